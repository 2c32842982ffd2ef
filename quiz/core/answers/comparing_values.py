"""Dates, numbers and units as answers."""

from quiz.core.answers import amounts, dates_compared, lists_written
from quiz.core.answers.difference import beyond, lacking, replaced
from quiz.core.answers.folding import fold
from quiz.core.answers.judgement import RIGHT, WRONG, Deck, Judgement, Verdict
from quiz.core.answers.units import PERCENT
from quiz.core.article import LANGUAGES


def date(given: str, answer: str, deck: Deck) -> Judgement | None:
    """A date or a time: all of it, a part of it, or another one; None if one of the two is no date."""
    outcome = dates_compared.compare(given, answer, deck.language)
    if outcome is None:
        return None
    if outcome.right:
        return RIGHT
    if not outcome.nearly:  # "8.50" is no date beside "8.5"
        return RIGHT if amount(given, answer, deck) == RIGHT else WRONG
    if outcome.slip:
        return Judgement(Verdict.NEARLY, 1, replaced(answer, *outcome.slip))
    if outcome.lacking:
        return Judgement(Verdict.NEARLY, 2, lacking(answer, outcome.lacking))
    return Judgement(Verdict.NEARLY, 2, beyond(answer, f" {outcome.extra}"))


def amount(given: str, answer: str, deck: Deck) -> Judgement | None:
    """Numbers and units: right, wrong, or None if words differ as well."""
    expected = amounts.terms(answer, deck.language, deck.language, typed=False)
    theirs = amounts.amounts_of(expected)
    if not theirs:
        return None
    wrong = False
    for decimal in LANGUAGES:
        typed = amounts.terms(given, deck.language, decimal, typed=True)
        ours = amounts.amounts_of(typed)
        if len(ours) != len(theirs):
            continue
        pairs = list(zip(ours, theirs, strict=True))
        if any(not one.agrees(other) or one.contradicts(other) for one, other in pairs):
            wrong = True
        elif amounts.alike(typed, expected):
            over = next((one for one, other in pairs if one.overstates(other)), None)
            return _overstated(over, answer) if over else RIGHT
        elif judgement := _counted(typed, expected, answer, deck):
            return judgement
        else:
            wrong = False
            break
    return WRONG if wrong and len(lists_written.elements(answer)) < 2 else None


def _overstated(amount: amounts.Amount, answer: str) -> Judgement:
    rounding = " ".join(amounts.rounding_words(amount)) + " "
    return Judgement(Verdict.NEARLY, 1, beyond(answer, rounding, before=True))


def _counted(typed: amounts.Terms, expected: amounts.Terms, answer: str, deck: Deck) -> Judgement | None:
    """A number alone for a number of things, or the other way round."""
    if len(typed) == 1 and len(expected) > 1 and isinstance(expected[0], amounts.Amount):
        folded = fold(answer, deck.language, umlauts=True)
        letters = len("".join(word for word in expected[0].words if word != PERCENT))
        letters += len(folded.text) - len(folded.bare.text)
        if letters < len(folded.places):
            return Judgement(Verdict.NEARLY, 2, lacking(answer, [(folded.places[letters], len(answer))]))
    if len(expected) == 1 and len(typed) > 1 and isinstance(typed[0], amounts.Amount):
        extra = " ".join(term for term in typed[1:] if isinstance(term, str) and term.isalpha())
        return None if not extra else Judgement(Verdict.NEARLY, 2, beyond(answer, " " + extra))
    return None
