"""From a deck to the questions of a game.

A card is asked as its kind says: a choice is picked, a statement called true or false, a gap or a short question is
typed. Two tags ask for more: a card tagged `estimate` whose answer is a number is guessed and scored by distance, and
of a choice tagged `several` the answer and every accepted answer are right options. Cards to look at and judge by
oneself cannot be scored, nor can answers too long to type; they are left out of live play.
"""

import random
import re
from dataclasses import replace

from quiz.classroom.game.question import Question, QuestionKind
from quiz.core.answers.amounts import amounts_of, terms
from quiz.core.answers.dates_written import read as read_dates
from quiz.core.article import Language
from quiz.core.card import Card
from quiz.core.deck import Deck

LONGEST_TYPED = 60
"""Characters of an answer that a phone can fairly be asked for."""
ESTIMATE, SEVERAL = "estimate", "several"
YEARS = 30.0
"""Years beside the right one from which a guess is worth nothing."""
LABEL = re.compile(r"(?:Zu „|On “)(.+?)[“”]: (?=\S)")
"""How a question begins that names its article."""
TRUE = frozenset(("richtig", "wahr", "stimmt", "ja", "true", "right", "correct", "yes"))
FALSE = frozenset(("falsch", "unwahr", "stimmt nicht", "nein", "false", "wrong", "incorrect", "no"))


def ask(card: Card, language: Language, rng: random.Random, *, paper: bool = False) -> Question | None:
    """The question that a card makes in class, options shuffled; None if it cannot be scored.

    On `paper`, which a teacher marks, every card can be asked and no answer is too long.
    """
    sentence, answer_at = "", None
    if card.evidence is not None:
        sentence, place = card.evidence.sentence, card.evidence.answer_in_sentence
        answer_at = None if place is None else (place.start, place.end)
    if card.kind == "truefalse":
        return _statement(card, sentence, answer_at) or _choice(card, sentence, answer_at, rng)
    if card.kind == "choice" and card.distractors:
        return _choice(card, sentence, answer_at, rng)
    if paper and card.kind != "cloze":
        return Question(
            card.id, QuestionKind.SHORT, card.question, card.answers, sentence=sentence, answer_at=answer_at
        )
    if card.kind not in {"cloze", "short", "choice"}:
        return None
    if ESTIMATE in card.tags and (target := number_in(card.answer, language)) is not None:
        value, reach = target
        kind = QuestionKind.ESTIMATE
        return Question(card.id, kind, card.question, card.answers, (), (), False, value, reach, sentence, answer_at)
    if len(card.answer) > LONGEST_TYPED and not paper:
        return _choice(card, sentence, answer_at, rng) if card.distractors else None
    kind = QuestionKind.CLOZE if card.kind == "cloze" else QuestionKind.SHORT
    return Question(card.id, kind, card.question, card.answers, sentence=sentence, answer_at=answer_at)


def _statement(card: Card, sentence: str, answer_at: tuple[int, int] | None) -> Question | None:
    """A statement to call true or false, the true option first; None where the words do not tell which is which."""
    words = (card.answer, card.distractors[0]) if card.distractors else (card.answer, "")
    folded = [" ".join(word.casefold().split()) for word in words]
    if folded[0] in TRUE and folded[1] in FALSE:
        options, right = words, (0,)
    elif folded[0] in FALSE and folded[1] in TRUE:
        options, right = (words[1], words[0]), (1,)
    else:
        return None
    return Question(
        card.id,
        QuestionKind.TRUEFALSE,
        card.question,
        (card.answer,),
        options,
        right,
        sentence=sentence,
        answer_at=answer_at,
    )


def _choice(card: Card, sentence: str, answer_at: tuple[int, int] | None, rng: random.Random) -> Question:
    several = SEVERAL in card.tags and bool(card.accepted)
    good = card.answers if several else (card.answer,)
    options = [*dict.fromkeys((*good, *card.distractors))]
    rng.shuffle(options)
    return Question(
        card.id,
        QuestionKind.CHOICE,
        card.question,
        card.answers,
        tuple(options),
        tuple(place for place, option in enumerate(options) if option in good),
        several,
        sentence=sentence,
        answer_at=answer_at,
    )


def number_in(answer: str, language: Language) -> tuple[float, float] | None:
    """The number that an answer is, and how far from it a guess is worth nothing; None if it is none or several."""
    dates = read_dates(answer, language)
    years = {int(moment.parts["year"]) for moment in dates if set(moment.parts) == {"year"}}
    if len(years) == 1:
        return float(years.pop()), YEARS
    amounts = amounts_of(terms(answer, language, language, typed=False))
    if len(amounts) != 1:
        return None
    value = float(amounts[0].value)
    return value, max(abs(value) * 0.5, 1.0)


def without_title(question: str, title: str) -> str:
    """A question without the title of its article before it, where that is the deck's, which stands above anyway.

    A title with dots in it hides the answer, and so it stays.
    """
    label = LABEL.match(question)
    if label is None or "…" in label[1] or _letters(label[1]) not in _letters(title):
        return question
    return question[label.end() :]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def questions(
    deck: Deck, rng: random.Random, *, number: int | None = None, shuffled: bool = False, paper: bool = False
) -> tuple[Question, ...]:
    """The questions of a game: all that can be scored, or `number` of them by chance, in the deck's order or not."""
    cards = (replace(card, question=without_title(card.question, deck.title)) for card in deck.cards)
    asked = (ask(card, deck.language, rng, paper=paper) for card in cards)
    made = [question for question in asked if question is not None]
    places = list(range(len(made)))
    if number is not None and number < len(made):
        places = sorted(rng.sample(places, number))
    if shuffled:
        places = rng.sample(places, len(places))
    return tuple(made[place] for place in places)
