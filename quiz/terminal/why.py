"""Why an answer is the answer: the paragraph in which it stands."""

from quiz.locale import _
from quiz.terminal.desk import Context, Desk
from quiz.terminal.printable import one_line
from quiz.terminal.verdict import bracketed, source


def why(desk: Desk, context: Context) -> str:
    """The paragraph around the source of the last card, or that there is none."""
    if (last := desk.session.last) is None:
        return _("Nothing was answered yet.")
    paragraph = one_line(context(last.card, last.deck_id)).strip() or bracketed(source(last.card))
    return _("Why: {paragraph}").format(paragraph=paragraph) if paragraph else _("This card has no source.")
