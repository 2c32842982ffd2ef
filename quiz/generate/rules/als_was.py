"""What somebody or something is called, counted as or named.

    Die Zustimmung der Staaten gilt als Formsache.             Als was gilt die Zustimmung der Staaten?     Formsache
    Thomas Schäfer hatte die Werke als zu teuer bezeichnet.    Wie hatte Thomas Schäfer die Werke bezeichnet?
    Das Verfahren heißt Interferometrie.                       Wie heißt das Verfahren?                Interferometrie

Nothing comes from "X als Y" behind a noun ("seine Rolle als Vermittler").
"""

from collections.abc import Iterator
from dataclasses import replace

from quiz.generate.candidate import Candidate
from quiz.generate.german import span_of
from quiz.generate.reading import Reading
from quiz.generate.views import View, views
from quiz.generate.word_order import merged
from quiz.language import AnalysedText, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.fields import Clause
from quiz.language.pos import NOMINAL

WORTH = 2.1
COUNTED = frozenset({"gelten", "dienen", "fungieren", "amtieren", "anlegen"})
CALLED = frozenset({"bezeichnen", "beschreiben", "charakterisieren", "einstufen", "bewerten", "verurteilen"})
LONGEST = 8


def als_was(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for what stands behind "als" or "heißt"."""
    tokens = reading.sentence.tokens
    for view in views(reading, text):
        clause = view.clause
        lemmas = {tokens[clause.verb].lemma, *(tokens[i].lemma for i in range(*clause.bracket))}
        if lemmas & (COUNTED | CALLED):
            yield from _behind_als(view, "Als was" if lemmas & COUNTED else "Wie")
        elif (
            tokens[clause.verb].lower in {"heißt", "heißen", "hieß", "hießen"}
            and clause.bracket[0] == clause.bracket[1]
        ):
            yield from _name(view)


def _behind_als(view: View, word: str) -> Iterator[Candidate]:
    reading, clause = view.reading, view.clause
    tokens = reading.sentence.tokens
    at = next((i for i, one in enumerate(clause.middle) if tokens[one.first].lower == "als"), None)
    if at is None or at + 1 >= len(clause.middle) or (clause.subject is None and view.noun is None):
        return
    rest = clause.middle[at:]
    first, last = rest[0].first, rest[-1].core
    if any(one.sort not in {Sort.ADVERBIAL, Sort.NOMINAL} for one in rest) or not 2 <= last - first <= LONGEST:
        return
    if any(one.core < one.last for one in rest) or not reading.alone(first, last):
        return
    if word == "Als was" and not any(token.pos in NOMINAL for token in tokens[first:last]):
        return  # "galt als gefährlich"
    asked = Constituent(first, last, last, Sort.ADVERBIAL)
    made = replace(view, clause=merged(clause, asked)).ask(word, asked)
    if made is not None:
        start = first + (word == "Als was")
        yield _card(reading, made.text, made.shown, start, last)


def _name(view: View) -> Iterator[Candidate]:
    reading, clause = view.reading, view.clause
    front = clause.front
    if front is None or front.sort is not Sort.NOMINAL or len(clause.middle) not in {1, 2}:
        return
    one = clause.middle[0]
    if one.sort is not Sort.NOMINAL or not _is_bare(reading, one) or _has_pronoun(reading, clause):
        return
    first, last = one.first, clause.middle[-1].core
    asked = Constituent(first, last, last, Sort.NOMINAL, one.phrase)
    made = replace(view, clause=replace(merged(clause, asked), subject=front)).ask("Wie", asked)
    if made is not None:
        yield _card(reading, made.text, made.shown, first, last)


def _is_bare(reading: Reading, one: Constituent) -> bool:
    token = reading.sentence.tokens[one.first]
    return token.pos in {Pos.NOUN, Pos.NAME, Pos.MARK}


def _has_pronoun(reading: Reading, clause: Clause) -> bool:
    return any(one.sort is Sort.PRONOUN for one in clause.constituents) or not reading.alone(clause.opener, clause.verb)


def _card(reading: Reading, question: str, shown: tuple[int, int], first: int, last: int) -> Candidate:
    return Candidate(
        "als_was",
        "short",
        question,
        reading.sentence.words(first, last),
        span_of(reading, first, last),
        reading.sentence,
        WORTH - reading.cost,
        shown=shown,
    )
