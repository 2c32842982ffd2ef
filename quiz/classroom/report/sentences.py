"""What a question's numbers mean, in plain sentences."""

from quiz.classroom.report.statistics import Item
from quiz.locale import _, ngettext

EASY, HARD = 0.9, 0.25
WEAK = 0.1
"""Discrimination below which a question tells nobody apart (Ebel's rule of thumb draws the line at 0.2 for exams)."""


def sentences(item: Item) -> list[str]:
    """What to think of a question, most serious first."""
    found = []
    if item.few:
        told = ngettext(
            "Only {n} answer: chance weighs more than the question.",
            "Only {n} answers: chance weighs more than the question.",
            item.answers,
        )
        found.append(told.format(n=item.answers))
    elif item.discrimination is not None and item.discrimination < 0:
        found.append(_("Those who know more did worse here: is the right answer right?"))
    elif item.discrimination is not None and item.discrimination < WEAK and HARD <= item.facility <= EASY:
        found.append(_("Those who know more did no better here: look at the wording."))
    if (tempting := item.tempting) is not None:
        words, count = tempting
        if item.question.options:
            told = _("{n} picked “{answer}”: does the wording allow it?")
        else:
            told = _("{n} wrote “{answer}”: should that count?")
        found.append(told.format(n=count, answer=words))
    if item.facility >= EASY:
        found.append(_("Nearly all knew it."))
    elif item.facility <= HARD:
        found.append(_("Hardly anybody knew it: teach it again, or ask otherwise."))
    if item.dead and not item.few:
        options = ", ".join(_("“{words}”").format(words=option) for option in item.dead)
        found.append(_("Nobody picked {options}: better wrong options would ask more.").format(options=options))
    if item.gain is not None:
        before, after = (round(100 * share) for share in item.gain)
        found.append(_("Talking about it raised it from {before} % to {after} %.").format(before=before, after=after))
    return found
