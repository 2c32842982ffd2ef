"""The ladder: a card with good options is asked by choice while it is new, and typed once it is known.

The same card, a harder question: picking the right one of four says less than calling it to mind, and calling it to
mind is what makes it stay (the generation effect). After a lapse the card falls back to the easier rung.
"""

from quiz.core.card import Card
from quiz.core.kinds import KIND_BY_NAME, Mode
from quiz.core.memory import MemoryState

LEAST_OPTIONS = 2
"""Wrong options without which a choice is no help but a giveaway."""
LONGEST = 40
"""Characters of an answer that can fairly be asked to be typed."""


def rung(card: Card, state: MemoryState | None, threshold: int, *, failed: bool = False) -> Mode:
    """The mode in which to ask a card now.

    `state` is its memory, `failed` whether it was missed in this session, `threshold` the stability in days from which
    it is typed; 0 leaves every card as its kind has it.
    """
    kind = KIND_BY_NAME[card.kind]
    usual, offered = kind.modes[0], kind.offers(card)
    climbs = Mode.CHOOSE in offered and Mode.TYPE in offered and len(card.distractors) >= LEAST_OPTIONS
    if not threshold or not climbs or len(card.answer) > LONGEST:
        return usual
    known = state is not None and state.stability >= threshold and not failed
    return Mode.TYPE if known else Mode.CHOOSE
