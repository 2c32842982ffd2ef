"""The clauses of a German sentence that a question can be made of, each with its subject.

main clauses               Union und SPD verfügen über 328 Sitze.
reasons and the like       …, weil Union und SPD über 328 Sitze verfügen
relative clauses           das Land Niedersachsen, das 20 Prozent hält: the noun is the subject
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quiz.generate.german import Question, ask, clauses, subclauses
from quiz.generate.reading import Reading
from quiz.generate.roles import agrees, can_act, is_thing, subject_of
from quiz.generate.word_order import lowered
from quiz.language import AnalysedText, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.fields import Clause
from quiz.language.german.inflection import Case, Gender, Number
from quiz.language.german.mood import is_reported
from quiz.language.german.nouns import readings
from quiz.language.german.phrases import NounPhrase, noun_phrases
from quiz.language.german.subject import finite_number
from quiz.language.pos import NOMINAL

FACTUAL = frozenset("weil da nachdem obwohl während".split())
PRONOUNS = frozenset({"der", "die", "das", "den"})


@dataclass(frozen=True, slots=True)
class View:
    """A clause; for a relative clause the noun before it and the words by which it is the subject of a question."""

    reading: Reading
    clause: Clause
    noun: Constituent | None = None
    words: str = ""

    @property
    def is_object(self) -> bool:
        """Whether the noun before a relative clause is its object."""
        return self.noun is not None and self.clause.subject is not None

    def without_after(self) -> "View":
        """The clause without its Nachfeld."""
        last = self.clause.bracket[1]
        return replace(self, clause=replace(self.clause, after=(last, last)))

    def ask(
        self, word: str, asked: Constituent, *, moved: tuple[int, int] | None = None, plural_goes: bool = True
    ) -> Question | None:
        """The question that `word` makes of the clause without its `asked` constituent."""
        if self.noun is not None and not self.reading.alone(self.noun.first, self.noun.core):
            return None
        if self._owned_by_another(asked):
            return None
        clause = self.clause
        made = ask(word, self.reading, clause, asked, moved=moved, plural_goes=plural_goes, subject_words=self.words)
        if made is None or self.noun is None:
            return made
        return replace(made, shown=(min(self.noun.first, made.shown[0]), made.shown[1]))

    def _owned_by_another(self, asked: Constituent) -> bool:
        """Whether "sein" or "ihr" cannot mean the subject, so that it means somebody outside of the clause."""
        subject = self.clause.subject
        phrase = subject.phrase if subject is not None else None
        if phrase is None and self.noun is None:
            stems: tuple[str, ...] = ("sein", "ihr")
        elif phrase is None or phrase.gender is None or phrase.number is not Number.SINGULAR:
            return False
        else:
            stems = ("sein",) if phrase.gender is Gender.FEMININE else ("ihr",)
        tokens = self.reading.sentence.tokens
        return any(
            tokens[index].pos is Pos.POSSESSIVE and tokens[index].lower.startswith(stems)
            for other in self.clause.constituents
            if other is not asked
            for index in range(other.first, min(other.first + 2, other.core))
        )


def views(reading: Reading, text: AnalysedText, *, reported: bool = False) -> Iterator[View]:
    """Every clause of a sentence that tells a fact; with `reported`, what is below it may be somebody's words."""
    tokens = reading.sentence.tokens
    for clause in clauses(reading, reported=reported):
        subject = subject_of(reading.sentence, clause, text.words)
        if subject is not None and subject.joined and finite_number(tokens[clause.verb].text) is Number.SINGULAR:
            continue
        yield View(reading, replace(clause, subject=subject))
    if any(is_reported(token) for token in tokens if token.pos is Pos.FINITE):
        return
    for clause in subclauses(reading):
        opener = tokens[clause.opener]
        if opener.lower in FACTUAL and clause.subject is not None:
            yield View(reading, clause)
        elif opener.pos is Pos.RELATIVE:
            yield from _relative(reading, clause, text)


def _relative(reading: Reading, clause: Clause, text: AnalysedText) -> Iterator[View]:
    noun = antecedent(reading, clause)
    if noun is None or noun.phrase is None:
        return
    if not pronoun_is_subject(reading, clause, noun.phrase):
        yield from _object_relative(reading, clause, noun, text)
        return
    words = nominative_words(reading, noun)
    if words is not None:
        yield View(reading, clause, noun, words)


def _object_relative(reading: Reading, clause: Clause, noun: Constituent, text: AnalysedText) -> Iterator[View]:
    """ "der Ansatz, den die Kommission 2021 vorschlug": the noun is the object of what stands right behind it."""
    first = clause.middle[0]
    sentence = reading.sentence
    if first.sort is not Sort.NOMINAL or not agrees(sentence, clause, first):
        return
    others = [one for one in clause.middle[1:] if one.sort is Sort.NOMINAL]
    by_form = sentence.tokens[clause.opener].lower == "den"
    if others or not (by_form or (can_act(sentence, first, text.words) and is_thing(sentence, noun, text.words))):
        return
    words = _accusative_words(reading, noun)
    if words is not None:
        yield View(reading, replace(clause, subject=first), noun, words)


def _accusative_words(reading: Reading, noun: Constituent) -> str | None:
    """A noun phrase as an object; a masculine one needs its article changed, and "der Präsident" more than that."""
    phrase = noun.phrase
    if phrase is None or phrase.preposition is not None:
        return None
    if Case.ACCUSATIVE in phrase.cases:
        return lowered(reading, noun.first, noun.core)
    tokens = reading.sentence.tokens
    head = tokens[phrase.head]
    same = any(one.case is Case.ACCUSATIVE and one.number is Number.SINGULAR for one in readings(head.text))
    if tokens[noun.first].lower != "der" or phrase.head != noun.first + 1 or not same:
        return None
    return f"den {reading.words(phrase.head, noun.core)}"


def antecedent(reading: Reading, clause: Clause) -> Constituent | None:
    """The noun phrase right before the comma of a relative clause, where it can be no other."""
    tokens = reading.sentence.tokens
    comma = clause.opener - 1
    if tokens[clause.opener].lower not in PRONOUNS or tokens[comma].text != ",":
        return None
    phrases = noun_phrases(tokens)
    for at, phrase in enumerate(phrases):
        if phrase.last != comma:
            continue
        before = tokens[phrase.first - 1] if phrase.first else None
        joined = before is not None and (before.lower in {"und", "oder", "sowie"} or before.pos in NOMINAL)
        near = phrases[at - 1] if at else None
        hangs = phrase.preposition is not None and near is not None and near.last == phrase.first
        if joined or hangs or phrase.attribute_of is not None:
            # "der Streit in der Partei, der": the pronoun may tell, but too rarely to try.
            return None
        if phrase.determiner is Determiner.INDEFINITE and before is not None and before.text == ",":
            return _described(reading, phrase, phrases)
        sort = Sort.NOMINAL if phrase.preposition is None else Sort.PREPOSITIONAL
        return Constituent(phrase.first, comma, comma, sort, phrase)
    return None


def _described(reading: Reading, phrase: NounPhrase, phrases: tuple[NounPhrase, ...]) -> Constituent | None:
    """The name before ", ein Unternehmen, das …", which is what the clause is about."""
    comma = phrase.first - 1
    named = any(m.kind.is_name and m.last == comma for m in reading.sentence.mentions)
    owner = next((one for one in phrases if one.last == comma), None) if named else None
    if owner is None or owner.attribute_of is not None:
        return None
    sort = Sort.NOMINAL if owner.preposition is None else Sort.PREPOSITIONAL
    return Constituent(owner.first, comma, comma, sort, owner)


def pronoun_is_subject(reading: Reading, clause: Clause, noun: NounPhrase) -> bool:
    """Whether the relative pronoun is the subject: its verb agrees, and no other phrase can be the nominative."""
    tokens = reading.sentence.tokens
    number = finite_number(tokens[clause.verb].text)
    pronoun = tokens[clause.opener].lower
    if (noun.number is not None and noun.number is not number) or (number is Number.PLURAL and pronoun != "die"):
        return False
    if pronoun in {"der", "den"}:
        return pronoun == "der"
    for one in clause.middle:
        if one.sort is Sort.PRONOUN and tokens[one.first].pos is not Pos.REFLEXIVE:
            return False
        if one.sort is Sort.NOMINAL and one.phrase is not None and _may_be_subject(reading, one, number):
            return False
    return True


def _may_be_subject(reading: Reading, one: Constituent, number: Number) -> bool:
    """Whether a phrase of a relative clause can be its subject: a measure ("20 Prozent der Stimmen") is none."""
    tokens = reading.sentence.tokens
    if one.phrase is None or tokens[one.first].pos is Pos.NUMBER:
        return False
    return any(
        other.case is Case.NOMINATIVE and (one.joined or other.number is number) for other in one.phrase.readings
    )


def nominative_words(reading: Reading, noun: Constituent) -> str | None:
    """A noun phrase as a subject: where it is one by form, or a name alone."""
    phrase = noun.phrase
    if phrase is None:
        return None
    if phrase.preposition is None and Case.NOMINATIVE in phrase.cases:
        return lowered(reading, noun.first, noun.core)
    name = next((m for m in reading.sentence.mentions if m.kind.is_name and m.last == noun.core), None)
    tokens = reading.sentence.tokens
    if name is None or name.span.end != tokens[noun.core - 1].span.end:
        return None
    bare = name.first == phrase.first + (phrase.preposition is not None)
    return name.text if bare else None
