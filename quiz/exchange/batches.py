"""The cards of a deck in batches, each with what the learner did with them, so that memory stays bounded."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from quiz.core.card import Card
from quiz.core.columns import Columns, in_columns
from quiz.core.memory import History
from quiz.exchange.format import Outgoing, WriteOptions

SIZE = 1_000


def column_batches(deck: Outgoing, options: WriteOptions) -> Iterator[tuple[Columns, Mapping[str, History]]]:
    """The same, the cards turned on their side; a deck that can give them so does. No two cards have one id."""
    stored = getattr(deck.cards, "columns", None)
    made = stored(SIZE) if stored else map(in_columns, _pieces(_by_id(deck.cards)))
    total, done = len(deck.cards), 0
    for columns in made:
        yield columns, options.recall(columns.ids) if options.recall else {}
        done += len(columns)
        options.report(done, total)


def _by_id(cards: Iterable[Card]) -> Iterator[Card]:
    """Of several cards with one id the first, in their order."""
    first: dict[str, Card] = {}
    for card in cards:
        first.setdefault(card.id, card)
    return iter(first.values())


def _pieces(cards: Iterator[Card]) -> Iterator[list[Card]]:
    while batch := list(islice(cards, SIZE)):
        yield batch


def batches(deck: Outgoing, options: WriteOptions) -> Iterator[tuple[list[Card], Mapping[str, History]]]:
    """Cards with their histories by id, which are empty where no progress is wanted; reports how far it is."""
    cards, total, done = iter(deck.cards), len(deck.cards), 0
    while batch := list(islice(cards, SIZE)):
        yield batch, options.recall([card.id for card in batch]) if options.recall else {}
        done += len(batch)
        options.report(done, total)
