"""The words for a verdict: what it is called, how a near miss differs, and where the answer stands in its sentence."""

from quiz.core.card import Card
from quiz.core.kinds import Mode, Prompt
from quiz.core.kinds.cloze import CLOZE, filled
from quiz.core.marking import Change, Mark, Piece, Verdict
from quiz.locale import _
from quiz.terminal.printable import one_line

SIGNS = {Verdict.RIGHT: "✓", Verdict.NEARLY: "≈", Verdict.WRONG: "✗"}
ASCII_SIGNS = {Verdict.RIGHT: "+", Verdict.NEARLY: "~", Verdict.WRONG: "x"}


def verdict_word(verdict: Verdict) -> str:
    """The verdict in a word or two."""
    words = {Verdict.RIGHT: _("Right"), Verdict.NEARLY: _("Nearly right"), Verdict.WRONG: _("Wrong")}
    return words[verdict]


def also_right(card: Card, mark: Mark) -> str:
    """That another answer was accepted than the card's own, in brackets behind that; "" if it was its own."""
    if mark.answer == card.answer:
        return ""
    return _("(also right: {answer})").format(answer=one_line(mark.answer).strip())


def differences(pieces: tuple[Piece, ...]) -> list[str]:
    """A sentence for each way in which what was typed differs from the answer, blanks around it left out."""
    sentences = {
        Change.MISSING: _("Missing: “{letters}”."),
        Change.EXTRA: _("Too much: “{letters}”."),
        Change.OTHER: _("“{given}” in place of “{letters}”."),
    }
    told = [
        sentences[piece.change].format(letters=one_line(piece.text).strip(), given=one_line(piece.given).strip())
        for piece in pieces
        if piece.change is not Change.SAME
    ]
    return list(dict.fromkeys(told))


def source(card: Card) -> tuple[str, str, str]:
    """The sentence a card comes from as (before the answer, the answer, after it), on one line.

    Where the answer's words do not stand in the sentence, all of it is "before"; without a source all is empty, but
    a cloze card is its own.
    """
    if card.evidence is None:
        parts = filled(card) if card.kind == CLOZE.name else ("", "", "")
    elif (span := card.evidence.answer_in_sentence) is None:
        parts = (card.evidence.sentence, "", "")
    else:
        sentence = card.evidence.sentence
        parts = (sentence[: span.start], span.of(sentence), sentence[span.end :])
    before, answer, after = parts
    return one_line(before).lstrip(), one_line(answer), one_line(after).rstrip()


def bracketed(parts: tuple[str, str, str]) -> str:
    """A source as one text, the answer in brackets."""
    before, answer, after = parts
    return f"{before}[{answer}]{after}" if answer else before + after


def instruction(prompt: Prompt) -> str:
    """How to answer."""
    if prompt.mode is Mode.CHOOSE:
        return _("Choose one.")
    if prompt.mode is Mode.REVEAL:
        return _("Think of the answer, then look.")
    return _("Fill the gap.") if prompt.card.kind == CLOZE.name else _("Type the answer.")
