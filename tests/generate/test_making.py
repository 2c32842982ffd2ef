"""A whole deck: what it promises for any article."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quiz.core.article import LANGUAGES, Article, Language, Span
from quiz.core.card import Card, Evidence
from quiz.core.kinds import KIND_BY_NAME
from quiz.exchange import read_article
from quiz.generate import generate
from quiz.generate.grounding import complaint
from quiz.generate.making import surname_of
from quiz.language import detect

TEXT = (
    "Im Januar 2025 stellte das Unternehmen DeepSeek in Hangzhou sein Modell R1 vor. "
    "OpenAI-Chef Sam Altman nannte den Erfolg von DeepSeek „beeindruckend“. "
    "Im August 2025 veröffentlichte OpenAI die Modelle gpt-oss-120b und gpt-oss-20b. "
    "Alibaba hat mit Qwen 3 ein ähnliches Modell. "
    "Auch Kimi K2 und MiniMax M1 sind frei zugängliche Modelle aus China.\n"
)
ARTICLE = Article("Offene Modelle", "de", TEXT)
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def test_same_article_same_deck() -> None:
    """The same article gives the same deck, card for card."""
    assert generate(ARTICLE) == generate(ARTICLE)


def test_whom_an_earlier_sentence_names_is_proven_by_both() -> None:
    """Who "she" is who says something is asked beside who is named before, and the evidence has that sentence too."""
    named = "Martha Delaney has run the pumping station at Carrick Point for the county since 2009."
    said = '"Every second pump on this coast is a good deal older than I am," she said.'
    text = f"Pumps fail at Carrick Point\n\nThe county wants new pumps in 2027. {named} {said}\n"
    cards = [card for card in generate(Article("Pumps fail", "en", text)).deck.cards if card.answer == "Martha Delaney"]
    assert len(cards) == 2
    asked = cards[1]
    assert asked.question.endswith("Who said: “Every second pump on this coast is a good deal older than I am”?")
    assert asked.evidence is not None
    assert asked.evidence.sentence == f"{named} {said}"
    assert asked.evidence.answer is not None
    assert asked.evidence.answer.of(text) == "Martha Delaney"


def test_a_surname_that_two_have_is_not_accepted() -> None:
    """Where the article has two of a surname it names neither, so only the full names are right."""
    text = "Angela Merkel besuchte mit einem großen Gefolge Peking. {} eröffnete im Juni 2019 ein Hotel in Salzburg."
    accepted = {}
    for name in ("Peter Merkel", "Peter Maier"):
        deck = generate(Article("Reisen", "de", text.format(name))).deck
        accepted[name] = next(card.accepted for card in deck.cards if card.answer == "Angela Merkel")
    assert accepted == {"Peter Merkel": (), "Peter Maier": ("Merkel",)}


def test_a_longer_deck_keeps_the_cards_of_a_shorter_one_as_they_are() -> None:
    """Asking for more cards changes none of those that were there."""
    few = {card.id: card for card in generate(ARTICLE, cards=4).deck.cards}
    many = {card.id: card for card in generate(ARTICLE, cards=20).deck.cards}
    both = few.keys() & many.keys()
    assert len(both) > len(few) / 2
    assert all(few[one] == many[one] for one in both)


def test_another_seed_changes_options_but_no_identity() -> None:
    """The seed decides which cards are asked by choice and with what options, and nothing else."""
    one, two = generate(ARTICLE, seed=1).deck.cards, generate(ARTICLE, seed=2).deck.cards
    assert [card.id for card in one] == [card.id for card in two]
    assert [card.question for card in one] == [card.question for card in two]


def test_mended_misprint_keeps_the_other_cards() -> None:
    """Changing one sentence of an article leaves the cards of the others with their ids."""
    mended = replace(ARTICLE, text=TEXT.replace("ein ähnliches Modell", "ein sehr ähnliches Modell"))
    before = {card.id for card in generate(ARTICLE).deck.cards if "Qwen" not in card.question + card.answer}
    after = {card.id for card in generate(mended).deck.cards}
    assert before <= after


def test_progress_counts_every_sentence() -> None:
    """Progress runs from the first sentence to the last, first through the analysis, then through the rules."""
    seen: list[tuple[int, int]] = []
    generate(ARTICLE, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(2 * n, 15) for n in range(1, 6)] + [(10 + n, 15) for n in range(1, 6)]


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        (
            "de",
            "Warnstreik legt Flughafen lahm",
            "Der Warnstreik begann in Frankfurt. Die Fluglinie strich in Frankfurt und München rund 1.700 Flüge.\n",
        ),
        (
            "en",
            "Strike grounds the airport",
            "The strike began at Frankfurt. The airline cancelled 1,700 flights at Frankfurt and Munich.\n",
        ),
    ],
)
def test_a_statement_behind_its_title_passes_the_proof(language: Language, title: str, text: str) -> None:
    """The title before a statement is no second thing that is false about it."""
    made = [one for read in generate(Article(title, language, text)).read for one in read.considered]
    statements = [one for one in made if one.candidate.kind == "truefalse"]
    assert statements
    assert all(title in one.candidate.question for one in statements)
    assert not [one.rejected for one in statements if one.rejected and "more than one reason" in one.rejected]


def test_four_in_ten_are_no_gaps() -> None:
    """Of the cards of the seeds at least four in ten are something else than gaps to type into."""
    decks = [generate(read_article(path, detect=detect).article).deck for path in SEEDS]
    kinds = [card.kind for deck in decks for card in deck.cards]
    assert sum(kind != "cloze" for kind in kinds) >= 0.4 * len(kinds)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seed_articles_give_sound_decks(path: Path) -> None:
    """A seed gives at least ten cards, all valid, no question twice, every answer proven."""
    article = read_article(path, detect=detect).article
    cards = generate(article).deck.cards
    assert len(cards) >= 10
    assert len({card.question for card in cards}) == len(cards) == len({card.id for card in cards})
    for card in cards:
        assert complaint(card, article.text, article.title) is None
        assert not list(KIND_BY_NAME[card.kind].problems(card))
        assert card.kind != "choice" or len(set(card.distractors)) == 3


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Kein Satz",
        "Insbesondere",
        "Sogar.",
        "a, b; c. d!",
        "MILCH BROT BUTTER",
        "1. 2. 3.",
        "Er ging. Sie kam. Das war es.",
        "def f(x):\n    return x + 1\n",
        "\u200b\u202e.\ufeff",
        "„“»«()[]…–—",
        "„Offen und nie zu. " * 5,
    ],
)
def test_texts_without_facts_give_empty_decks(text: str) -> None:
    """Where there is nothing to ask there are no cards, and no error."""
    for language in LANGUAGES:
        assert generate(Article("T", language, text)).deck.cards == ()


WORDS = st.sampled_from(
    [*TEXT.split(), "1848", "Wien", "(", ")", "„", "“", "weil", "dass", ",", ";", ":", "–", ".", "ist"]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(WORDS, max_size=60), st.sampled_from(LANGUAGES))
def test_mangled_text_never_breaks(words: list[str], language: Language) -> None:
    """Whatever is made of whatever words passes the same checks."""
    article = Article("T", language, " ".join(words))
    cards = generate(article).deck.cards
    assert all(complaint(card, article.text, article.title) is None for card in cards)
    assert len({card.id for card in cards}) == len(cards)


def test_one_answer_in_two_clauses_makes_one_card() -> None:
    """Two clauses of a sentence with the same answer do not give two cards with one id."""
    text = (
        "The first expedition-ship carried 120 sailors across the ocean to the islands, and the second supply-ship "
        "carried 120 sailors along the coast to the harbour."
    )
    cards = generate(Article("Ships", "en", text)).deck.cards
    assert {card.answer for card in cards if card.kind != "truefalse"} == {"120"}
    assert len({card.id for card in cards}) == len({card.question for card in cards}) == len(cards)


def test_chance_of_the_process_changes_nothing() -> None:
    """Processes with different hash seeds make the same deck, also where names are equally long."""
    script = (
        "from quiz.core.article import Article; from quiz.generate import generate; "
        "people = 'Hans Huber Paul Huber Karl Huber Anna Gruber Eva Gruber Max Leitner Emil Wagner'.split(); "
        "names = [' '.join(people[i:i+2]) for i in range(0, len(people), 2)]; "
        "text = ' '.join(f'{n} gründete {1900 + 7 * i} die Glas-Fabrik in Linz. Dort war es kalt.'"
        " for i, n in enumerate(names)); "
        "print([(c.id, c.kind, c.distractors) for c in generate(Article('T', 'de', text)).deck.cards])"
    )
    decks = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in "012"
    }
    assert len(decks) == 1
    assert "choice" in decks.pop()


def made(question: str, answer: str, sentence: str) -> Card:
    """A short card whose evidence begins the text."""
    at = sentence.index(answer)
    return Card(
        "1", "short", question, answer, evidence=Evidence(sentence, Span(0, len(sentence)), Span(at, at + len(answer)))
    )


SENTENCE = "Sam Altman leitet OpenAI seit 2019."


@pytest.mark.parametrize(
    ("card", "words"),
    [
        (made("Wer leitet OpenAI?", "Sam Altman", SENTENCE), None),
        (made("Leitet Sam Altman OpenAI?", "Sam Altman", SENTENCE), "gives the answer away"),
        (made("Wer leitet Microsoft?", "Sam Altman", SENTENCE), "name or number"),
        (made("Wer leitet OpenAI seit 2018?", "Sam Altman", SENTENCE), "name or number"),
        (
            replace(made("Wer leitet OpenAI?", "Sam Altman", SENTENCE), answer="Altman"),
            "does not stand in its sentence",
        ),
        (replace(made("Wer leitet OpenAI?", "Sam Altman", SENTENCE), evidence=None), "does not stand at its place"),
    ],
)
def test_grounding(card: Card, words: str | None) -> None:
    """A card whose article does not prove it is told what is wrong."""
    found = complaint(card, SENTENCE + " Mehr nicht.")
    assert found is None if words is None else words in str(found)


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Friedrich Merz", "Merz"),
        ("Alexander Van der Bellen", "Van der Bellen"),
        ("Ludwig van Beethoven", "van Beethoven"),
    ],
)
def test_surname_keeps_its_particles(name: str, surname: str) -> None:
    """A surname begins with the first "van", "von" or "der" behind the first name."""
    assert surname_of(name) == surname
