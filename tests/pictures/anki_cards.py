"""Cards of ours in Anki's rendering, as pictures: ``python -m tests.pictures.anki_cards FOLDER``.

A bundled deck goes into the real Anki, which fills the templates; Debian's Chromium draws what its reviewer would show,
in the light, in night mode, and as wide as a phone. Needs `chromium`.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from quiz.core.article import Article, Span
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.exchange import write_deck
from tests.exchange.anki_world import anki

TEXT = (
    "Die Semmeringbahn wurde zwischen 1848 und 1854 von rund 20.000 Arbeitern gebaut. "
    "Die Pläne stammten von Carl Ritter von Ghega. "
    "Sie überwindet auf 41 Kilometern 457 Höhenmeter. "
    "Seit 1998 gehört sie zum Welterbe der UNESCO."
)
CHROMIUM = (
    "chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --hide-scrollbars"
).split()
PAGE = """<!doctype html><html class="{night}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{css}</style></head>
<body class="card card1 {night}"><div id="qa">{html}</div></body></html>"""
IMAGE = '<img src="{}.png" width="{}">'
SHEET = "<!doctype html><style>body {{ margin: 0 }} img {{ margin: 2px }} div {{ display: flex }}</style>{}"
SHEETS = {
    "anki-cards": ((("choice-front-light", "choice-back-light"), ("short-back-dark", "cloze-back-dark")), 480),
    "anki-phone": ((("truefalse-front-phone", "truefalse-back-phone", "reveal-back-phone"),), 300),
}
"""Pictures side by side: their names, and the width of one."""
SHEET_SIZES = {"anki-cards": (968, 700), "anki-phone": (912, 444)}
SIZES = {"light": (640, 460), "dark": (640, 460), "phone": (380, 560)}


def evidence(sentence: str, answer: str) -> Evidence:
    """Where a sentence stands in the article, and the answer in it."""
    start = TEXT.index(sentence)
    place = start + sentence.index(answer)
    return Evidence(sentence, Span(start, start + len(sentence)), Span(place, place + len(answer)))


def deck() -> Deck:
    """A card of every kind."""
    built, plans, high, since = (f"{one}." for one in TEXT.removesuffix(".").split(". "))
    title = "Die Semmeringbahn"
    cards = (
        Card("a" * 16, "short", f"{title}: Von wem stammten die Pläne?", "Carl Ritter von Ghega", ("Ghega",), (),
             evidence(plans, "Carl Ritter von Ghega")),
        Card("b" * 16, "choice", f"{title}: Wie viele Höhenmeter überwindet sie?", "457", (), ("298", "612", "1.020"),
             evidence(high, "457")),
        Card("c" * 16, "truefalse", f"{title}: Sie gehört seit 1998 zum Welterbe der UNESCO.", "richtig", (),
             ("falsch",), evidence(since, "1998")),
        Card("d" * 16, "cloze", built.replace("20.000", "_____"), "20.000", (), (), evidence(built, "20.000")),
        Card("e" * 16, "reveal", f"{title}: Wie wurde sie gebaut?", "Rund 20.000 Arbeiter, sechs Jahre lang.",
             (), (), evidence(built, "rund 20.000 Arbeitern")),
    )  # fmt: skip
    return Deck("semmering", title, "de", cards, Article(title, "de", TEXT))


def main(folder: Path) -> None:
    """Draw both sides of every card in three ways."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, anki(Path(name) / "c.anki2") as opened:
        write_deck(deck(), Path(name) / "deck.apkg")
        opened.take_package(Path(name) / "deck.apkg")
        notes = opened.notes()
        for card in deck().cards:
            shown = notes[card.id].cards()[0].render_output()
            for side, html in (("front", shown.question_text), ("back", shown.answer_text)):
                for how, size in SIZES.items():
                    page = Path(name) / "page.html"
                    night = "nightMode" if how == "dark" else ""
                    page.write_text(PAGE.format(night=night, css=shown.css, html=html), encoding="utf-8")
                    draw(page, folder / f"{card.kind}-{side}-{how}.png", size, Path(name) / "profile")
        for sheet, (names, width) in SHEETS.items():
            page = folder / f"{sheet}.html"
            rows = (f"<div>{''.join(IMAGE.format(one, width) for one in row)}</div>" for row in names)
            page.write_text(SHEET.format("".join(rows)), encoding="utf-8")
            draw(page, folder / f"{sheet}.png", SHEET_SIZES[sheet], Path(name) / "profile", scale=1)


def draw(page: Path, picture: Path, size: tuple[int, int], profile: Path, scale: float = 1.5) -> None:
    """Let Chromium draw a page."""
    options = [f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}", f"--screenshot={picture}"]
    options.append(f"--force-device-scale-factor={scale}")
    subprocess.run([*CHROMIUM, *options, page.as_uri()], check=True, capture_output=True, timeout=60)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
