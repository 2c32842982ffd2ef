"""Why an answer is the answer: the paragraph in which it stands."""

from quiz.locale import _
from quiz.terminal.desk import Context, Desk
from quiz.terminal.printable import one_line
from quiz.terminal.verdict import bracketed, source


def why(desk: Desk, context: Context, *, at_hand: bool = False) -> str:
    """The paragraph around the source of the last card, or that there is none.

    Once the last card is not `at_hand` any more, it is kept back if the answer that is asked now stands in it.
    """
    if (last := desk.session.last) is None:
        return _("Nothing was answered yet.")
    paragraph = one_line(context(last.card, last.deck_id)).strip() or bracketed(source(last.card))
    prompt = None if at_hand else desk.session.current()
    if prompt is not None and _folded(prompt.card.answer) in _folded(paragraph):
        return _("The paragraph of the last answer tells this one as well; answer first, then ask why.")
    return _("Why: {paragraph}").format(paragraph=paragraph) if paragraph else _("This card has no source.")


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
