"""What is no running text gives no nonsense: nothing is asked of it, or only what is a sentence after all."""

from pathlib import Path

import pytest

from quiz.core.article import Article, Language
from quiz.generate import generate, grounding
from quiz.generate.headline import headline

SEEDS = Path(__file__).parents[2] / "seeds"
GERMAN = (SEEDS / "semmeringbahn.txt").read_text(encoding="utf-8")
ENGLISH = (SEEDS / "suez-canal.txt").read_text(encoding="utf-8")
UNPUNCTUATED = " ".join(word.strip(".!?:;") for word in (GERMAN * 30).split()[:10_000]) + "."

NOTHING: dict[str, tuple[Language, str]] = {
    "a shopping list": ("de", "Einkauf\n\n- 3 Äpfel aus Graz\n- 2 Birnen aus Linz\n- 12 Eier von Anna Huber\n"),
    "an agenda": (
        "de",
        "Ablauf\n\n1. Rede von Eva Brandl um 9 Uhr\n2. Rede von Karl Gruber (SPÖ)\n3. Wahl im Mai 2025\n",
    ),
    "a table": ("de", "Jahr\tUmsatz\tGewinn\n2020\t3,4\t0,2\n2021\t4,1\t0,5\n\nName;Alter;Ort\nAnna Huber;34;Graz\n"),
    "a table in bars": ("de", "| Jahr | Umsatz |\n| --- | --- |\n| 2020 | 3,4 Mio. Euro |\n| 2021 | 4,1 Mio. Euro |\n"),
    "code": (
        "en",
        "from pathlib import Path\n\ndef main(argv):\n    x = 3 if argv else 2025\n    return Path('Wien')\n",
    ),
    "tweets": ("de", "Mehr auf https://example.org/a und bei @quiz #graz. RT @wien: Am 3. Mai 2025 in Graz!!\n" * 4),
    "digits": ("de", "1 2 3 4 5 6 7 8 9 " * 100),
    "dots": ("en", "... ... ..."),
    "capitals": ("de", GERMAN.upper()),
    "English capitals": ("en", ENGLISH.upper()),
    "ten thousand words without a full stop": ("de", UNPUNCTUATED),
}

SOMETHING: dict[str, tuple[Language, str]] = {
    "two languages": ("de", f"{GERMAN[:1500]}\n\n{ENGLISH[:1500]}"),
    "remains of a web page": (
        "de",
        GERMAN[:4000].replace("\n\n", '</p>\n\n<p class="lead">').replace(" und ", " &amp; ", 4),
    ),
    "characters of no width": ("de", GERMAN[:2500].replace(" ", " \u200b")),
    "soft hyphens": ("de", GERMAN[:2500].replace("bahn", "\u00adbahn")),
    "two directions": ("en", ENGLISH[:1500].replace("Egypt", "\u202bמצרים\u202c") + " السويس ممر مائي في مصر."),
    "signs of joy": ("en", ENGLISH[:1500].replace(".", " 🚢.")),
    "tabs": ("de", GERMAN[:1500].replace(" ", "\t")),
    "no capitals": ("de", GERMAN[:3000].lower()),
    "a poem": (
        "de",
        "Der Mond ist fern, die Stadt liegt still,\ndie Donau fließt, wohin sie will,\nin Linz schläft Eva.\n",
    ),
}


@pytest.mark.parametrize("name", NOTHING)
def test_what_is_no_text_gives_no_card(name: str) -> None:
    """Lists, tables, code and capitals are no sentences, and so nothing is asked."""
    language, text = NOTHING[name]
    assert generate(Article("Semmering und Suez", language, text)).deck.cards == ()


@pytest.mark.parametrize("name", SOMETHING)
def test_what_is_damaged_gives_only_proven_cards(name: str) -> None:
    """Of a text with odd characters only what stands in it is asked, and no mark-up gets into a question."""
    language, text = SOMETHING[name]
    article = Article("Semmering und Suez", language, text)
    for card in generate(article).deck.cards:
        assert grounding.complaint(card, text, headline(article)) is None
        assert not {"<", ">", "&"} & set(card.question)
