"""A home for every test: an empty one, and one with decks on its shelf."""

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from quiz.core.article import Span
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.exchange import read_article, read_decks
from quiz.language import detect
from quiz.storage import default_learner, open_database, save_deck
from tests.cli.articles import ENGLISH, ENGLISH_CARDS, GERMAN, GERMAN_CARDS, KINDS
from tests.cli.program import Program, Screen


@pytest.fixture
def quiz(tmp_path: Path) -> Program:
    """A first-time user, who speaks English."""
    return Program(tmp_path / "home")


@pytest.fixture(scope="session")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small article in both languages, and a deck of four kinds."""
    folder = tmp_path_factory.mktemp("articles")
    (folder / "en.txt").write_text(ENGLISH, encoding="utf-8")
    (folder / "de.txt").write_text(GERMAN, encoding="utf-8")
    (folder / "kinds.toml").write_text(KINDS, encoding="utf-8")
    return folder


def gaps(path: Path, pairs: tuple[tuple[str, str], ...]) -> Deck:
    """The deck of an article with these cards, whatever the generator would make of it."""
    article = read_article(path, detect=detect).article
    cards = []
    for number, (question, answer) in enumerate(pairs):
        sentence = question.replace("_____", answer)
        start, inside = article.text.index(sentence), question.index("_____")
        place = Span(start + inside, start + inside + len(answer))
        evidence = Evidence(sentence, Span(start, start + len(sentence)), place)
        cards.append(Card(f"{article.id}-{number}", "cloze", question, answer, evidence=evidence))
    return Deck(article.id, article.title, article.language, tuple(cards), article)


@pytest.fixture(scope="session")
def full_home(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the decks of both articles and of four kinds, to be copied."""
    home = tmp_path_factory.mktemp("shelf")
    decks = [gaps(articles / "en.txt", ENGLISH_CARDS), gaps(articles / "de.txt", GERMAN_CARDS)]
    decks += read_decks(articles / "kinds.toml").decks
    with open_database(f"sqlite:///{home}/quiz.db", now=dt.datetime.now(dt.UTC)) as db:
        default_learner(db)
        for deck in decks:
            save_deck(db, deck, now=dt.datetime.now(dt.UTC))
    return home


@pytest.fixture
def shelf(full_home: Path, tmp_path: Path) -> Program:
    """A user with three decks: The Small Shipyard, Die kleine Werft, Four Kinds."""
    return Program(shutil.copytree(full_home, tmp_path / "home"))


@pytest.fixture
def open_screen() -> Iterator[Callable[..., Screen]]:
    """Start programs on terminals; they are ended after the test at the latest."""
    screens: list[Screen] = []

    def opened(program: Program, *words: str, **how: Any) -> Screen:
        screens.append(program.screen(*words, **how))
        return screens[-1]

    yield opened
    for screen in screens:
        screen.child.close(force=True)
