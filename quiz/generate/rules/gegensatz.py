"""Who or what it is of which something holds in spite of, or in contrast to, something else: "obwohl", "während".

    Während die SPÖ zustimmte, lehnte die FPÖ den Vertrag ab.   Wer lehnte den Vertrag ab, während die SPÖ zustimmte?
                                                                Wer stimmte zu, während die FPÖ den Vertrag ablehnte?
    Obwohl die Kosten stiegen, baute Graz den Tunnel weiter.    Was baute Graz weiter, obwohl die Kosten stiegen?
    Der Läufer Karl Huber siegte, obwohl er krank war.          Welcher Läufer siegte, obwohl er krank war?

The other clause stays in the question, for without it the question would fit many. Nothing comes from one with a
pronoun that might mean what is asked for, from "während des Krieges", from a clause that holds another one, and from
an object that is not definite.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from quiz.generate.candidate import Candidate
from quiz.generate.german import LONGEST_QUESTION, SHARED, is_shared, span_of, subclauses
from quiz.generate.question_words import Asked, asked_name, capital
from quiz.generate.reading import Reading
from quiz.generate.roles import is_thing, object_case
from quiz.generate.rules.was import LIGHT
from quiz.generate.subordinating import POINTING, subordinated
from quiz.generate.views import View, views
from quiz.generate.word_order import lowered
from quiz.language import AnalysedText, MentionKind, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.inflection import Case
from quiz.language.german.mood import is_reported
from quiz.language.german.subject import COPULAS
from quiz.language.pos import NOMINAL

WORTH = 2.4
OPENERS = frozenset({"während", "obwohl"})
INNER = frozenset({Pos.COMMA, Pos.SUBORDINATOR, Pos.RELATIVE, Pos.QUESTION, Pos.STOP, Pos.FINITE})
MOVING = frozenset("beschäftigen interessieren freuen ärgern stören belasten treffen plagen quälen bewegen".split())
"""Verbs whose object may be a person and whose subject a thing, whichever stands first."""
PRONOUNS = {"er": "welcher ", "sie": "welche "}
SHORTEST, LONGEST = 4, 16


@dataclass(frozen=True, slots=True)
class _Pair:
    """A clause to ask about, and the one that it is set against: its words behind the question and its tokens."""

    view: View
    behind: str
    place: tuple[int, int]
    pronoun: str = ""
    """The pronoun by which the other clause means the subject of the first."""


def gegensatz(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield questions for the names on both sides of a contrast and for a definite object."""
    for view in views(reading, text):
        pair = _pair(view)
        if pair is None or is_shared(reading, view.clause):
            continue
        clause = pair.view.clause
        for one in clause.constituents:
            case = Case.NOMINATIVE if one is clause.subject else object_case(reading.sentence, clause, one)
            if case is not None:
                yield from _name(pair, one, case)
            if case is Case.ACCUSATIVE and _is_definite(pair, one, text):
                yield from _card(pair, "Was", one, None)
        turned = _turned(pair)
        if turned is not None and turned.view.clause.subject is not None:
            yield from _name(turned, turned.view.clause.subject, Case.NOMINATIVE)


def _pair(view: View) -> _Pair | None:
    """A main clause with the "obwohl" or "während" before or behind it."""
    reading, clause = view.reading, view.clause
    tokens, front, (first, last) = reading.sentence.tokens, clause.front, clause.after
    if front is None or tokens[clause.verb].lower in COPULAS or tokens[clause.verb].lemma in MOVING:
        return None
    if front.sort is Sort.CLAUSE and (first >= last or tokens[first + 1].pos is Pos.RELATIVE):
        place = (front.first, front.last - 1)
    else:
        place = (first + 1, last)
    size = place[1] - place[0]
    if not SHORTEST <= size <= LONGEST or tokens[place[0]].lower not in OPENERS or not reading.alone(*place):
        return None
    inner = tokens[place[0] + 1 : place[1] - 1]
    pronoun = inner[0].lower if inner[0].lower in PRONOUNS else ""
    others = inner[1:] if pronoun else inner
    closed = tokens[place[1] - 1].pos is Pos.FINITE and not is_reported(tokens[place[1] - 1])
    if not closed or any(token.pos in INNER | POINTING or token.lower in SHARED for token in others):
        return None
    return _Pair(view.without_after(), lowered(reading, *place), place, pronoun)


def _turned(pair: _Pair) -> _Pair | None:
    """The two clauses of a contrast with "während" in each other's place."""
    reading = pair.view.reading
    other = next((one for one in subclauses(reading) if (one.opener, one.verb + 1) == pair.place), None)
    main = subordinated(reading, pair.view.clause)
    if other is None or main is None or pair.pronoun or reading.sentence.tokens[other.opener].lower != "während":
        return None
    return _Pair(View(reading, other), f"während {main.words}", main.place)


def _name(pair: _Pair, one: Constituent, case: Case) -> Iterator[Candidate]:
    asked = asked_name(pair.view.reading, one, case)
    if asked is not None and (not pair.pronoun or (one is pair.view.clause.subject and _means(pair.pronoun, asked))):
        yield from _card(pair, capital(asked.word), one, asked)


def _means(pronoun: str, asked: Asked) -> bool:
    """Whether a pronoun can stand for the question word: "Welcher Läufer …, obwohl er …", "Wer …, obwohl er …"."""
    plain = asked.word == "wer" and pronoun == "er" and asked.name.kind is MentionKind.PERSON
    return plain or asked.word.startswith(PRONOUNS[pronoun])


def _is_said_twice(pair: _Pair, one: Constituent) -> bool:
    """Whether the other clause says a noun or name of the subject or of what is asked for."""
    tokens = pair.view.reading.sentence.tokens
    said = pair.behind.casefold()
    return any(
        tokens[index].pos in NOMINAL and len(tokens[index].text) > 2 and tokens[index].lower in said
        for other in (one, pair.view.clause.subject)
        if other is not None
        for index in range(other.first, other.core)
    )


def _is_definite(pair: _Pair, one: Constituent, text: AnalysedText) -> bool:
    """Whether an object is a thing that the clause tells apart, and the verb says something without it."""
    reading, clause = pair.view.reading, pair.view.clause
    tokens, phrase = reading.sentence.tokens, one.phrase
    lemmas = {tokens[clause.verb].lemma, *(tokens[i].lemma for i in range(*clause.bracket))}
    if phrase is None or one.joined or one.core < one.last or pair.pronoun or lemmas & LIGHT:
        return False
    definite = phrase.determiner is Determiner.DEFINITE
    return definite and is_thing(reading.sentence, one, text.words) and reading.alone(one.first, one.core)


def _card(pair: _Pair, word: str, one: Constituent, asked: Asked | None) -> Iterator[Candidate]:
    reading = pair.view.reading
    made = None if _is_said_twice(pair, one) else pair.view.ask(word, one)
    if made is None:
        return
    question = f"{made.text[:-1]}, {pair.behind}?"
    if len(question.split()) > LONGEST_QUESTION:
        return
    bare = reading.sentence.words(one.first + 1, one.core)
    yield Candidate(
        "gegensatz",
        "short",
        question,
        asked.name.text if asked else reading.sentence.words(one.first, one.core),
        asked.name.span if asked else span_of(reading, one.first, one.core),
        reading.sentence,
        WORTH + 0.2 * (asked is not None and asked.hinted) - reading.cost,
        asked.name.kind if asked else None,
        () if asked else (bare,),
        shown=(min(made.shown[0], pair.place[0]), max(made.shown[1], pair.place[1])),
    )
