"""The name that is a clause's subject or object: "Wer", "Wen", "Wem", "Welches Land", "Welche Informatikerin".

    DeepSeek stellte im Januar 2025 sein Modell R1 vor.    Wer stellte im Januar 2025 sein Modell R1 vor?  DeepSeek
    Außenminister wird der CDU-Politiker Johann Wadephul.  Welcher CDU-Politiker wird Außenminister?
    Im Mai 2018 entließ der Konzern Paul Huber.            Wen entließ der Konzern im Mai 2018?

Nothing comes from "Die Firma verklagte die Stadt", where either may be the subject, from "Altman kritisierte er", from
two names at once, or from what others do as well ("auch die UBS").
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import is_shared, says_enough
from quiz.generate.question_words import asked_name, capital
from quiz.generate.reading import Reading
from quiz.generate.roles import object_case
from quiz.generate.views import View, views
from quiz.language import AnalysedText, MentionKind, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.fields import Clause
from quiz.language.german.inflection import Case

WORTH = 2.3
MAKING = frozenset("gründen bauen errichten eröffnen schließen verkaufen übernehmen auflösen sperren sanieren".split())
OF_TOWNS = frozenset("liegen gehören zählen grenzen austragen ausrichten beherbergen wachsen gelten".split())
"""Verbs whose subject is a town as a place."""
OF_THINGS = frozenset("gelten gehen laufen stehen liegen fallen steigen sinken dauern enden beginnen entstehen".split())
"""Verbs whose subject, if it is no person, is a thing rather than somebody who acts."""
COPULAS = frozenset({"ist", "sind", "war", "waren"})


def wer(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every name that is surely the subject or an object of a main clause."""
    for view in views(reading, text):
        clause, subject = view.clause, view.clause.subject
        if subject is None:
            continue
        if not is_shared(reading, clause):
            yield from _question(view, subject, Case.NOMINATIVE)
        if clause.said and clause.after[0] < clause.after[1]:
            continue
        for one in clause.constituents:
            case = object_case(reading.sentence, clause, one)
            if one is not subject and case is not None:
                yield from _question(view, one, case)


def _question(view: View, one: Constituent, case: Case) -> Iterator[Candidate]:
    reading = view.reading
    asked = asked_name(reading, one, case)
    if asked is None or _is_description(reading, view.clause, one):
        return
    if not asked.hinted and asked.name.kind is MentionKind.ORGANISATION and _was_made(reading, view.clause):
        return
    if not asked.hinted and _counts_as(view, asked.name.kind):
        return
    if asked.word == "welche Stadt" and _governs(view):
        return
    made = view.ask(capital(asked.word), one)
    if made is None or not says_enough(reading, *made.shown, one):
        return
    yield Candidate(
        "wer",
        "short",
        made.text,
        asked.name.text,
        asked.name.span,
        reading.sentence,
        WORTH + 0.2 * asked.hinted - reading.cost,
        asked.name.kind,
        shown=made.shown,
    )


def _counts_as(view: View, kind: MentionKind) -> bool:
    """ "Raqqa gilt als Hauptstadt", "Die Bundesliga geht weiter": what is no person is hardly a "Wer"."""
    return kind is not MentionKind.PERSON and view.reading.sentence.tokens[view.clause.verb].lemma in OF_THINGS


def _governs(view: View) -> bool:
    """ "Brüssel hatte die Gespräche ausgesetzt": that is a government and no town."""
    tokens = view.reading.sentence.tokens
    verbs = {tokens[view.clause.verb].lemma, *(tokens[index].lemma for index in range(*view.clause.bracket))}
    return not verbs & OF_TOWNS


def _was_made(reading: Reading, clause: Clause) -> bool:
    """Whether the clause says that something was founded or built, for which nobody asks with "Wer"."""
    return any(reading.sentence.tokens[index].lemma in MAKING for index in range(*clause.bracket))


def _is_description(reading: Reading, clause: Clause, one: Constituent) -> bool:
    """ "Wirecard ist zahlungsunfähig", "X war ein Kabarett": asked without its name, hardly anything is left.

    "Merz ist der zehnte Kanzler" is another matter.
    """
    tokens = reading.sentence.tokens
    if tokens[clause.verb].lower not in COPULAS or clause.bracket[0] < clause.bracket[1]:
        return False
    others = [other for other in clause.constituents if other is not one]
    if any(other.phrase is not None and other.phrase.determiner is Determiner.INDEFINITE for other in others):
        return True
    definite = any(
        other.sort is Sort.NOMINAL and other.phrase is not None and tokens[other.first].lower in {"der", "die", "das"}
        for other in others
    )
    office = one.phrase is not None and any(m.kind is MentionKind.PERSON for m in reading.sentence.mentions)
    named = any(tokens[i].pos in {Pos.NAME, Pos.NUMBER} for other in others for i in range(other.first, other.last))
    return not (definite or (office and named))
