"""Names in an English sentence: runs of capitalised words, cut where a title stands and joined over small words.

The first word of a sentence is capitalised anyway, so it counts only where the tagger knows it as a name or where it
stands capitalised inside another sentence.
"""

import re
from collections.abc import Iterator, Sequence

from quiz.language.naming import NOBLE
from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.vocabulary import Vocabulary
from quiz.language.words import word_set

ROLE = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A role with a capital only because its sentence begins with it: "On-baller Tom Ellery"."""
LINKS = frozenset({"of", "the", "de", "van", "von", "der", "la", "du", "del", "al", "bin", "and"})
NEVER = frozenset(
    "I The A An In On At By For From Of And But Or Nor So Yet If When While After Before Although Because Since As "
    "This That These Those It Its He She They We You His Her Their Our My Your There Here Then Now Thus One Some Many "
    "Most Several Few All Both Each Every Neither Either No Not Only Even Still Also Today Yesterday Tomorrow Later "
    "Earlier Soon Once Until To With Without Within Under Over Between During Through Long Such What Who Which Where "
    "Why How Upon Mr Mrs Ms Dr Prof Instead Meanwhile However Perhaps Critics Experts Officials Others Another "
    "Above Below Beneath Beyond Despite Amid Among Across Against Inside Outside Near Unlike Alongside Except Besides "
    "About Around Nearly Almost Roughly Just Exactly Barely Fewer More Less "
    "GP GPs MP MPs TD TDs QC KC AI IT PC TV DNA RNA GPS HIV AIDS Aids CEO LED CD DVD GDP IQ AM PM BC AD".split()
)
BEHIND_NAMES = frozenset("SC QC KC SJ MP TD MSP MBE OBE CBE KBE PhD MD".split())
"""What somebody has behind the name: "Elizabeth Cagney SC"."""
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
HOLIDAYS = frozenset(
    "Christmas Easter Ramadan Thanksgiving Halloween Hanukkah Passover Pentecost Whitsun Diwali Eid".split()
)
JOINS_AND = frozenset(
    "Academy Society Department Ministry Office Institute Institutes Committee Bureau School Museum Secretary".split()
)
LETTER_AND_DIGIT = re.compile(r"(?=.*\d)(?:[A-Z][\w.-]*|[a-z]{1,5}-?\d[\w.-]*)")
UNIT = re.compile(r"[a-z]*\d[\d.,:/]*[a-z]+|[a-z]{1,2}\d{2,}")
LONGEST_PHRASE = 6
BASED = ("-based", "-born", "-owned", "-backed", "-listed", "-led", "-trained")
"""Where somebody or something is from: "Singapore-based Lintang Capital"."""


def running_names(sentences: Sequence[Sequence[Token]]) -> frozenset[str]:
    """Words that begin or end a run of capitals inside a sentence, where only names do."""
    found: set[str] = set()
    for tokens in sentences:
        for at in range(1, len(tokens)):
            if not tokens[at].capitalised or tokens[at - 1].pos in {Pos.STOP, Pos.MARK}:
                continue
            begins = not tokens[at - 1].capitalised
            ends = at + 1 == len(tokens) or not tokens[at + 1].capitalised
            if begins or (ends and tokens[at].text not in word_set("english", "organisation-nouns")):
                found.add(tokens[at].text)
    return frozenset(found)


def find_names(tokens: Sequence[Token], words: Vocabulary, running: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) for every run of tokens that is one name, last not included."""
    index = 0
    while index < len(tokens):
        listed = _phrase(tokens, index, words)
        if not listed and not _is_capital(tokens, index, words, running):
            index += 1
            continue
        last = max(_end(tokens, index, words, running), listed)
        campus = any(token.text == "," for token in tokens[index:last])
        if listed and last > listed and not campus and tokens[last - 1].text not in words.organisation_nouns:
            last = listed
        for first, end in _parts(tokens, index, last, words):
            if end - first > 1 or not _is_plain(tokens, first, words):
                yield first, end
        index = last


def _phrase(tokens: Sequence[Token], at: int, words: Vocabulary) -> int:
    """The token after the longest name of several words in the lists that begins at `at`; 0 if none does."""
    if not tokens[at].capitalised:
        return 0
    phrase, longest = tokens[at].text, 0
    for last in range(at + 2, min(at + LONGEST_PHRASE, len(tokens)) + 1):
        phrase += " " + tokens[last - 1].text
        if phrase in words.places or phrase in words.organisations:
            longest = last
    return longest


def _is_capital(tokens: Sequence[Token], at: int, words: Vocabulary, running: frozenset[str]) -> bool:
    token = tokens[at]
    if at and (_is_model(token) or (re.match("d['’][A-Z]", token.text) and tokens[at - 1].capitalised)):
        return True
    if not token.capitalised or token.text in NEVER | WEEKDAYS | HOLIDAYS or token.text in words.months:
        return _is_numbered_model(tokens, at, words)
    if at == 0 or tokens[at - 1].pos in {Pos.STOP, Pos.MARK}:
        follower = tokens[at + 1].text if at + 1 < len(tokens) else ""
        numbered = follower.isdigit() and len(follower) <= 2
        listed = token.text in words.places or token.text in words.organisations or token.text in words.first_names
        # A singular noun needs an article: "Constellation, an American operator" is a name.
        bare = token.tag == "NN1" and follower == "," and tokens[min(at + 2, len(tokens) - 1)].text in {"a", "an"}
        return token.text in running or token.pos is Pos.NAME or listed or numbered or bare
    return True


def _is_model(token: Token) -> bool:
    """ "o1", "R1", "gpt-4o": letters and digits, but no measure ("102,000km") and no street of them."""
    return LETTER_AND_DIGIT.fullmatch(token.text) is not None and UNIT.fullmatch(token.text.replace("o1", "O1")) is None


def _is_numbered_model(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """ "the 737 Max": a number of three digits behind "the", before a capitalised word that nothing follows."""
    if not re.fullmatch(r"\d{3}", tokens[at].text) or at == 0 or at + 1 >= len(tokens):
        return False
    if tokens[at - 1].lower != "the" or not tokens[at + 1].capitalised or tokens[at + 1].text in words.months:
        return False
    counted = at + 2 < len(tokens) and tokens[at + 2].pos is Pos.NOUN
    return not counted and tokens[at + 1].text not in word_set("english", "demonyms")


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
        linked = 0 < link - last <= 3 and link < len(tokens) and _is_capital(tokens, link, words, running)
        if linked and _can_link(tokens, first, last, words):
            last = link + 1
        elif (
            tokens[last].text in {"and", "&"}
            and last + 1 < len(tokens)
            and _is_capital(tokens, last + 1, words, running)
            and _joins(tokens, first, last)
        ):
            last += 2
        elif tokens[last].pos is Pos.NUMBER and tokens[last].text.isdigit() and len(tokens[last].text) <= 2:
            follower = tokens[last + 1] if last + 1 < len(tokens) else None
            counts = follower is not None and (follower.pos is Pos.NOUN or follower.text in {"to", "percent", "%"})
            if counts or (follower is not None and follower.text in words.months):
                return last
            return last + 1
        else:
            return _with_campus(tokens, first, last, words)
    return last


def _can_link(tokens: Sequence[Token], first: int, last: int, words: Vocabulary) -> bool:
    """Whether "of" and the like may join what follows: "Isthmus of Suez", but not "President Xi of China"."""
    if tokens[last].text in {"the", "and"}:
        return False
    if tokens[last].text != "of":
        return True
    inside = [token.text for token in tokens[first:last]]
    titled = any(word in words.person_nouns for word in inside) and inside[-1] not in words.organisation_nouns
    # "Rajat Shetty of Airbus": two names that no list has; "Bank", "Isthmus" and the like are tagged as nouns.
    unknown = len(inside) == 2 and all(token.tag.startswith("NP0") for token in tokens[first:last])
    nouns = words.organisation_nouns | word_set("english", "place-nouns")
    named = len(inside) > 1 and (inside[0] in words.first_names or (unknown and not nouns & set(inside)))
    return not titled and not named and not (len(inside) == 1 and inside[0] in words.places)


def _joins(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether "and" is part of the name: "Department of Health and Human Services", "Marks & Spencer"."""
    if tokens[at].text == "&":
        return True
    return tokens[first].text in JOINS_AND and any(token.text in {"of", "for"} for token in tokens[first:at])


def _with_campus(tokens: Sequence[Token], first: int, last: int, words: Vocabulary) -> int:
    """ "University of California, Berkeley" is one name."""
    inside = " ".join(token.text for token in tokens[first:last])
    campus = inside.endswith(("University of California", "California State University"))
    if campus and last + 1 < len(tokens) and tokens[last].text == "," and tokens[last + 1].capitalised:
        return max(last + 2, _phrase(tokens, last + 1, words))
    return last


def _parts(tokens: Sequence[Token], first: int, last: int, words: Vocabulary) -> Iterator[tuple[int, int]]:
    """The names in a run of capitals: titles cut it ("US President Joe Biden"), and a nation's adjective goes."""
    nouns = words.organisation_nouns | word_set("english", "place-nouns")
    if last - first > 1 and (tokens[last - 1].text in nouns or _phrase(tokens, first, words) == last):
        # "Justice Department", "King Power Stadium", "British Museum": the title or nation is part of it.
        yield first, last
        return
    at = first
    for index in range(first, last):
        surname = index == last - 1 and index > at and tokens[index - 1].text in words.first_names  # Stephanie Pope
        if surname:
            continue
        if tokens[index].text in words.person_nouns or tokens[index].text.endswith(("Minister", "President")):
            if index > at and tokens[index - 1].text not in LINKS:
                yield from _without_nation(tokens, at, index, words)
            at = index + (tokens[index].text not in NOBLE)
    while at < last and tokens[at].text in LINKS:
        at += 1
    while last - at > 2 and tokens[last - 1].text in BEHIND_NAMES and tokens[at].text in words.first_names:
        last -= 1
    if at < last:
        yield from _without_nation(tokens, at, last, words)


def _without_nation(tokens: Sequence[Token], first: int, last: int, words: Vocabulary) -> Iterator[tuple[int, int]]:
    demonyms = word_set("english", "demonyms")
    sides = {"North", "South", "East", "West"}
    named = first + 2 < last and tokens[first + 1].text in words.first_names
    word = tokens[first].text
    opens = not first and word not in words.first_names | NOBLE  # "Baker Joanne Firth" at the beginning
    role = first if named and (opens or ROLE.fullmatch(word)) else None
    while first < last and _phrase(tokens, first, words) != last:
        if tokens[first].text in sides and first + 1 < last and tokens[first + 1].text in demonyms:
            first += 2
        elif tokens[first].text in demonyms or tokens[first].text.endswith(BASED) or first == role:
            first += 1
        else:
            break
    if first < last:
        yield first, last


def _is_plain(tokens: Sequence[Token], at: int, words: Vocabulary) -> bool:
    """Whether a single word names nothing: "Egyptian" or "British" describes, and a title stands for anybody."""
    word = tokens[at].text
    if word in words.places or word in words.organisations:
        return False
    if word in words.person_nouns | words.organisation_nouns or word in word_set("english", "demonyms"):
        return True
    described = at + 1 < len(tokens) and tokens[at + 1].pos is Pos.NOUN and word.endswith(("an", "ch"))
    people = word.endswith("s") and word[:-1] in word_set("english", "demonyms")
    return tokens[at].pos is Pos.ADJECTIVE or word.endswith(("ish", "ian", "ese")) or described or people
