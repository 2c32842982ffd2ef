"""What is said, once, when a card becomes a leech: it was forgotten so often that asking it again will not help."""

from quiz.locale import _, ngettext
from quiz.study.move import Answered
from quiz.study.session import Way
from quiz.terminal.desk import Desk


def leech_told(desk: Desk, answered: Answered, *, at_hand: bool = False) -> str:
    """A sentence if the card has become a leech with this answer, else ""; `at_hand` if keys still mean this card."""
    least = desk.session.settings.leech
    before = answered.previous.lapses if answered.previous else 0
    if desk.session.way is Way.CRAM or not before < least <= answered.state.lapses:
        return ""
    told = ngettext(
        "You have forgotten this card {n} time now; quiz leeches tells what helps.",
        "You have forgotten this card {n} times now; quiz leeches tells what helps.",
        least,
    ).format(n=least)
    return told + " " + _("Reword it with e, or drop it with x.") if at_hand else told
