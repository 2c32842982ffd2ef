"""Names in an English sentence: runs of capitalised words.

The first word of a sentence is capitalised anyway, so it counts only where the tagger knows it as a name or where it
stands capitalised inside another sentence.
"""

from collections.abc import Iterator, Sequence

from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.vocabulary import Vocabulary

LINKS = frozenset({"of", "the", "de", "van", "von", "der", "la", "du", "del", "al", "bin", "and"})
NEVER = frozenset(
    "I The A An In On At By For From Of And But Or Nor So Yet If When While After Before Although Because Since As "
    "This That These Those It Its He She They We You His Her Their Our My Your There Here Then Now Thus One Some Many "
    "Most Several Few All Both Each Every Neither Either No Not Only Even Still Also Today Yesterday Tomorrow Later "
    "Earlier Soon Once Until To With Without Within Under Over Between During Through Long Such What Who Which Where "
    "Why How Mr Mrs Ms Dr Prof".split()
)
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def running_names(sentences: Sequence[Sequence[Token]]) -> frozenset[str]:
    """Words that stand capitalised inside a sentence, where only names do."""
    return frozenset(
        token.text
        for tokens in sentences
        for index, token in enumerate(tokens)
        if index and token.capitalised and tokens[index - 1].pos not in {Pos.STOP, Pos.MARK}
    )


def find_names(tokens: Sequence[Token], words: Vocabulary, running: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) for every run of tokens that is one name, last not included."""
    index = 0
    while index < len(tokens):
        if not _is_capital(tokens, index, words, running):
            index += 1
            continue
        last = _end(tokens, index, words, running)
        first = index
        while first < last - 1 and tokens[first].text in words.person_nouns:
            first += 1
        index = last
        if not _is_plain_adjective(tokens, first, last) and tokens[first].text not in words.person_nouns:
            yield first, last


def _is_capital(tokens: Sequence[Token], at: int, words: Vocabulary, running: frozenset[str]) -> bool:
    token = tokens[at]
    if not token.capitalised or token.text in NEVER or token.text in WEEKDAYS or token.text in words.months:
        return False
    if at == 0 or tokens[at - 1].pos in {Pos.STOP, Pos.MARK}:
        follower = tokens[at + 1].text if at + 1 < len(tokens) else ""
        numbered = follower.isdigit() and len(follower) <= 2
        return token.text in running or token.pos is Pos.NAME or token.text in words.places or numbered
    return True


def _end(tokens: Sequence[Token], first: int, words: Vocabulary, running: frozenset[str]) -> int:
    """The token after the last one of the name that begins at `first`."""
    last = first + 1
    while last < len(tokens):
        if _is_capital(tokens, last, words, running):
            last += 1
            continue
        link = last
        while link < len(tokens) and tokens[link].text in LINKS - {"and"}:
            link += 1
        linked = 0 < link - last <= 2 and link < len(tokens) and _is_capital(tokens, link, words, running)
        # "Isthmus of Suez" is one name, "Lord Palmerston of Britain" hardly ever stands in a text.
        if linked and tokens[last].text in {"of", "de", "van", "von", "la", "du", "del", "al", "bin"}:
            last = link + 1
        elif tokens[last].pos is Pos.NUMBER and tokens[last].text.isdigit() and len(tokens[last].text) <= 2:
            follower = tokens[last + 1] if last + 1 < len(tokens) else None
            counts = follower is not None and (follower.pos is Pos.NOUN or follower.text in {"to", "percent", "%"})
            if counts or (follower is not None and follower.text in words.months):
                return last
            return last + 1
        else:
            return last
    return last


def _is_plain_adjective(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "Egyptian" or "British" alone describes something and names nothing."""
    return last - first == 1 and (
        tokens[first].pos is Pos.ADJECTIVE
        or tokens[first].text.endswith(("ish", "ian", "ese"))
        or (last < len(tokens) and tokens[last].pos is Pos.NOUN and tokens[first].text.endswith(("an", "ch")))
    )
