"""The names of a German text: what the rules, the lists and the trained tagger find, made one.

Rules know letters and lists, the tagger knows what stands around a word; each errs where the other does not. Where
they disagree on how long a name is, the longer one wins that something else supports, for a name cut short is the
worst of the mistakes. What is a name in one sentence is one in the others.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quiz.language.german.names import ABBREVIATIONS, NOBLE, ROMAN, find_names, known_names
from quiz.language.german.recogniser import Recognition, recognise
from quiz.language.german.surnames import surnames_in
from quiz.language.german.tags import COMPOUND, MIXED_CASE, PRODUCT
from quiz.language.mention import MentionKind
from quiz.language.pos import DETERMINERS, Pos
from quiz.language.token import Token
from quiz.language.vocabulary import Vocabulary

LINKS = NOBLE | {"of", "the", "and", "und", "&", "für", "am", "an", "im", "in", "bei", "des", "ob", "–", "/", "for"}
TAILS = frozenset(
    "Finals Cup Open Masters League Tour Series Championship Championships Street Avenue Square Valley Park City River "
    "Island Islands Lake Hill Hills Beach Center Centre Tower Bridge Airport Bank Group Holding Capital Partners Fund "
    "Energy Systems Motors Airlines Airways Technologies Records Pictures Studios Entertainment Press Times Post News "
    "Journal University College Institute School Foundation Society Association Union Club United Rovers Awards Award "
    "Prize Festival Act Pro Max Plus Ultra".split()
)
PLACE_ENDINGS = tuple(
    (
        "platz straße strasse gasse allee ring brücke dom bahnhof hauptbahnhof flughafen park schloss schlössl rathaus "
        "tor turm zoo wald see hafen altstadt innenstadt münster kirche viertel bucht alpen becken kanal"
    ).split()
)
BODY_ENDINGS = tuple(
    (
        "universität zeitung nachrichten börse philharmoniker symphoniker kongress konferenz staatsoper oper theater "
        "festspiele festwochen landtag messe konzern verkehrsbetriebe hochschule"
    ).split()
)
CURRENCIES = frozenset("Euro Franken Dollar Pfund Yen Yuan Renminbi Rubel Mark Kronen Schilling Cent Rappen".split())
LONGEST_PHRASE = 4


@dataclass(frozen=True, slots=True)
class Spotted:
    """A name's tokens, with what the trained tagger takes it for and how sure it is (0 if it saw none there)."""

    first: int
    last: int
    kind: MentionKind | None = None
    probability: float = 0.0

    def overlaps(self, other: "Spotted") -> bool:
        """Whether they share a token."""
        return self.first < other.last and other.first < self.last

    def covers(self, other: "Spotted") -> bool:
        """Whether the other's tokens are all its own."""
        return self.first <= other.first and other.last <= self.last


def spot(sentences: Sequence[Sequence[Token]], words: Vocabulary) -> list[list[Spotted]]:
    """The names of every sentence, in order and without overlaps."""
    known = known_names(sentences, words)
    surnames = surnames_in(sentences, words)
    found = []
    for tokens in sentences:
        seen = recognise(tokens)
        trained = [name for name in _trained(tokens, seen) if _is_plausible(tokens, name, known)]
        ruled = [
            Spotted(first, last)
            for first, last in find_names(tokens, words, known)
            if tokens[first].text in surnames or not _is_common(tokens, first, last, seen, words)
        ]
        chosen = _chosen(tokens, [*trained, *_phrases(tokens, words), *_of_towns(tokens, words)], ruled, seen, words)
        found.append([name for name in (_whole(tokens, name, seen, words) for name in chosen) if name is not None])
    found = [_apart(names) for names in found]
    families = _families(sentences, found)
    found = [_apart([*names, *_phrased(tokens, families)]) for tokens, names in zip(sentences, found, strict=True)]
    return _throughout(sentences, found)


def _trained(tokens: Sequence[Token], seen: Recognition) -> Iterator[Spotted]:
    """The tagger's names without the articles and small words that it sometimes begins them with."""
    for name in seen.names:
        first = name.first
        while first < name.last and (not _is_capital(tokens[first]) or tokens[first].pos in DETERMINERS):
            first += 1
        if first < name.last:
            sure = name.probability if first == name.first else 0.5 * name.probability
            yield Spotted(first, name.last, name.kind, sure)


def _is_capital(token: Token) -> bool:
    mixed = PRODUCT.fullmatch(token.text) or MIXED_CASE.fullmatch(token.text)
    return token.capitalised or token.text[:1].isdigit() or mixed is not None


def _is_plausible(tokens: Sequence[Token], name: Spotted, known: frozenset[str]) -> bool:
    """Whether the words can be a name: the tagger is misled by sums of money and by nouns it has never seen."""
    inside = tokens[name.first : name.last]
    if any(token.text in CURRENCIES or (COMPOUND.fullmatch(token.text) and len(inside) == 1) for token in inside):
        return False
    if not all(_is_capital(token) or token.text in LINKS for token in inside) or not inside[-1].is_word:
        return False
    if inside[0].pos is Pos.NUMBER and len(inside) == 1:
        return False
    if name.kind is MentionKind.NAME:
        return name.probability >= (0.6 if any(token.pos is Pos.NAME for token in inside) else 0.9)
    before = tokens[name.first - 1] if name.first else None
    described = before is not None and before.pos in {Pos.ADJECTIVE, Pos.INDEFINITE, Pos.NUMBER}
    if len(inside) == 1 and inside[0].text not in known:
        noun = inside[0].pos is not Pos.NAME and name.kind is MentionKind.PERSON
        if noun or described or inside[0].text in ABBREVIATIONS:
            return False
    return name.probability >= 0.5


def _is_common(tokens: Sequence[Token], first: int, last: int, seen: Recognition, words: Vocabulary) -> bool:
    """Whether what a rule took for a name is a common noun: in no list, of no form, nothing to the tagger."""
    text = tokens[first].text
    if text in CURRENCIES:
        return True
    if last - first > 1 and text in words.first_names:
        return False
    listed = any(token.text in words.places or token.text in words.organisations for token in tokens[first:last])
    formed = any(PRODUCT.fullmatch(token.text) or MIXED_CASE.fullmatch(token.text) for token in tokens[first:last])
    return not listed and not formed and min(seen.outside[first:last]) > 0.85


def _phrases(tokens: Sequence[Token], words: Vocabulary) -> Iterator[Spotted]:
    """Names of several words that stand in the lists."""
    for first, token in enumerate(tokens):
        if not token.capitalised and not token.text[:1].isdigit():
            continue
        phrase = token.text
        longest = 0
        for last in range(first + 2, min(first + LONGEST_PHRASE, len(tokens)) + 1):
            phrase += " " + tokens[last - 1].text
            if phrase in words.places or phrase in words.organisations:
                longest = last
        if longest:
            yield Spotted(first, longest, None, 1.0)


def _chosen(
    tokens: Sequence[Token], sure: Sequence[Spotted], ruled: Sequence[Spotted], seen: Recognition, words: Vocabulary
) -> list[Spotted]:
    """Of the names that overlap the one that is whole."""
    kept: list[Spotted] = []
    for name in sorted(sure, key=lambda one: (one.first - one.last, -one.probability)):
        if not any(name.overlaps(other) for other in kept):
            kept.append(name)
    for name in ruled:
        rivals = [other for other in kept if other.overlaps(name)]
        if not rivals:
            kept.append(name)
        elif all(name.covers(other) for other in rivals) and _adds_name(tokens, name, rivals, seen, words):
            best = max(rivals, key=lambda other: other.probability)
            kept = [other for other in kept if other not in rivals]
            kept.append(Spotted(name.first, name.last, best.kind, best.probability))
    return kept


def _adds_name(
    tokens: Sequence[Token], name: Spotted, rivals: Sequence[Spotted], seen: Recognition, words: Vocabulary
) -> bool:
    """Whether the longer name is the whole one: what it adds are links, numbers or words that may well be names."""
    if len(rivals) > 1:
        return any(tokens[at].lower in NOBLE for at in range(name.first, name.last))
    only = rivals[0]
    added = [at for at in range(name.first, name.last) if not only.first <= at < only.last]
    if any(at < only.first and _is_kind_noun(tokens[at].text, words) for at in added):  # Digitalverband Bitkom
        return False
    return all(
        tokens[at].lower in NOBLE
        or ROMAN.fullmatch(tokens[at].text)
        or PRODUCT.fullmatch(tokens[at].text)
        or tokens[at].text.isdigit()
        or (at > 0 and tokens[at - 1].lower in NOBLE)
        or seen.outside[at] < 0.9
        for at in added
    )


def _is_kind_noun(word: str, words: Vocabulary) -> bool:
    nouns = words.organisation_nouns | words.person_nouns | words.product_nouns
    return any(len(noun) > 3 and len(word) > len(noun) + 2 and word.lower().endswith(noun.lower()) for noun in nouns)


def _whole(tokens: Sequence[Token], name: Spotted, seen: Recognition, words: Vocabulary) -> Spotted | None:
    """The name with what belongs to it behind: "Linzer Hauptplatz", "World Tour Finals"; None for "Linzer" alone."""
    first, last = name.first, name.last
    while last < len(tokens) and tokens[last].text in TAILS and name.kind is not MentionKind.PERSON:
        last += 1
    while last - first > 1 and first and tokens[first - 1].capitalised and seen.outside[first - 1] < 0.3:
        first -= 1
    if last - first == 1 and last < len(tokens) and _is_demonym(tokens[first].text, words) and tokens[last].capitalised:
        return None
    apposed = last - first > 1 and _is_kind_noun(tokens[first].text, words)  # der Digitalverband Bitkom
    if apposed and first and tokens[first - 1].pos is Pos.ARTICLE and tokens[first + 1].text not in words.places:
        first += 1
    return Spotted(first, last, name.kind, name.probability)


def _of_towns(tokens: Sequence[Token], words: Vocabulary) -> Iterator[Spotted]:
    """ "Linzer Hauptplatz", "Wiener Philharmoniker": a town's squares and bodies."""
    for at, (token, following) in enumerate(pairwise(tokens)):
        if not following.capitalised or not _is_demonym(token.text, words):
            continue
        if following.lower.endswith(PLACE_ENDINGS):
            yield Spotted(at, at + 2, MentionKind.PLACE, 1.0)
        elif following.lower.endswith(BODY_ENDINGS):
            yield Spotted(at, at + 2, MentionKind.ORGANISATION, 1.0)


def _is_demonym(word: str, words: Vocabulary) -> bool:
    """ "Linzer", "Wiener", "Zürcher": what belongs to a town."""
    stem = word[:-2]
    return (
        word.endswith("er")
        and word not in words.places
        and any(
            form in words.places
            for form in (stem, stem + "e", stem + "en", stem[:-2] + "ich" if stem.endswith("ch") else stem)
        )
    )


def _apart(names: Sequence[Spotted]) -> list[Spotted]:
    """The names in order; of those that overlap the longer."""
    kept: list[Spotted] = []
    for name in sorted(names, key=lambda one: (one.first - one.last, one.first)):
        if not any(name.overlaps(other) for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda one: one.first)


def _families(sentences: Sequence[Sequence[Token]], found: Sequence[Sequence[Spotted]]) -> frozenset[tuple[str, ...]]:
    """Family names of several words, from the full names: "von der Leyen"."""
    families = set()
    for tokens, names in zip(sentences, found, strict=True):
        for name in names:
            inside = [token.text for token in tokens[name.first : name.last]]
            link = next((at for at, word in enumerate(inside) if at and word.lower() in NOBLE), 0)
            if link and name.kind is not MentionKind.PLACE:
                families.add(tuple(inside[link:]))
    return frozenset(families)


def _phrased(tokens: Sequence[Token], phrases: frozenset[tuple[str, ...]]) -> Iterator[Spotted]:
    for first in range(len(tokens)):
        for phrase in phrases:
            if tuple(token.text for token in tokens[first : first + len(phrase)]) == phrase:
                yield Spotted(first, first + len(phrase), MentionKind.PERSON, 1.0)


def _throughout(sentences: Sequence[Sequence[Token]], found: list[list[Spotted]]) -> list[list[Spotted]]:
    """Also where a name was overlooked that was seen at least as often as not."""
    seen: Counter[str] = Counter()
    for tokens, names in zip(sentences, found, strict=True):
        seen.update(tokens[name.first].text for name in names if name.last - name.first == 1 and name.probability > 0.7)
    all_uses = Counter(token.text for tokens in sentences for token in tokens)
    sure = {word for word, count in seen.items() if 2 * count >= all_uses[word] and len(word) > 2}
    full = []
    for tokens, names in zip(sentences, found, strict=True):
        extra = [
            Spotted(at, at + 1)
            for at, token in enumerate(tokens)
            if token.text in sure and not any(name.first <= at < name.last for name in names)
        ]
        full.append(sorted([*names, *extra], key=lambda one: one.first))
    return full
