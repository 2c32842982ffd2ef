"""Names in a German sentence: where they begin and end.

What they name is decided later, for the whole article at once (`quiz.language.naming`): one sentence rarely tells.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quiz.language.german.tags import COMPOUND, MIXED_CASE, PRODUCT
from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.vocabulary import Vocabulary

NOBLE = {"von", "van", "den", "de", "der", "zu", "di", "dei", "op", "da", "del", "la", "le", "bin", "ibn", "al"}
OPENING = NOBLE - {"den"}
"""What a family name may begin with: "den" only stands behind "van", else it is an object's."""
COMMON_ENDINGS = ("ung", "heit", "keit", "schaft", "tion", "union", "tum", "ismus", "nis", "minister", "ministerin")
FOREIGN_LINKS = frozenset({"van", "de", "di", "dei", "op", "da", "del", "la", "le", "bin", "ibn", "al"})
ROMAN = re.compile(r"[IVX]+\.?")
SMALL_NUMBER = re.compile(r"\d{1,2}(?:\.\d)?")
FUNCTION_WORDS = frozenset(
    f"{stem}{ending}"
    for stem in (
        "sein",
        "ihr",
        "mein",
        "dein",
        "unser",
        "euer",
        "kein",
        "ein",
        "dies",
        "jed",
        "manch",
        "solch",
        "welch",
    )
    for ending in ("", "e", "en", "em", "er", "es")
) | frozenset("der die das den dem des was wer wie wo so da es er sie ich wir als zu in an am im von bei auf".split())
"""Small words that the tagger may take for names where a sentence begins with them."""
ABBREVIATIONS = frozenset(
    "DNA DNS RNA KI AI IT PC TV WLAN GPS HIV Aids PCR CEO LED CD DVD QR SMS US BIP IQ EKG".split()
)
"""Short for common nouns, not for names."""
POSSESSIVE = re.compile(r".+['’]s?")


def known_names(sentences: Sequence[Sequence[Token]], words: Vocabulary) -> frozenset[str]:
    """Single words that are names somewhere in the text and nowhere common nouns with an ending of their own.

    The tagger calls "Semmering" a name here and a noun there; a name that was sure once is one everywhere.
    """
    counts: Counter[str] = Counter()
    for tokens in sentences:
        counts.update(tokens[first].text for first, last in find_names(tokens, words) if first and last - first == 1)
    as_nouns = Counter(token.text for tokens in sentences for token in tokens if token.pos is Pos.NOUN)
    return frozenset(name for name, count in counts.items() if count >= max(1, as_nouns[name]) and name[-1] != "s")


def find_names(
    tokens: Sequence[Token], words: Vocabulary, known: frozenset[str] = frozenset()
) -> Iterator[tuple[int, int]]:
    """Yield (first, last) for every run of tokens that is one name, last not included; `known` are names for sure."""
    index = 0
    while index < len(tokens):
        if not _begins(tokens, index, words) and tokens[index].text not in known:
            index += 1
            continue
        last = _end(tokens, index, words)
        if last - index > 1 or tokens[index].text in known or _stands_alone(tokens, index, words):
            yield index, last
        index = last


def _begins(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    token = tokens[at]
    if token.lower in FUNCTION_WORDS and at == 0:
        return False
    if token.text in words.organisations:
        return True
    if not token.is_word or COMPOUND.fullmatch(token.text) or token.text in words.months:
        return False
    if token.text in words.places:
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text in words.first_names and following is not None and following.pos in {Pos.NAME, Pos.NOUN}:
        return True
    two = f"{token.text} {following.text}" if following else ""
    return two in words.places or _is_namely(token)


def _is_namely(token: Token) -> bool:
    """Whether a word looks like (part of) a name by its tag or its letters."""
    if PRODUCT.fullmatch(token.text) and not re.fullmatch(r"\d+\w?|\d+(?:er|fach|[a-zäöü]{4,}|-\w+)", token.text):
        return not COMPOUND.fullmatch(token.text)
    return (token.pos is Pos.NAME and token.capitalised) or MIXED_CASE.fullmatch(token.text) is not None


def _end(tokens: Sequence[Token], first: int, words: Vocabulary) -> int:
    """The token after the last one of the name that begins at `first`."""
    last = (tokens[first].lower in OPENING and _noble(tokens, first)) or first + 1  # Van der Bellen
    while last < len(tokens) and not POSSESSIVE.fullmatch(tokens[last - 1].text):
        token, before = tokens[last], tokens[last - 1]
        follower = tokens[last + 1] if last + 1 < len(tokens) else None
        if token.text in words.months or token.text in words.magnitudes:
            break
        known_first = before.text in words.first_names and last - first == 1
        surname = known_first and token.pos is Pos.NOUN and not COMPOUND.fullmatch(token.text)
        ruler = ROMAN.fullmatch(token.text) and before.pos is Pos.NAME
        counts = follower is not None and follower.pos in {Pos.NOUN, Pos.NUMBER}
        counts = counts or (follower is not None and follower.text in {"von", "zu", "bis"})  # "Huber 29 von 51 Stimmen"
        version = SMALL_NUMBER.fullmatch(token.text) and not counts
        if token.lower in OPENING and _is_family(before, token, words) and _noble(tokens, last):
            last = _noble(tokens, last)
        elif _is_namely(token) or f"{before.text} {token.text}" in words.places or surname or ruler or version:
            last += 1
        elif token.text in {"bei", "am"} and last - first == 1 and _is_town(tokens, last):
            last += 2
        else:
            break
    return last


def _is_family(before: Token, link: Token, words: Vocabulary) -> bool:
    """Whether a link belongs to a family name: foreign ones always, "von" and "der" only behind a first name."""
    return before.text in words.first_names or (link.text in FOREIGN_LINKS and before.capitalised)


def _is_town(tokens: Sequence[Token], link: int) -> bool:
    """ "Gerasdorf bei Wien", "Frankfurt am Main": a name right before and behind, and nothing of a verb between."""
    behind = tokens[link + 1] if link + 1 < len(tokens) else None
    return behind is not None and behind.pos is Pos.NAME and behind.capitalised and tokens[link - 1].pos is Pos.NAME


def _noble(tokens: Sequence[Token], at: int) -> int:
    """Where "von der Leyen" ends that begins at `at`; 0 if no name follows."""
    while at < len(tokens) and tokens[at].lower in NOBLE:
        at += 1
    return at + 1 if at < len(tokens) and tokens[at].pos in {Pos.NAME, Pos.NOUN} and tokens[at].capitalised else 0


def _stands_alone(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether a single word is surely a name.

    The tagger calls unknown nouns names: behind an adjective or "ein" stands a noun ("zum wachsenden Einfluss").
    """
    token = tokens[at]
    if token.text in words.places or token.text in words.organisations or PRODUCT.fullmatch(token.text):
        return True
    if token.text in words.first_names and token.pos is not Pos.NAME:
        return False
    if (
        len(token.text) < 3
        or token.lower in NOBLE
        or token.text in ABBREVIATIONS
        or (token.text.isupper() and len(token.text) < 4)
        or token.text in words.organisation_nouns
    ):
        return False
    if MIXED_CASE.fullmatch(token.text):
        return True
    before = tokens[at - 1] if at else None
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    # The first word of a sentence is capitalised anyway; "Good Banks" and "Monte dei Paschi" are names cut short.
    cut_short = follower is not None and (follower.pos is Pos.NOUN or follower.text in NOBLE) and token.text[-1] != "s"
    if before is None or cut_short or token.text.lower().endswith(COMMON_ENDINGS):
        return False
    described = before.pos in {Pos.ADJECTIVE, Pos.POSSESSIVE, Pos.INDEFINITE, Pos.NUMBER}
    return not described and before.lower not in {"ein", "eine", "einen", "einem", "einer", "eines"}
