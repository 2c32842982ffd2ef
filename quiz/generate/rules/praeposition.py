"""What or whom a verb's own preposition is about: "Worauf", "Woran", "An welchen Ökonomen".

    Der Bundesrat stützt sich auf Notrecht.                        Worauf stützt sich der Bundesrat?     auf Notrecht
    Das Ressort geht an den Ökonomen Markus Marterbauer.           An welchen Ökonomen geht das Ressort?
    … weil die Koalition am Streit über den Haushalt zerbrach      Woran zerbrach die Koalition?

The verb has to be one that takes this preposition (`prepositional-verbs.txt`), or the phrase to end in a person's
name. Nothing comes from a phrase that may belong to the noun before it.
"""

from collections.abc import Iterator
from dataclasses import replace

from quiz.generate.candidate import Candidate
from quiz.generate.definite_nouns import DEFINITE
from quiz.generate.german import VACUOUS, is_shared, span_of
from quiz.generate.pointers import INSUFFICIENT
from quiz.generate.question_words import Asked, asked_name
from quiz.generate.reading import Reading
from quiz.generate.views import View, views
from quiz.generate.word_order import is_adverbial_place, merged
from quiz.language import AnalysedText, MentionKind, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.fields import Clause
from quiz.language.german.inflection import Case
from quiz.language.words import word_set

BARE = 3
"""Words of "an dem Vorhaben"."""
TELLING = 8
"""Letters of a noun that says something without a word beside it: "auf Notrecht", but not "für Staunen"."""
WORTH = 2.1
TO_PEOPLE = frozenset("an von vom durch mit gegen für bei".split())
CONTRACTED = {"am": "an", "im": "in", "vom": "von", "zum": "zu", "zur": "zu", "ans": "an", "ins": "in", "aufs": "auf"}
LONGEST = 12
VALUES = frozenset({MentionKind.NUMBER, MentionKind.YEAR, MentionKind.DATE})
BODIES = frozenset({MentionKind.PERSON, MentionKind.ORGANISATION})


def praeposition(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every phrase that its verb's preposition governs."""
    for view in views(reading, text):
        clause = view.clause
        if clause.subject is None and view.noun is None:
            continue
        for at, one in enumerate(clause.constituents):
            if one.sort is not Sort.PREPOSITIONAL or one.phrase is None or is_shared(reading, clause):
                continue
            if not (one is clause.front or is_adverbial_place(reading, clause, one) or _is_own(reading, clause, one)):
                continue
            asked = _person(reading, one)
            if asked is not None:
                yield from _name(view, one, asked)
            elif _is_own(reading, clause, one):
                yield from _thing(view, one, clause.constituents[at + 1 :])


def _person(reading: Reading, one: Constituent) -> Asked | None:
    tokens = reading.sentence.tokens
    cases = one.phrase.cases if one.phrase is not None else frozenset()
    if tokens[one.first].lower not in TO_PEOPLE:
        return None
    case = Case.ACCUSATIVE if tokens[one.first].lower in {"an", "durch", "gegen", "für"} else Case.DATIVE
    asked = asked_name(reading, one, case) if case in cases else None
    return asked if asked and asked.name.kind is MentionKind.PERSON else None


def _name(view: View, one: Constituent, asked: Asked) -> Iterator[Candidate]:
    reading = view.reading
    preposition = CONTRACTED.get(reading.sentence.tokens[one.first].lower, reading.sentence.tokens[one.first].lower)
    made = view.ask(f"{preposition.capitalize()} {asked.word}", one, plural_goes=False)
    if made is not None:
        yield Candidate(
            "praeposition",
            "short",
            made.text,
            asked.name.text,
            asked.name.span,
            reading.sentence,
            WORTH + 0.2 * asked.hinted - reading.cost,
            asked.name.kind,
            shown=made.shown,
        )


def _is_own(reading: Reading, clause: Clause, one: Constituent) -> bool:
    """Whether the verb takes this preposition."""
    tokens = reading.sentence.tokens
    word = tokens[one.first].lower
    preposition = CONTRACTED.get(word, word)
    at = clause.middle.index(one) if one in clause.middle else 0
    if at and tokens[clause.middle[at - 1].first].lower == word:
        return False  # "sorgten für Maßnahmen für Tiere"
    particle = next((tokens[i].lower for i in range(*clause.bracket) if tokens[i].pos is Pos.VERB_PARTICLE), "")
    lemmas = {particle + tokens[clause.verb].lemma}
    lemmas |= {tokens[i].lemma for i in range(*clause.bracket) if tokens[i].pos is not Pos.VERB_PARTICLE}
    return any(f"{lemma} {preposition}" in word_set("german", "prepositional-verbs") for lemma in lemmas)


def _thing(view: View, one: Constituent, behind: tuple[Constituent, ...]) -> Iterator[Candidate]:
    """ "Worauf", for a phrase with the one behind it that may belong to its noun."""
    reading = view.reading
    tokens = reading.sentence.tokens
    whole = one
    if behind and behind[0].sort is Sort.PREPOSITIONAL and behind[0].first == one.core:
        whole = replace(one, core=behind[0].core, last=behind[0].last)
    goes_on = any(other.first == whole.core and other.sort is Sort.PREPOSITIONAL for other in behind)
    size = whole.core - whole.first
    if goes_on or whole.core < whole.last or not 2 <= size <= LONGEST:
        return
    if not reading.alone(whole.first, whole.core):
        return
    if not _is_telling(view, one, whole) or _is_unclear(reading, whole):
        return
    word = tokens[one.first].lower
    preposition = CONTRACTED.get(word, word)
    link = "r" if preposition[0] in "aeiouäöü" else ""
    clause = merged(view.clause, whole)
    made = replace(view, clause=clause).ask(f"Wo{link}{preposition}", whole, plural_goes=False)
    if made is None:
        return
    yield Candidate(
        "praeposition",
        "reveal",
        made.text,
        reading.sentence.words(whole.first, whole.core),
        span_of(reading, whole.first, whole.core),
        reading.sentence,
        WORTH - 0.1 - reading.cost,
        shown=made.shown,
    )


def _is_unclear(reading: Reading, one: Constituent) -> bool:
    """Whether only the article says what the phrase is: "an dem Vorhaben"."""
    tokens = reading.sentence.tokens
    inside = range(one.first, one.core)
    definite = len(inside) <= BARE and any(tokens[index].lower in DEFINITE for index in inside)
    definite = definite or any(tokens[index].pos is Pos.POSSESSIVE for index in inside)
    named = any(one.first <= mention.first < one.core for mention in reading.sentence.mentions)
    return (definite and not named) or any(reading.vague.get(index) in INSUFFICIENT for index in inside)


def _is_telling(view: View, one: Constituent, whole: Constituent) -> bool:
    """Whether a phrase is a thing that says something by itself, and its subject not just anybody."""
    reading, phrase, subject = view.reading, one.phrase, view.clause.subject
    tokens = reading.sentence.tokens
    if phrase is None or tokens[phrase.head].pos is not Pos.NOUN:
        return False
    for mention in reading.sentence.mentions:
        value = mention.kind in VALUES and one.first <= mention.first < one.core
        if value or (mention.kind in BODIES and mention.last == one.core):
            return False
    if subject is not None and subject.phrase is not None and subject.phrase.determiner is Determiner.INDEFINITE:
        return False
    first, last = view.clause.after
    explained = first < last and tokens[first].pos is Pos.COMMA and first == one.core
    if explained and phrase.determiner in {Determiner.INDEFINITE, Determiner.NONE}:
        return False  # "vor einem Fehler, mit dem …"
    noun = tokens[phrase.head].text
    short = len(noun) < TELLING or noun.endswith(("en", "ung"))  # "um Zustimmung" says nothing
    bare = phrase.head == one.first + 1 and whole.core == phrase.head + 1 and short
    return not bare and not (tokens[phrase.head].lower.endswith(VACUOUS) and whole.core == phrase.head + 1)
