"""An item: a card of some deck as one learner has it in front of them."""

from dataclasses import dataclass

from quiz.core.article import Language
from quiz.core.card import Card
from quiz.core.memory import MemoryState


@dataclass(frozen=True, slots=True)
class Item:
    """A card with its deck's id, title and language, and its memory state; None if it was never answered."""

    deck_id: str
    deck_title: str
    language: Language
    card: Card
    state: MemoryState | None = None
