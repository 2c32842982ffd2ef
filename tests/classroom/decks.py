"""A deck with every kind of question that a class can be asked, and a plan made of it."""

import random

from quiz.classroom.game.asking import questions
from quiz.classroom.game.plan import Plan
from quiz.core.article import Article, Span
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck

TEXT = (
    "Carl Ghega plante die Semmeringbahn. Sie wurde 1854 eröffnet. "
    "Der Viadukt über die Kalte Rinne ist 184 Meter lang. "
    "Zum Wettbewerb traten Bavaria und Seraing an, nicht aber Adler. Sie führt nach Mürzzuschlag. "
    "Warum so? Weil der Berg es verlangte."
)
ARTICLE = Article("Die Semmeringbahn", "de", TEXT)


def evidence(sentence: str, answer: str = "") -> Evidence:
    """The evidence for a sentence of the text."""
    start = TEXT.index(sentence)
    place = None
    if answer:
        inside = start + sentence.index(answer)
        place = Span(inside, inside + len(answer))
    return Evidence(sentence, Span(start, start + len(sentence)), place)


CHOICE = Card(
    "choice-1",
    "choice",
    "Wann wurde die Bahn eröffnet?",
    "1854",
    ("im Jahr 1854",),
    ("1848", "1860", "1842"),
    evidence("Sie wurde 1854 eröffnet.", "1854"),
)
TRUE = Card(
    "true-1",
    "truefalse",
    "Richtig oder falsch? Die Bahn führt nach Triest.",
    "falsch",
    (),
    ("richtig",),
    evidence("Sie führt nach Mürzzuschlag."),
)
SHORT = Card(
    "short-1",
    "short",
    "Wer plante die Bahn?",
    "Carl Ghega",
    ("Ghega",),
    (),
    evidence("Carl Ghega plante die Semmeringbahn.", "Carl Ghega"),
)
CLOZE = Card(
    "cloze-1",
    "cloze",
    "Sie führt nach _____.",
    "Mürzzuschlag",
    (),
    (),
    evidence("Sie führt nach Mürzzuschlag.", "Mürzzuschlag"),
)
ESTIMATE = Card(
    "estimate-1",
    "short",
    "Wie lang ist der Viadukt?",
    "184 Meter",
    (),
    (),
    evidence("Der Viadukt über die Kalte Rinne ist 184 Meter lang.", "184 Meter"),
    ("estimate",),
)
SEVERAL = Card(
    "several-1",
    "choice",
    "Welche Lokomotiven traten an?",
    "Bavaria",
    ("Seraing",),
    ("Adler", "Rocket"),
    evidence("Zum Wettbewerb traten Bavaria und Seraing an, nicht aber Adler."),
    ("several",),
)
REVEAL = Card("reveal-1", "reveal", "Warum so?", "Weil der Berg es verlangte.")
DECK = Deck(ARTICLE.id, "Die Semmeringbahn", "de", (CHOICE, TRUE, SHORT, CLOZE, ESTIMATE, SEVERAL, REVEAL), ARTICLE)


def plan(**changes: object) -> Plan:
    """A plan with all six questions, in the deck's order."""
    asked = questions(DECK, random.Random(1))
    others = tuple(card.answer for card in DECK.cards)
    return Plan(DECK.id, DECK.title, DECK.language, asked, others, **changes)  # type: ignore[arg-type]


def right_answers(made: Plan) -> list[object]:
    """A right answer to each question, as a phone sends it."""
    return [
        made.questions[0].right[0],
        False,
        "ghega",
        "Mürzzuschlag",
        184,
        list(made.questions[5].right),
    ]


SECRETS = {
    0: ("im Jahr 1854",),
    2: ("Ghega",),
    3: ("Mürzzuschlag",),
    4: ("184",),
}
"""Words that only the solution of a question has."""
