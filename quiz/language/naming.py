"""What a name names, decided for the whole article.

"in Gloggnitz" makes Gloggnitz a place wherever else it stands; "OpenAI-Chef" makes OpenAI an organisation; Altman
is a person because Sam Altman is one. Each occurrence gives a vote, and the weightiest kind wins.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from quiz.core.article import Span
from quiz.language.english import evidence as english_evidence
from quiz.language.german.nouns import NounKind, kinds
from quiz.language.mention import Mention, MentionKind
from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.vocabulary import Vocabulary
from quiz.language.words import word_set

PLACE_PREPOSITIONS = {"de": {"in", "nach", "aus"}, "en": {"in", "near"}}
TAGGERS_WEIGHT = 6
"""A certain trained tagger says less than a list (10) and as much as a noun before the name."""
THINGS = ("preis", "medaille", "pokal", "krieg", "gesetz", "vertrag", "abkommen")
"""German words that begin names of neither people nor bodies: Nobelpreis für Physik."""
ENGLISH_THINGS = frozenset({"Act", "Award", "Awards", "Cup", "Finals", "Open", "Prize", "Treaty", "War"})
SHORTEST_ENDING = 4
"""Letters of a word that may be the last part of a compound."""
Votes = dict[MentionKind, float]
GENITIVE = re.compile(r"(.+?)(?:['’]s|['’])")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name's tokens in one sentence, before its kind is known.

    `kind` is what a trained tagger takes it for here, `probability` how sure it is of that.
    """

    sentence: int
    first: int
    last: int
    kind: MentionKind | None = None
    probability: float = 0.0


def name_mentions(
    sentences: Sequence[Sequence[Token]], found: Iterable[FoundName], text: str, words: Vocabulary
) -> dict[int, list[Mention]]:
    """The mentions of all names by sentence number, their kinds settled by vote, genitive endings cut off."""
    found = [_without_office(sentences[name.sentence], name, words) for name in found]
    found = [_without_sort(sentences[name.sentence], name, words, text) for name in found]
    known = {token.text for tokens in sentences for token in tokens}
    spans = [_span(sentences[name.sentence], name, text, known, words) for name in found]
    votes: dict[str, Votes] = defaultdict(lambda: defaultdict(float))
    for name, span in zip(found, spans, strict=True):
        sums = votes[span.of(text)]
        for kind, weight in _votes(sentences[name.sentence], name, span.of(text), words).items():
            sums[kind] += weight
    _vote_by_compounds(sentences, votes, words)
    _vote_by_surnames(votes)
    _vote_by_short_forms(votes)
    kinds = {key: _winner(counter) for key, counter in votes.items()}
    surnames = {key.split()[-1] for key, kind in kinds.items() if kind is MentionKind.PERSON and " " in key}
    mentions: dict[int, list[Mention]] = defaultdict(list)
    for name, span in zip(found, spans, strict=True):
        key = span.of(text)
        # Joaquin Phoenix makes Phoenix a person, but where the text says "in London" Jack London does not.
        person = key in surnames and key not in words.organisations and votes[key].get(MentionKind.PLACE, 0) <= 10
        kind = MentionKind.PERSON if person else kinds[key]
        mentions[name.sentence].append(Mention(kind, name.first, name.last, span, key))
    return mentions


def _span(tokens: Sequence[Token], name: FoundName, text: str, known: set[str], words: Vocabulary) -> Span:
    """Where the name stands, without the ending of a genitive ("OpenAIs", "Altman’s")."""
    start, end = tokens[name.first].span.start, tokens[name.last - 1].span.end
    whole = text[start:end]
    if apostrophe := GENITIVE.fullmatch(whole):
        return Span(start, start + len(apostrophe.group(1)))
    last = tokens[name.last - 1].text
    stem = last[:-1]
    if words.language == "de" and last.endswith("s") and len(stem) > 2:
        followed = tokens[name.last] if name.last < len(tokens) else None
        if stem in known or stem in words.places or stem in words.organisations:
            return Span(start, end - 1)
        article = tokens[name.first - 1].lower if name.first else ""
        if article in {"des", "eines"} or stem.endswith(("ien", "land", "burg")):
            return Span(start, end - 1)
        full = tokens[name.first].text in words.first_names and name.last - name.first > 1
        owned = {Pos.NOUN, Pos.ADJECTIVE, Pos.NAME} if full else {Pos.NOUN, Pos.ADJECTIVE}
        owns = followed is not None and followed.pos in owned and last not in words.places
        if owns and not last.endswith(("ss", "us", "is", "as", "os", "es")):
            return Span(start, end - 1)
    return Span(start, end)


SORTS_OF_PLACES = frozenset(
    "Stadt Metropole Hauptstadt Landeshauptstadt Kleinstadt Großstadt Provinz Region Gemeinde Insel Fluss".split()
)
FULL_NAME = 2
"""Words of a name, beside an office before it."""
NOBLE = frozenset({"Lord", "Lady", "Baroness", "Dame"})
"""English titles without which nobody is known: "Lord Fiske"."""
ENGLISH_TITLES = frozenset(
    "Commissioner Deputy Officer Supervisor Alderman Councilman Councilwoman Trustee Reverend Rev Archbishop Bishop "
    "Cardinal MP MEP MSP Councillor Cllr Detective Sergeant Inspector Constable Superintendent Elder Coach".split()
)


def _without_office(tokens: Sequence[Token], name: FoundName, words: Vocabulary) -> FoundName:
    """The name without an office before it: "des Vorsitzenden Richters Georg Haslinger", "Councillor Martin Fell"."""
    first = tokens[name.first].text
    if words.language == "en" and first in ENGLISH_TITLES and name.last - name.first > 1:
        return replace(name, first=name.first + 1)
    if words.language == "de" and name.last - name.first > 1:
        called = tokens[name.first + 1].text in words.first_names or name.last - name.first > FULL_NAME
        if called and ends_in(first, words.person_nouns) and first not in words.first_names:
            return replace(name, first=name.first + 1)  # "Manager Ion Tiriac"
        sort = NounKind.COMMON in kinds(first) and NounKind.FIRST_NAME not in kinds(first)
        person = name.kind is MentionKind.PERSON or NounKind.FIRST_NAME in kinds(tokens[name.first + 1].text)
        if sort and person and name.last - name.first > FULL_NAME:
            return replace(name, first=name.first + 1)  # "Pfleger Deniz Aksoy"
    office = words.language == "de" and first.endswith("s") and ends_in(first[:-1], words.person_nouns)
    return replace(name, first=name.first + 1) if office and name.last - name.first > 1 else name


def _without_sort(tokens: Sequence[Token], name: FoundName, words: Vocabulary, text: str) -> FoundName:
    """ "Hersteller Mattel" is Mattel, as the text says elsewhere, and "Hersteller" what it is."""
    if words.language != "de" or name.last - name.first != FULL_NAME:
        return name
    sort, own = tokens[name.first].text, tokens[name.first + 1].text
    place = sort in SORTS_OF_PLACES and kinds(own) <= {NounKind.PLACE, NounKind.SURNAME}
    if kinds(sort) != {NounKind.COMMON} or not (place or not kinds(own)) or len(own) < SHORTEST_ENDING:
        return name
    alone = len(re.findall(rf"\b{re.escape(own)}\b", text)) > text.count(f"{sort} {own}")
    return replace(name, first=name.first + 1) if alone else name


def _votes(tokens: Sequence[Token], name: FoundName, key: str, words: Vocabulary) -> Votes:
    """What one occurrence says: the name's own words, the trained tagger, and the words around."""
    votes: Votes = defaultdict(float)
    said = [*_by_own_words(tokens[name.first : name.last], key, words), *_by_word_before(tokens, name.first, words)]
    if name.kind is not None and name.kind is not MentionKind.NAME:
        said.append((name.kind, TAGGERS_WEIGHT * name.probability))
    if words.language == "en":
        said += english_evidence.evidence(tokens, name.first, name.last, words)
    for kind, weight in said:
        votes[kind] += weight
    return votes


def _by_own_words(inside: Sequence[Token], key: str, words: Vocabulary) -> Iterator[tuple[MentionKind, float]]:
    first, last = inside[0].text, inside[-1].text
    if key in words.places:
        # Santiago de Chile is nobody's name.
        yield MentionKind.PLACE, 20 if " " in key and key not in words.organisations else 10
    if key in words.organisations or last in words.organisation_nouns:
        yield MentionKind.ORGANISATION, 10
    noble = first in NOBLE and last not in word_set("english", "place-nouns")  # "Dame Street"
    if (first in words.first_names or noble) and len(inside) > 1:
        yield MentionKind.PERSON, 10
    if re.search(r"\d", key):
        yield MentionKind.PRODUCT, 8
    if (words.language == "de" and first.lower().endswith(THINGS)) or (len(inside) > 1 and last in ENGLISH_THINGS):
        yield MentionKind.NAME, 15


def _by_word_before(tokens: Sequence[Token], first: int, words: Vocabulary) -> Iterator[tuple[MentionKind, float]]:
    if not first:
        return
    before = tokens[first - 1]
    for kind, nouns in (
        (MentionKind.PERSON, words.person_nouns),
        (MentionKind.ORGANISATION, words.organisation_nouns),
        (MentionKind.PRODUCT, words.product_nouns),
    ):
        if ends_in(before.text, nouns):
            yield kind, 6
    if before.lower in PLACE_PREPOSITIONS[words.language]:
        yield MentionKind.PLACE, 3


def _vote_by_compounds(sentences: Sequence[Sequence[Token]], votes: dict[str, Votes], words: Vocabulary) -> None:
    """ "OpenAI-Chef" says that OpenAI is an organisation."""
    for tokens in sentences:
        for token in tokens:
            owner, _, role = token.text.partition("-")
            if owner in votes and role and ends_in(role, words.person_nouns):
                votes[owner][MentionKind.ORGANISATION] += 4


def _vote_by_surnames(votes: dict[str, Votes]) -> None:
    """Two words, the second of which also stands alone elsewhere, are a person: "Leon Andreasen … Andreasen"."""
    for key in list(votes):
        parts = key.split()
        if len(parts) == 2 and parts[1] in votes and not re.search(r"\d", key):
            votes[key][MentionKind.PERSON] += 2


def _vote_by_short_forms(votes: dict[str, Votes]) -> None:
    """ "Spirit" is the organisation that "Spirit AeroSystems" is, unless something else speaks for it."""
    beginning: dict[str, list[str]] = defaultdict(list)
    ending: dict[str, list[str]] = defaultdict(list)
    for name in votes:
        for blank in (at for at, character in enumerate(name) if character == " "):
            beginning[name[:blank]].append(name)
            ending[name[blank + 1 :]].append(name)
    for key, own in votes.items():
        longer = beginning.get(key, [])
        if longer and not own:
            kinds = {_winner(votes[other]) for other in longer}
            if kinds == {MentionKind.ORGANISATION}:
                own[MentionKind.ORGANISATION] += 2
        elif not own and any(_winner(votes[other]) is MentionKind.PLACE for other in ending.get(key, [])):
            own[MentionKind.PLACE] += 2  # Frankfurter Paulskirche


def ends_in(word: str, endings: Iterable[str]) -> bool:
    """Whether `word` is one of `endings` or a compound that ends in one, whatever its case."""
    lower, known = word.lower(), _lowered(frozenset(endings))
    return lower in known or any(lower[at:] in known for at in range(1, len(lower) - SHORTEST_ENDING + 1))


@cache
def _lowered(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.lower() for word in words)


def _winner(votes: Votes) -> MentionKind:
    if not votes:
        return MentionKind.NAME
    best = max(votes.values())
    return min((kind for kind, count in votes.items() if count == best), key=list(MentionKind).index)
