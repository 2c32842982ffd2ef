"""A deck: the cards that belong together, usually all those of one article."""

from dataclasses import dataclass

from quiz.core.article import Article, Language
from quiz.core.card import Card


@dataclass(frozen=True, slots=True)
class Deck:
    """Cards under a title, in the order in which they are first asked.

    A generated deck has the id of its article and carries the article along; an imported one may have none.
    """

    id: str
    title: str
    language: Language
    cards: tuple[Card, ...]
    article: Article | None = None

    def card(self, card_id: str) -> Card | None:
        """The card with that id."""
        return next((card for card in self.cards if card.id == card_id), None)
