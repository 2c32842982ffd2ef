"""Decks for the tests of the formats: one of each kind of card, and whatever hypothesis can think of."""

import datetime as dt
import random
import unicodedata

from hypothesis import strategies as st

from quiz.core.article import LANGUAGES, Article, Span
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.core.kinds import KIND_BY_NAME
from quiz.core.kinds.cloze import GAP
from quiz.core.memory import History, MemoryState, Rating, Review
from quiz.schedule.scheduler import Scheduler

TEXT = "Der Semmering\n\nCarl Ghega plante die Strecke. Sie hat 16 Viadukte.\n\nSie hat 16 Viadukte.\n"
SENTENCE = Evidence("Carl Ghega plante die Strecke.", Span(15, 45), Span(15, 25))
ARTICLE = Article("Der Semmering", "de", TEXT, dt.date(2025, 8, 14), "Allgemein bekannt.")
SAMPLE = Deck(
    ARTICLE.id,
    "Der Semmering",
    "de",
    (
        Card("a" * 16, "short", "Wer plante die Strecke?", "Carl Ghega", ("Ghega",), (), SENTENCE, ("person", "a::b")),
        Card("b" * 16, "cloze", f"{GAP} plante die Strecke.", "Carl Ghega", (), (), SENTENCE),
        Card("c" * 16, "choice", "Wie viele?", "16", (), ("15", "17", "18"), Evidence("Sie hat 16", Span(46, 56))),
        Card("d" * 16, "truefalse", "Ghega plante sie.", "richtig", (), ("falsch",), SENTENCE),
        Card("e" * 16, "reveal", "Warum?", "Weil es\nkeinen anderen Weg gab."),
    ),
    ARTICLE,
)

characters = st.characters(codec="utf-8")
texts = st.text(st.one_of(characters, st.sampled_from("\"'\\#{}[]:<>&\t\n\r\0\x1f\x7f \u2028\ufeff")), max_size=20)
words = texts.filter(lambda text: text.strip() != "")


@st.composite
def evidences(draw: st.DrawFn, text: str | None) -> Evidence | None:
    """Evidence that stands in `text`, or anywhere if there is none."""
    if text == "" or draw(st.booleans()):
        return None
    if text is None:
        start, sentence = draw(st.integers(0, 10_000)), draw(texts.filter(bool))
    else:
        start = draw(st.integers(0, len(text) - 1))
        sentence = text[start : draw(st.integers(start + 1, len(text)))]
    end = start + len(sentence)
    first = draw(st.integers(start, end))
    answer = draw(st.none() | st.integers(first, end).map(lambda last: Span(first, last)))
    return Evidence(sentence, Span(start, end), answer)


@st.composite
def cards(draw: st.DrawFn, text: str | None) -> Card:
    """A card that its kind has nothing against."""
    kind = draw(st.sampled_from(tuple(KIND_BY_NAME)))
    question = draw(words)
    options = {"choice": st.lists(words, min_size=1, max_size=3), "truefalse": st.lists(words, min_size=1, max_size=1)}
    return Card(
        id=draw(words),
        kind=kind,
        question=question + GAP + draw(texts) if kind == "cloze" else question,
        answer=draw(words),
        accepted=tuple(draw(st.lists(texts, max_size=2))),
        distractors=tuple(draw(options.get(kind, st.lists(texts, max_size=2)))),
        evidence=draw(evidences(text)),
        tags=tuple(draw(st.lists(texts, max_size=2))),
    )


@st.composite
def decks(draw: st.DrawFn, *, fewest: int = 0) -> Deck:
    """A deck of valid cards with texts of all characters, with an article or without."""
    language = draw(st.sampled_from(LANGUAGES))
    article = None
    if draw(st.booleans()):
        date = draw(st.none() | st.dates())
        article = Article(draw(texts), language, draw(st.text(characters, max_size=80) | texts), date, draw(texts))
    one = cards(article.text if article else None).filter(lambda card: not [*KIND_BY_NAME[card.kind].problems(card)])
    found = draw(st.lists(one, min_size=fewest, max_size=4, unique_by=lambda card: card.id))
    return Deck(draw(texts.filter(bool)), draw(words), language, tuple(found), article)


plain = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S"], exclude_characters="\u2028\u2029") | st.just(" "),
    max_size=24,
).map(lambda text: " ".join(unicodedata.normalize("NFC", text).split()))
"""Words as people write them: no line ends, no blanks at the edges, composed letters."""
plain_words = plain.filter(bool)
tags = st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=8).map(
    lambda text: unicodedata.normalize("NFC", text)
)


@st.composite
def plain_cards(draw: st.DrawFn, text: str) -> Card:
    """A valid card of plain words, whose source is a sentence of `text`."""
    kind = draw(st.sampled_from(tuple(KIND_BY_NAME)))
    question, answer = draw(plain_words), draw(plain_words)
    options = {"choice": st.lists(plain_words, min_size=1, max_size=3), "truefalse": st.just(["falsch"])}
    evidence = None
    if text and draw(st.booleans()):
        evidence = Evidence(text, Span(0, len(text)))
    return Card(
        id=draw(st.from_regex(r"[0-9a-f]{16}", fullmatch=True)),
        kind=kind,
        question=f"{question} {GAP}." if kind == "cloze" else question,
        answer="richtig" if kind == "truefalse" else answer,
        accepted=tuple(draw(st.lists(plain_words, max_size=2, unique=True))),
        distractors=tuple(draw(options.get(kind, st.just([])))),
        evidence=evidence,
        tags=tuple(draw(st.lists(tags, max_size=2, unique=True))),
    )


@st.composite
def plain_decks(draw: st.DrawFn, *, fewest: int = 0) -> Deck:
    """A deck of valid cards of plain words."""
    one = plain_cards(draw(plain)).filter(_fits)
    found = draw(
        st.lists(
            one, min_size=fewest, max_size=4, unique_by=(lambda card: card.id, lambda card: card.question.casefold())
        )
    )
    title = draw(st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True))
    return Deck(draw(st.from_regex(r"[0-9a-f]{16}", fullmatch=True)), title, "de", tuple(found))


def _fits(card: Card) -> bool:
    return GAP not in card.answer and not [*KIND_BY_NAME[card.kind].problems(card)]


def histories_of(deck: Deck, now: dt.datetime, scheduler: Scheduler, *, seed: int = 1) -> dict[str, History]:
    """What somebody may have answered of all cards but the last, at all hours and now and then twice a day."""
    rng = random.Random(seed)
    histories = {}
    for card in deck.cards[:-1]:
        at = now - dt.timedelta(days=rng.uniform(20, 300))
        state: MemoryState | None = None
        reviews: list[Review] = []
        while at < now and len(reviews) < 10:
            rating = Rating(rng.choice((1, 2, 3, 3, 3, 4)))
            state = scheduler.next_state(state, rating, at, card_id=card.id)
            days = (state.due - at).days
            reviews.append(Review(card.id, at, rating, seconds=rng.uniform(1, 20), days=days))
            again = rating is Rating.AGAIN and rng.random() < 0.5
            late = dt.timedelta(minutes=rng.uniform(1, 300)) if again else dt.timedelta(hours=rng.uniform(-10, 40))
            at = at + late if again else state.due + late
        histories[card.id] = History(tuple(reviews), state, suspended=rng.random() < 0.1)
    return histories
