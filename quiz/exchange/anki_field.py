"""A card as the two fields of an Anki note, in the HTML that Anki shows.

Anki looks for more than HTML in a field: `{{` and `::` make clozes, `[sound:…]` plays, `[latex]` and `[$]` start LaTeX.
Written as character references they are only seen on the screen. Beside the question and the answer a note carries
what a learner wants to see next to them, each in an element with a class, by which `quiz.exchange.anki_read` finds
it again:

    <ol class="quiz-choice">       the options, in an order that stays the same for a card ("quiz-truefalse" likewise)
    <div class="quiz-accepted">    further right answers, each in <i>
    <div class="quiz-source">      the sentence of the evidence, the answer in <b>, its place in `data-start`
    <div class="quiz-title">       under a cloze that is its own source: the article's title instead
"""

import random
import re

from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.core.kinds.cloze import GAP, filled

OPTION_KINDS = ("choice", "truefalse")
ALSO = {"de": "auch richtig", "en": "also right"}

# Anki drops these by itself; dropped here, the file says what Anki will show.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
LINE_END = re.compile(r"\r\n|\r|\n")
SPECIAL = re.compile(
    r"[&<>{}]|:(?=:)|(?<=:):|\A:|:\Z|\[(?=/?latex\]|/?\${1,2}\]|sound:|anki:)",
    re.IGNORECASE,
)

SMALL = "font-size: smaller"
LIST_STYLE = "display: inline-block; text-align: left"


def escape(text: str) -> str:
    """`text` as HTML in which Anki finds no markup of its own."""
    references = SPECIAL.sub(lambda found: f"&#{ord(found[0])};" if found[0] not in "&<>" else _named(found[0]), text)
    return LINE_END.sub("<br>", CONTROL.sub("", references))


def _named(character: str) -> str:
    return {"&": "&amp;", "<": "&lt;", ">": "&gt;"}[character]


def is_cloze(card: Card) -> bool:
    """Whether the card can be a cloze note: it has one gap, and something visible goes there."""
    return card.kind == "cloze" and card.question.count(GAP) == 1 and CONTROL.sub("", card.answer).strip() != ""


def fields(card: Card, deck: Deck) -> tuple[str, str]:
    """The two fields: front and back, or the text with its cloze and what is shown with the answer."""
    if not is_cloze(card):
        return escape(card.question) + _options(card), escape(card.answer) + _accepted(card, deck) + _source(card)
    before, answer, after = filled(card)
    text = escape(before) + "{{c1::" + escape(answer) + "}}" + escape(after)
    if card.evidence is None or not _is_filled(card.evidence, card):
        return text, _accepted(card, deck) + _source(card)
    title = deck.article.title if deck.article else deck.title
    place = f' data-start="{card.evidence.span.start}"'
    return text, f'{_accepted(card, deck)}<div class="quiz-title"{place} style="{SMALL}">{escape(title)}</div>'


def _is_filled(evidence: Evidence, card: Card) -> bool:
    """Whether the filled gap gives the evidence's sentence, so that showing the sentence too would say it twice."""
    before, answer, after = filled(card)
    place = evidence.answer_in_sentence
    return (
        evidence.sentence == before + answer + after
        and place is not None
        and (place.start, place.end) == (len(before), len(before) + len(answer))
    )


def _options(card: Card) -> str:
    if card.kind not in OPTION_KINDS:
        return ""
    options = [card.answer, *card.distractors]
    # Seeded with the card, so that an export that changes nothing changes no byte.
    random.Random(card.id).shuffle(options)
    items = "".join(f"<li>{escape(option)}</li>" for option in options)
    return f'<ol class="quiz-{card.kind}" type="A" style="{LIST_STYLE}">{items}</ol>'


def _accepted(card: Card, deck: Deck) -> str:
    if not card.accepted:
        return ""
    answers = ", ".join(f"<i>{escape(answer)}</i>" for answer in card.accepted)
    return f'<div class="quiz-accepted" style="{SMALL}">{ALSO[deck.language]}: {answers}</div>'


def _source(card: Card) -> str:
    if card.evidence is None:
        return ""
    sentence, place = card.evidence.sentence, card.evidence.answer_in_sentence
    shown = escape(sentence)
    if place is not None:
        before, answer, after = sentence[: place.start], place.of(sentence), sentence[place.end :]
        shown = f"{escape(before)}<b>{escape(answer)}</b>{escape(after)}"
    start = card.evidence.span.start
    return f'<div class="quiz-source" data-start="{start}" style="{SMALL}; margin-top: 1em">{shown}</div>'
