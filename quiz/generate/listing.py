"""The German question word for a whole list: "Welche drei Länder", "In welchen Städten", "Welche Kolonien", "Was".

A noun before the names says best what is wanted; countries and towns are known as such; else a list is of those who
act or of things, and what is neither, or both, is not asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from quiz.generate.reading import Reading
from quiz.generate.roles import can_act, is_thing
from quiz.language import AnalysedText, Mention, MentionKind, Pos
from quiz.language.german.constituents import Constituent
from quiz.language.german.inflection import Case, Number
from quiz.language.german.nouns import NounKind, is_listed, kinds
from quiz.language.naming import ends_in
from quiz.language.vocabulary import Vocabulary, countries
from quiz.language.words import word_list, word_set

WITH_DATIVE = frozenset({"in", "aus", "von", "mit"})
CITIES = frozenset({"Berlin", "Bremen", "Hamburg", "Washington"})
"""What is a town beside towns, though a state of its own or one of that name elsewhere."""
BODIES = frozenset("Stadt Bund Länder Kantone Gemeinden Städte Private Behörden Kommunen Staat Land Kanton".split())


@dataclass(frozen=True, slots=True)
class AskedList:
    """A question word (small), the tokens that stay behind it, the first token of the answer."""

    word: str
    moved: tuple[int, int] | None
    answer: int

    @property
    def is_plain(self) -> bool:
        """Whether it says nothing of what is wanted, and has a singular verb behind it."""
        return self.word in {"wer", "wen", "was"}


def asked_list(
    reading: Reading, members: Sequence[Constituent], case: Case | None, text: AnalysedText
) -> AskedList | None:
    """What asks for a list; None where it is not sure. `case` is None for a list behind a preposition."""
    names = [name_of(reading, one) for one in members]
    found = _by_noun(reading, members, names) or _by_kind(reading, members[0], names)
    opening = members[0].phrase
    several = opening is not None and opening.number is Number.PLURAL and opening.last > opening.head + 1
    return found or (_by_sort(reading, members, case, text) if case is not None and not several else None)


def counted(number: int) -> str:
    """A small number as a word."""
    return word_list("german", "number-words")[number - 2]


def welche(reading: Reading, one: Constituent, case: Case | None) -> str | None:
    """ "welche", "aus welchen": for the plural of a noun, with the preposition before it."""
    tokens, phrase = reading.sentence.tokens, one.phrase
    if phrase is None or phrase.preposition is None:
        return "welche" if case in {Case.NOMINATIVE, Case.ACCUSATIVE} else None
    preposition = tokens[one.first].lower
    if phrase.cases == {Case.ACCUSATIVE}:
        return f"{preposition} welche"
    dative = phrase.cases == {Case.DATIVE} or (preposition in WITH_DATIVE and Case.DATIVE in phrase.cases)
    return f"{preposition} welchen" if dative else None


def name_of(reading: Reading, one: Constituent) -> Mention | None:
    """The name that a member is, preposition and article apart."""
    tokens = reading.sentence.tokens
    start = one.first + (one.phrase is not None and one.phrase.preposition is not None)
    start += tokens[start].pos is Pos.ARTICLE
    return next(
        (m for m in reading.sentence.mentions if m.kind.is_name and (m.first, m.last) == (start, one.last)), None
    )


def _by_noun(reading: Reading, members: Sequence[Constituent], names: Sequence[Mention | None]) -> AskedList | None:
    """ "Welche Kolonien", for "seine Kolonien Puerto Rico, Guam und die Philippinen"."""
    first = members[0]
    phrase = first.phrase
    if phrase is None or any(name is None for name in names[1:]) or phrase.number is not Number.PLURAL:
        return None
    behind = reading.sentence.tokens[phrase.head + 1 : first.last]
    named = bool(behind) and all(token.pos is Pos.NAME for token in behind)
    start = first.first + (phrase.preposition is not None)
    if not named or reading.sentence.tokens[start].pos not in {Pos.ARTICLE, Pos.POSSESSIVE}:
        return None
    word = welche(reading, first, Case.NOMINATIVE)
    return AskedList(word, (start + 1, phrase.head + 1), phrase.head + 1) if word else None


def _by_kind(reading: Reading, first: Constituent, names: Sequence[Mention | None]) -> AskedList | None:
    """ "Welche drei Länder", "Aus welchen vier Städten"."""
    words = [name.text for name in names if name is not None]
    governed = first.phrase is not None and first.phrase.preposition is not None
    if len(words) == len(names) and all(word in countries("de") for word in words):
        noun = "Ländern" if governed else "Länder"
    elif len(words) == len(names) and all(word in word_set("german", "cities") | CITIES for word in words):
        noun = "Städten" if governed else "Städte"
    else:
        return None
    word = welche(reading, first, Case.NOMINATIVE)
    return AskedList(f"{word} {counted(len(names))} {noun}", None, first.first + governed) if word else None


def _by_sort(reading: Reading, members: Sequence[Constituent], case: Case, text: AnalysedText) -> AskedList | None:
    """ "Wer", "Wen", "Was"."""
    first, last = members[0].first, members[-1].last
    counted_things = any(m.kind is MentionKind.NUMBER and first <= m.first < last for m in reading.sentence.mentions)
    bodies = [_is_body(reading, one, text.words) for one in members]
    things = all(is_thing(reading.sentence, one, text.words) for one in members) and not any(bodies)
    if things and not counted_things:
        return AskedList("was", None, first)
    if case is Case.NOMINATIVE and all(bodies):
        return AskedList("wer", None, first)
    people = all(_is_person(reading, one) for one in members)
    return AskedList("wen", None, first) if people and case is Case.ACCUSATIVE else None


def _is_body(reading: Reading, one: Constituent, words: Vocabulary) -> bool:
    """Whether a member is somebody who acts: a person, a body, people by what they are (there are women of that)."""
    if one.phrase is None:
        return False
    head = reading.sentence.tokens[one.phrase.head]
    noun = head.lemma
    sexed = is_listed(noun + "in") or (noun.endswith("in") and is_listed(noun.removesuffix("in")))
    people = sexed or NounKind.ADJECTIVAL in kinds(head.text) or ends_in(noun, words.person_nouns)
    return people or head.text in BODIES or can_act(reading.sentence, one, words)


def _is_person(reading: Reading, one: Constituent) -> bool:
    return any(m.kind is MentionKind.PERSON and m.last == one.last for m in reading.sentence.mentions)
