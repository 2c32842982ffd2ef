"""The cards of a deck in batches, each with what the learner did with them, so that memory stays bounded."""

from collections.abc import Iterator, Mapping
from itertools import islice

from quiz.core.card import Card
from quiz.core.memory import History
from quiz.exchange.format import Outgoing, WriteOptions

SIZE = 2_000


def batches(deck: Outgoing, options: WriteOptions) -> Iterator[tuple[list[Card], Mapping[str, History]]]:
    """Cards with their histories by id, which are empty where no progress is wanted; reports how far it is."""
    cards, total, done = iter(deck.cards), len(deck.cards), 0
    while batch := list(islice(cards, SIZE)):
        yield batch, options.recall([card.id for card in batch]) if options.recall else {}
        done += len(batch)
        options.report(done, total)
