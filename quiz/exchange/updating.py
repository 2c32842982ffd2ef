"""A deck that comes in over one that is here: its cards find theirs, and nothing goes that the format cannot carry."""

import unicodedata
from dataclasses import replace

from quiz.core.card import Card
from quiz.core.deck import Deck
from quiz.exchange.anki_escaping import CONTROL
from quiz.exchange.format import Part


def adopted(read: Deck, stored: Deck, carries: frozenset[Part]) -> Deck:
    """`read` as a new state of `stored`: under its name, with its cards' ids, and with all that `carries` leaves out.

    A card without an id of its own is taken for the stored one that asks the same question, if there is only one.
    """
    by_id = {card.id: card for card in stored.cards}
    by_question: dict[str, list[Card]] = {}
    for card in stored.cards:
        by_question.setdefault(_folded(card.question), []).append(card)
    taken = {card.id for card in read.cards} & by_id.keys()
    cards = []
    for card in read.cards:
        before = by_id.get(card.id)
        if before is None and Part.ID not in carries:
            same = [one for one in by_question.get(_folded(card.question), ()) if one.id not in taken]
            before = same[0] if len(same) == 1 else None
        if before is not None:
            taken.add(before.id)
        cards.append(card if before is None else _filled(card, before, carries))
    return replace(
        read,
        id=stored.id,
        title=read.title if Part.TITLE in carries else stored.title,
        language=read.language if Part.LANGUAGE in carries else stored.language,
        article=read.article or stored.article,
        cards=tuple(cards),
    )


def _folded(question: str) -> str:
    return " ".join(question.casefold().split())


def _shown(text: str) -> str:
    """A text without what a format may change of it unseen."""
    return " ".join(CONTROL.sub("", unicodedata.normalize("NFC", text)).split())


def _filled(card: Card, before: Card, carries: frozenset[Part]) -> Card:
    """A card with what the format does not carry as it was; blanks at the edges that it cannot carry, too."""
    if Part.EXACT not in carries:
        card = replace(
            card,
            question=before.question if _shown(card.question) == _shown(before.question) else card.question,
            answer=before.answer if _shown(card.answer) == _shown(before.answer) else card.answer,
        )
    shows_options = card.kind in ("choice", "truefalse")
    carried = Part.DISTRACTORS in carries or (Part.OPTIONS in carries and shows_options)
    same_options = sorted(card.distractors) == sorted(before.distractors)
    evidence = card.evidence
    if Part.SOURCE not in carries or (
        Part.PLACE not in carries
        and evidence is not None
        and before.evidence is not None
        and evidence.sentence == before.evidence.sentence
    ):
        evidence = before.evidence
    return replace(
        card,
        id=before.id,
        kind=card.kind if Part.KIND in carries else _kind(card, before),
        accepted=card.accepted if Part.ACCEPTED in carries else before.accepted,
        distractors=card.distractors if carried and not same_options else before.distractors,
        evidence=evidence,
        tags=card.tags if Part.TAGS in carries else before.tags,
    )


def _kind(card: Card, before: Card) -> str:
    """The kind it was, if the card can still be of that kind."""
    looked_at = {"short", "reveal"}
    return before.kind if {card.kind, before.kind} <= looked_at or not card.distractors else card.kind
