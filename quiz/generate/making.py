"""Make a deck: read the article, let every rule speak, check, choose, and give the cards their options."""

import hashlib
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from quiz.core.article import Article, Language, stable_id
from quiz.core.card import Card, Evidence
from quiz.core.deck import Deck
from quiz.generate import grounding
from quiz.generate.candidate import Candidate
from quiz.generate.considering import ReadSentence, consider
from quiz.generate.distractors import distractors
from quiz.generate.headline import headline
from quiz.generate.numerals import written_otherwise
from quiz.generate.people import full_name
from quiz.generate.ranking import choose
from quiz.generate.rules.statement import WORDS
from quiz.language import AnalysedText, MentionKind, Pos, analyse
from quiz.language.dates import written_date
from quiz.language.remembering import remembered

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
PARTICLES = frozenset("von van der den de di da del della la le du dos zu zur ten ter".split())


@dataclass(frozen=True, slots=True)
class Generated:
    """A deck, how many different facts (answers in their sentences) the article offered, and all that was read."""

    deck: Deck
    facts: int
    read: tuple[ReadSentence, ...] = field(default=(), compare=False, repr=False)


def generate(
    article: Article, *, cards: int = DEFAULT_CARDS, seed: int = 1, progress: Progress | None = None
) -> Generated:
    """Make a deck of at most `cards` cards from `article`; the same article and seed give the same deck.

    `progress` is called with (steps done, steps in all), three steps a sentence: two for its analysis and one for the
    rules, which is about what they take. An article with nothing to ask gives an empty deck.
    """
    analysed = (lambda done, total: progress(2 * done, 3 * total)) if progress else None
    text = analyse(article.text, article.language, analysed, headline(article), article.date)
    sentences = []
    for sentence in consider(text):
        sentences.append(sentence)
        if progress:
            progress(2 * len(text.sentences) + len(sentences), 3 * len(text.sentences))
    known = f"{article.title} {_years(text)}"
    refused: dict[int, str] = {}
    made: dict[int, Card] = {}
    candidates = []
    for candidate in [one.candidate for sentence in sentences for one in sentence.considered if one.rejected is None]:
        card = _card(candidate, article, text)
        if why := grounding.complaint(card, article.text, known, truth=candidate.truth):
            refused[id(candidate)] = why
        else:
            made[id(candidate)] = card
            candidates.append(candidate)
    chosen = choose(candidates, cards, lambda one: with_choice(made[id(one)], one, text, seed).kind == "cloze")
    refused |= {id(one.candidate): one.rejected for one in chosen if one.rejected}
    asked = [one.candidate for one in chosen if not one.rejected]
    deck_cards = tuple(with_choice(made[id(candidate)], candidate, text, seed) for candidate in asked)
    facts = {(candidate.sentence.number, candidate.span.start) for candidate in candidates}
    deck = Deck(article.id, article.title, article.language, deck_cards, article)
    return Generated(deck, len(facts), tuple(_with_fates(sentence, refused) for sentence in sentences))


def _years(text: AnalysedText) -> str:
    """What a question may have although the text does not: its date, and the years that "last year" may mean."""
    if text.date is None:
        return ""
    return f"{written_date(text.date, text.language)} {text.date.year - 1} {text.date.year + 1}"


def _with_fates(sentence: ReadSentence, refused: dict[int, str]) -> ReadSentence:
    """The sentence with the reason why each of its candidates is not in the deck."""
    fates = [
        one if one.rejected else replace(one, rejected=refused.get(id(one.candidate))) for one in sentence.considered
    ]
    return replace(sentence, considered=tuple(fates))


def _card(candidate: Candidate, article: Article, text: AnalysedText) -> Card:
    sentence = candidate.sentence
    statement = candidate.kind == "truefalse"
    fact = candidate.span.of(article.text) if statement else candidate.answer
    tag = candidate.about.value if candidate.about else candidate.rule
    return Card(
        id=stable_id("card", article.id, sentence.text, fact, candidate.rule),
        kind=candidate.kind,
        question=candidate.question,
        answer=" ".join(candidate.answer.split()),
        accepted=() if statement else candidate.accepted or _other_forms(candidate, text),
        distractors=tuple(word for word in WORDS[article.language] if statement and word != candidate.answer),
        evidence=Evidence(candidate.proof.of(article.text), candidate.proof, candidate.span),
        tags=(tag,),
    )


def _other_forms(candidate: Candidate, text: AnalysedText) -> tuple[str, ...]:
    """What else is right: another name of a country or person, a time or place with its preposition, digits."""
    answer = candidate.answer
    for names in COUNTRIES[text.language]:
        if answer in names:
            return tuple(name for name in names if name != answer)
    if candidate.about is MentionKind.PERSON:
        full = full_name(answer, text)
        surname = surname_of(full)
        known = full.split()[0] in text.words.first_names and surname not in text.words.first_names
        known = known and not surname.endswith(".") and not surname.isupper() and not _shared(surname, full, text)
        return tuple(name for name in (surname, full) if known and name != answer)
    if candidate.about is MentionKind.ORGANISATION:
        return tuple(sorted(text.aliases(answer)))
    if candidate.about is MentionKind.NUMBER:
        return written_otherwise(answer, text.language)
    if candidate.about and (candidate.about.is_time or candidate.about is MentionKind.PLACE):
        return _with_preposition(candidate)
    return ()


def _shared(surname: str, full: str, text: AnalysedText) -> bool:
    """Whether the article has somebody else of that surname, whom the surname alone would name as well."""
    namesakes = {person for person in _persons(text) if person.endswith(f" {surname}")}
    return any(not full.endswith(person) and surname_of(person) == surname for person in namesakes)


@remembered
def _persons(text: AnalysedText) -> frozenset[str]:
    """How the article names people."""
    return frozenset(m.text for s in text.sentences for m in s.mentions if m.kind is MentionKind.PERSON)


def surname_of(name: str) -> str:
    """What follows the first name: "Van der Bellen", "von der Leyen", "Merz"."""
    words = name.split()
    particles = [place for place in range(1, len(words) - 1) if words[place].lower() in PARTICLES]
    return " ".join(words[particles[0] :] if particles else words[-1:])


def _with_preposition(candidate: Candidate) -> tuple[str, ...]:
    """ "im Mai 1854" for "Mai 1854", as the sentence has it."""
    tokens = candidate.sentence.tokens
    first = next((i for i, token in enumerate(tokens) if token.span.start == candidate.span.start), 0)
    before = tokens[first - 1] if first else None
    return (f"{before.text} {candidate.answer}",) if before and before.pos is Pos.PREPOSITION else ()


def with_choice(card: Card, candidate: Candidate, text: AnalysedText, seed: int) -> Card:
    """The card as a choice of four if it has three good distractors, which its id and the seed choose.

    The choice does not depend on what else is in the deck, so a longer deck of the same article changes no card.
    """
    if card.kind not in {"cloze", "short"}:
        return card
    chance = int(hashlib.sha256(f"{seed}:{card.id}".encode()).hexdigest(), 16)
    options = distractors(candidate, text, random.Random(chance))
    return replace(card, kind="choice", distractors=options) if options else card
