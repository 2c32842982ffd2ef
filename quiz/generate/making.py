"""Make a deck: read the article, let every rule speak, check, choose, and give the cards their options."""

import hashlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from quiz.core.article import Article, Language, stable_id
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.generate import grounding, wellformed
from quiz.generate.candidate import Candidate
from quiz.generate.context import placed
from quiz.generate.distractors import distractors
from quiz.generate.ranking import choose
from quiz.generate.reading import Reading, read
from quiz.generate.rules import RULES, Rule
from quiz.generate.standing_in import full_name
from quiz.language import AnalysedText, MentionKind, Pos, analyse
from quiz.language.words import word_list

Progress = Callable[[int, int], None]
DEFAULT_CARDS = 20
COUNTRIES: dict[Language, tuple[tuple[str, ...], ...]] = {
    "de": (
        ("USA", "Vereinigte Staaten", "Vereinigten Staaten", "Vereinigte Staaten von Amerika", "Amerika"),
        ("Großbritannien", "Vereinigtes Königreich", "Vereinigte Königreich"),
    ),
    "en": (
        ("USA", "US", "United States", "United States of America", "America"),
        ("UK", "United Kingdom", "Britain", "Great Britain"),
    ),
}
"""Countries with several names that an article may use and a learner may type."""
CHOICE_SHARE = 2
"""One in so many of the cards that have good distractors is asked by choice."""


@dataclass(frozen=True, slots=True)
class Generated:
    """A deck, and how many different facts (answers in their sentences) the article offered for it."""

    deck: Deck
    facts: int


def generate(
    article: Article, *, cards: int = DEFAULT_CARDS, seed: int = 1, progress: Progress | None = None
) -> Generated:
    """Make a deck of at most `cards` cards from `article`; the same article and seed give the same deck.

    `progress` is called with (sentences read, sentences in all). An article with nothing to ask gives an empty deck.
    """
    text = analyse(article.text, article.language, progress, article.title)
    candidates = _candidates(text)
    chosen = choose(candidates, cards)
    made = [_card(candidate, article, text) for candidate in chosen]
    made = _with_choices(made, chosen, text, seed)
    sound = tuple(card for card in made if grounding.complaint(card, article.text, article.title) is None)
    facts = {(candidate.sentence.number, candidate.span.start) for candidate in candidates}
    return Generated(Deck(article.id, article.title, article.language, sound, article), len(facts))


def _candidates(text: AnalysedText) -> list[Candidate]:
    """What the rules propose and the checks let pass."""
    rules = [rule for rule in RULES if text.language in rule.languages]
    found = []
    for sentence in text.sentences:
        reading = read(sentence, text)
        found += [candidate for rule in rules for candidate in proposals(rule, reading, text)]
    return found


def proposals(rule: Rule, reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """What a rule makes of a sentence that is well-formed and clear, with the article's title where it needs one."""
    for proposed in rule.propose(reading, text):
        if proposed.kind != "cloze" and wellformed.complaint(proposed.question, text.language) is not None:
            continue
        candidate = placed(proposed, reading, text.language)
        if candidate is not None:
            yield candidate


def _card(candidate: Candidate, article: Article, text: AnalysedText) -> Card:
    sentence = candidate.sentence
    return Card(
        id=stable_id("card", article.id, sentence.text, candidate.answer, candidate.rule),
        kind=candidate.kind,
        question=candidate.question,
        answer=" ".join(candidate.answer.split()),
        accepted=candidate.accepted or _other_forms(candidate, text),
        evidence=Evidence(sentence.text, sentence.span, candidate.span),
        tags=(candidate.about.value if candidate.about else candidate.rule,),
    )


def _other_forms(candidate: Candidate, text: AnalysedText) -> tuple[str, ...]:
    """What else is right: another name of a country or person, a time or place with its preposition, digits."""
    answer = candidate.answer
    for names in COUNTRIES[text.language]:
        if answer in names:
            return tuple(name for name in names if name != answer)
    if candidate.about is MentionKind.PERSON:
        full = full_name(answer, text)
        surname = full.split()[-1]
        known = full.split()[0] in text.words.first_names and surname not in text.words.first_names
        known = known and not surname.endswith(".") and not surname.isupper()
        return tuple(name for name in (surname, full) if known and name != answer)
    if candidate.about is MentionKind.NUMBER:
        return _digits(answer, text)
    if candidate.about and (candidate.about.is_time or candidate.about is MentionKind.PLACE):
        return _with_preposition(candidate)
    return ()


def _with_preposition(candidate: Candidate) -> tuple[str, ...]:
    """ "im Mai 1854" for "Mai 1854", as the sentence has it."""
    tokens = candidate.sentence.tokens
    first = next((i for i, token in enumerate(tokens) if token.span.start == candidate.span.start), 0)
    before = tokens[first - 1] if first else None
    return (f"{before.text} {candidate.answer}",) if before and before.pos is Pos.PREPOSITION else ()


def _digits(answer: str, text: AnalysedText) -> tuple[str, ...]:
    """Up to twelve a number may be written in digits or as a word."""
    words = word_list("german" if text.language == "de" else "english", "number-words")[:11]
    if answer.lower() in words:
        return (str(words.index(answer.lower()) + 2),)
    return (words[int(answer) - 2],) if answer.isdigit() and 2 <= int(answer) <= 12 else ()


def _with_choices(made: list[Card], chosen: list[Candidate], text: AnalysedText, seed: int) -> list[Card]:
    """Ask a share of the cards by choice: of those with three good distractors, chosen by their ids and the seed.

    The choice does not depend on what else is in the deck, so a longer deck of the same article changes no card.
    """
    cards = []
    for card, candidate in zip(made, chosen, strict=True):
        chance = int(hashlib.sha256(f"{seed}:{card.id}".encode()).hexdigest(), 16)
        options = distractors(candidate, text, random.Random(chance))
        by_choice = options and card.kind != "reveal" and chance % CHOICE_SHARE == 0
        cards.append(replace(card, kind="choice", distractors=options) if by_choice else card)
    return cards
