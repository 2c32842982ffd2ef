"""A session about a few cards, started as a process: ``python driver.py LOG [--plain] [KIND …]``.

Every call of the recorder becomes one JSON line in LOG, so that a test sees what was saved, and when.
"""

import datetime as dt
import json
import sys
from pathlib import Path

from rich.console import Console

from quiz.core.article import Article, Span
from quiz.core.card import Card, Evidence
from quiz.schedule.day import Calendar
from quiz.schedule.item import Item
from quiz.schedule.scheduler import Scheduler
from quiz.study.move import Answered, Done
from quiz.study.session import Session, Way
from quiz.study.settings import Settings
from quiz.terminal.study import study

TEXT = """OpenAI-CEO Sam Altman erklärte, warum das Unternehmen offene Modelle zeigt. DeepSeek gab R1 im Januar 2025 \
frei und löste „Schockwellen“ aus.

Seit 2019 war OpenAI weitgehend geschlossen. Danach kam gpt-oss mit 120 Milliarden Parametern."""
ARTICLE = Article("Offene KI und der Wettlauf der Labore in Ost und West, mit einem langen Titel", "de", TEXT)


def evidence(sentence: str, answer: str) -> Evidence:
    """A sentence of the article, the answer in it."""
    start, inside = TEXT.index(sentence), sentence.index(answer)
    place = Span(start + inside, start + inside + len(answer))
    return Evidence(sentence, Span(start, start + len(sentence)), place)


FIRST = "OpenAI-CEO Sam Altman erklärte, warum das Unternehmen offene Modelle zeigt."
SECOND = "DeepSeek gab R1 im Januar 2025 frei und löste „Schockwellen“ aus."
CARDS = {
    "short": Card("c1", "short", "Wer ist CEO von OpenAI?", "Sam Altman", evidence=evidence(FIRST, "Sam Altman")),
    "cloze": Card(
        "c2",
        "cloze",
        SECOND.replace("DeepSeek", "_____"),
        "DeepSeek",
        evidence=evidence(SECOND, "DeepSeek"),
    ),
    "choice": Card(
        "c3",
        "choice",
        "Wann gab DeepSeek das Modell R1 frei?",
        "Januar 2025",
        distractors=("Januar 2024", "im Frühjahr des folgenden Jahres, wie es ursprünglich geplant war", "Mai 2019"),
        evidence=evidence(SECOND, "Januar 2025"),
    ),
    "year": Card(
        "c5", "choice", "Seit wann war OpenAI weitgehend geschlossen?", "2019", distractors=("2017", "2018", "1999")
    ),
    "reveal": Card("c4", "reveal", "Was löste R1 aus?", "„Schockwellen“ in der Branche"),
}

ALL_KINDS = ("short", "cloze", "choice", "reveal")


class JsonRecorder:
    """Appends what is saved to a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def record(self, answered: Answered) -> None:
        """A new answer."""
        self._write("record", answered)

    def correct(self, answered: Answered) -> None:
        """The last answer, corrected."""
        self._write("correct", answered)

    def undo(self, answered: Answered) -> None:
        """The last answer, taken back."""
        self._write("undo", answered)

    def put_aside(self, deck_id: str, card: Card, done: Done) -> None:
        """A card skipped, buried or suspended."""
        self._note(done, card, deck=deck_id)

    def undo_aside(self, deck_id: str, card: Card, done: Done) -> None:
        """That taken back."""
        self._note(f"undo {done}", card, deck=deck_id)

    def suspend(self, deck_id: str, card: Card) -> None:
        """An answered card suspended."""
        self._note("suspend answered", card, deck=deck_id)

    def flag(self, deck_id: str, card: Card, why: str) -> None:
        """A bad question."""
        self._note("flag", card, deck=deck_id, why=why)

    def rewrite(self, deck_id: str, card: Card) -> None:
        """Other words for a card."""
        self._note("rewrite", card, deck=deck_id, question=card.question, answers=card.answers)

    def _note(self, what: str, card: Card, **more: object) -> None:
        line = {"what": what, "card": card.id, **more}
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    def _write(self, what: str, answered: Answered) -> None:
        line = {
            "what": what,
            "card": answered.card.id,
            "rating": answered.review.rating,
            "given": answered.review.given,
            "hints": answered.review.hints,
        }
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def main(log: Path, kinds: list[str], options: dict[str, str]) -> None:
    """Study the cards of those kinds, with options such as ``--buttons=4`` and ``--way=exam``."""
    items = [Item("d1", ARTICLE.title, "de", CARDS[kind]) for kind in kinds or ALL_KINDS]
    way = Way(options.get("way", "due"))
    chosen = Settings(buttons=int(options.get("buttons", "2")))
    summary = study(
        Session.begin(items, Scheduler(), seed=1, settings=chosen, way=way),
        recorder=JsonRecorder(log),
        clock=lambda: dt.datetime.now(dt.UTC),
        calendar=Calendar(dt.UTC),
        console=Console(),
        plain="plain" in options,
        marks="marks" in options,
        context=lambda card, _deck_id: ARTICLE.paragraph_at(card.evidence.span.start).of(TEXT) if card.evidence else "",
    )
    print(f"ended: answers={summary.answers} left={summary.left}", flush=True)


if __name__ == "__main__":
    words = [word for word in sys.argv[2:] if not word.startswith("--")]
    given = (word.removeprefix("--").partition("=") for word in sys.argv[2:] if word.startswith("--"))
    main(Path(sys.argv[1]), words, {name: value for name, _, value in given})
