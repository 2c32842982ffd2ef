"""`quiz coverage`: which sentences of its article a deck asks about."""

from collections import defaultdict

from quiz.cli.opening import console, database
from quiz.cli.options import DeckName
from quiz.core.article import Span
from quiz.core.card import Evidence
from quiz.errors import NotFoundError


def coverage(
    deck: DeckName,
) -> None:
    """Show the article of a deck, coloured by what is asked."""
    from quiz.language.sentences import split
    from quiz.storage import find_deck, load_deck
    from quiz.terminal.coverage import coverage as show

    with database() as db:
        found = load_deck(db, find_deck(db, deck).id)
    if found.article is None:
        raise NotFoundError("“{title}” has no article: it was made by hand or came without one.", title=found.title)
    text = found.article.text
    asked = [_places(card.evidence) for card in found.cards if card.evidence is not None]
    paragraphs: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for sentence in split(text, found.article.language):
        if not sentence.heading:
            cards = sum(any(place.overlaps(sentence.span) for place in places) for places in asked)
            paragraphs[sentence.paragraph].append((sentence.span.of(text), cards))
    show(found.title, list(paragraphs.values()), console=console())


def _places(evidence: Evidence) -> tuple[Span, ...]:
    """What a card asks about: where its answer stands and where its evidence ends; not what lies between the two."""
    end = Span(evidence.span.end - 1, evidence.span.end)
    return (evidence.answer, end) if evidence.answer is not None else (evidence.span,)
