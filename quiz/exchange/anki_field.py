"""A card as the fields of an Anki note, in the HTML that Anki shows.

Anki looks for more than HTML in a field: `{{` and `::` make clozes, `[sound:…]` plays, `[latex]` and `[$]` start LaTeX.
Written as character references they are only seen on the screen. Beside the question and the answer a note carries
what a learner wants to see next to them, each in an element with a class, by which `quiz.exchange.anki_html` finds
it again:

    <ol class="quiz-choice">       the options, in an order that stays the same for a card ("quiz-truefalse" likewise)
    <div class="quiz-accepted">    further right answers, each in <i>
    <div class="quiz-source">      the sentence of the evidence, the answer in <b>, its place in `data-start`
    <div class="quiz-title">       the article's title; under a cloze that is its own source with the place instead

In text imports, which become Anki's own note types, the elements bring their style along; in packages, which have note
types of ours (`quiz.exchange.anki_note_types`), the note type does that.
"""

import random
import re

from quiz.core.card import Card, Evidence
from quiz.core.kinds.cloze import GAP, filled
from quiz.exchange.format import Outgoing

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


def fields(card: Card, deck: Outgoing) -> tuple[str, str]:
    """The two fields: front and back, or the text with its cloze and what is shown with the answer."""
    if not is_cloze(card):
        front = escape(card.question) + options_html(card)
        return front, escape(card.answer) + accepted_html(card, deck) + source_html(card)
    back = source_html(card) or title_html(card, deck)
    return cloze_html(card), accepted_html(card, deck) + (back if card.evidence else "")


def cloze_html(card: Card) -> str:
    """The text of a cloze note."""
    before, answer, after = filled(card)
    return escape(before) + "{{c1::" + escape(answer) + "}}" + escape(after)


def _is_filled(evidence: Evidence, card: Card) -> bool:
    """Whether the filled gap gives the evidence's sentence, so that showing the sentence too would say it twice."""
    before, answer, after = filled(card)
    place = evidence.answer_in_sentence
    return (
        evidence.sentence == before + answer + after
        and place is not None
        and (place.start, place.end) == (len(before), len(before) + len(answer))
    )


def options_html(card: Card, *, styled: bool = True) -> str:
    """The list of options, in a class of its own the right one; nothing for cards that show none."""
    if card.kind not in OPTION_KINDS:
        return ""
    options = [card.answer, *card.distractors]
    # Seeded with the card, so that an export that changes nothing changes no byte.
    random.Random(card.id).shuffle(options)
    right = "" if styled else ' class="right"'
    items = "".join(f"<li{right if option == card.answer else ''}>{escape(option)}</li>" for option in options)
    style = f' type="A" style="{LIST_STYLE}"' if styled else ""
    return f'<ol class="quiz-{card.kind}"{style}>{items}</ol>'


def accepted_html(card: Card, deck: Outgoing, *, styled: bool = True) -> str:
    """What else is right."""
    if not card.accepted:
        return ""
    answers = ", ".join(f"<i>{escape(answer)}</i>" for answer in card.accepted)
    style = f' style="{SMALL}"' if styled else ""
    return f'<div class="quiz-accepted"{style}>{ALSO[deck.language]}: {answers}</div>'


def source_html(card: Card, *, styled: bool = True) -> str:
    """The sentence of the evidence, unless the card has none or is a cloze that gives it anyway."""
    if card.evidence is None or (is_cloze(card) and _is_filled(card.evidence, card)):
        return ""
    sentence, place = card.evidence.sentence, card.evidence.answer_in_sentence
    shown = escape(sentence)
    if place is not None:
        before, answer, after = sentence[: place.start], place.of(sentence), sentence[place.end :]
        shown = f"{escape(before)}<b>{escape(answer)}</b>{escape(after)}"
    start = card.evidence.span.start
    style = f' style="{SMALL}; margin-top: 1em"' if styled else ""
    return f'<div class="quiz-source" data-start="{start}"{style}>{shown}</div>'


def title_html(card: Card, deck: Outgoing, *, styled: bool = True) -> str:
    """The article's title, with the place of the evidence if that is shown nowhere else."""
    title = deck.article.title if deck.article else deck.title
    own = card.evidence is not None and is_cloze(card) and _is_filled(card.evidence, card)
    place = f' data-start="{card.evidence.span.start}"' if own and card.evidence else ""
    style = f' style="{SMALL}"' if styled else ""
    return f'<div class="quiz-title"{place}{style}>{escape(title)}</div>'
