"""What is left of a deck after a format carried it: that which the format says it carries, and no more."""

from dataclasses import replace

from quiz.core.article import stable_id
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.exchange.format import Detect, Part
from quiz.exchange.guessing import beside, likely_kind


def carried(deck: Deck, carries: frozenset[Part], name: str, detect: Detect) -> Deck:
    """The deck as it comes back from a file called `name`; `detect` tells its language if the file does not.

    A format that does not carry every character is only promised for texts it can carry.
    """
    title = deck.title if Part.TITLE in carries else name
    words = "\n".join(card.question for card in deck.cards)
    language = deck.language if Part.LANGUAGE in carries else detect(words)
    deck_id = deck.id if Part.DECK in carries else stable_id("deck", language, title)
    return Deck(
        deck_id,
        title,
        language,
        tuple(_card(card, deck_id, carries) for card in deck.cards),
        deck.article if Part.ARTICLE in carries else None,
    )


def _card(card: Card, deck_id: str, carries: frozenset[Part]) -> Card:
    shows_options = card.kind in ("choice", "truefalse")
    keeps = Part.DISTRACTORS in carries or (shows_options and Part.OPTIONS in carries)
    kind = card.kind
    if Part.KIND not in carries and (kind in ("short", "reveal") or (shows_options and not keeps)):
        kind = likely_kind(card.answer)
    distractors = card.distractors if keeps else ()
    return replace(
        card,
        id=card.id if Part.ID in carries else stable_id("card", deck_id, card.question, card.answer),
        kind=kind,
        accepted=card.accepted if Part.ACCEPTED in carries else (),
        distractors=distractors if Part.DISTRACTORS in carries else tuple(sorted(distractors)),
        evidence=_evidence(card, carries),
        tags=card.tags if Part.TAGS in carries else (),
    )


def _evidence(card: Card, carries: frozenset[Part]) -> Evidence | None:
    if card.evidence is None or Part.SOURCE not in carries:
        return None
    if Part.PLACE in carries:
        return card.evidence
    return beside(card.evidence.sentence, card.answer)
