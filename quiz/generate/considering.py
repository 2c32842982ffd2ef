"""Let every rule speak on every sentence, and say what became of each question.

This is what `quiz generate --explain` shows, and where a developer looks first when a card is missing or bad.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from quiz.errors import N_
from quiz.generate import logistic, wellformed
from quiz.generate.candidate import Candidate, Considered
from quiz.generate.context import DEFINING, leans, placed
from quiz.generate.features import features
from quiz.generate.giving_away import is_computed
from quiz.generate.lead import led
from quiz.generate.pointers import FOR_A_CLAUSE, GENERAL, TOLD_BEFORE
from quiz.generate.pointing import COUNTERPARTS, GOING_ON, OTHERS
from quiz.generate.reading import Reading, is_prose, read
from quiz.generate.rules import RULES, Rule
from quiz.language import AnalysedText, Pos

OF_THINGS = frozenset({"was", "object"})
"""Rules whose answer is a thing, which "die Vorschrift" does not tell."""
LEANING_BACK = GOING_ON | OTHERS
"""Words that go on from another clause."""
PARTICIPLE_LOST = N_("has lost a word of its verb")
LEANING = N_("its answer has words that mean something only in the article")
GIVEN_AWAY = N_("the question gives the answer away")
UNCLEAR = N_("unclear without the article, and its title says the answer or nothing")


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence as it was read, with all that the rules made of it."""

    reading: Reading
    considered: tuple[Considered, ...]


def consider(text: AnalysedText) -> Iterator[ReadSentence]:
    """Read every sentence of `text` and check what the rules of its language propose."""
    rules = [rule for rule in RULES if text.language in rule.languages]
    for sentence in text.sentences:
        if not is_prose(sentence):
            yield ReadSentence(Reading(sentence, {}, {}, {}, 0.0, text.title), ())
            continue
        reading = led(read(sentence, text), text)
        found = [one for rule in rules for one in _checked(rule, reading, text)]
        yield ReadSentence(reading, tuple(found))


def proposals(rule: Rule, reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """What a rule makes of a sentence that is well-formed and clear, with the article's title where it needs one."""
    return (one.candidate for one in _checked(rule, reading, text) if one.rejected is None)


def _checked(rule: Rule, reading: Reading, text: AnalysedText) -> Iterator[Considered]:
    for proposed in rule.propose(reading, text):
        if (why := _refusal(proposed, reading)) is not None:
            yield Considered(proposed, why)
            continue
        candidate = placed(proposed, reading, text)
        if candidate is None:
            yield Considered(proposed, UNCLEAR)
        elif proposed.asks and (why := _malformed(proposed, reading, text)):
            yield Considered(proposed, why)  # the last one, since it has the whole question tagged
        else:
            yield Considered(
                replace(candidate, sure=logistic.probability("ranker", features(candidate, reading, text)))
            )


def _malformed(proposed: Candidate, reading: Reading, text: AnalysedText) -> str | None:
    return wellformed.complaint(proposed.question, text.language, proposed.answer, led=leans(proposed, reading))


def _refusal(proposed: Candidate, reading: Reading) -> str | None:
    """Why a candidate is not asked, as far as its sentence shows."""
    if wellformed.is_open(proposed.question):
        return wellformed.OPEN
    if proposed.asks and _loses_its_passive(proposed, reading):
        return PARTICIPLE_LOST
    if _leans(proposed, reading):
        return LEANING
    if _goes_on(proposed, reading):
        return FOR_A_CLAUSE
    if proposed.asks and _can_be_computed(proposed, reading):
        return GIVEN_AWAY
    return TOLD_BEFORE if proposed.asks and _told_before(proposed, reading) else None


def _can_be_computed(candidate: Candidate, reading: Reading) -> bool:
    """Whether the other numbers of the question give the one away that it asks for; gaps see to that themselves."""
    asked = (mention for mention in reading.sentence.mentions if mention.span.overlaps(candidate.span))
    return any(is_computed(mention, reading, *candidate.shown) for mention in asked)


def _goes_on(candidate: Candidate, reading: Reading) -> bool:
    """Whether the clause was cut off on which "später" or "others" goes on: "zwölf Minuten später erhöhte Norling"."""
    first, last = candidate.shown
    tokens = reading.sentence.tokens
    return first > 0 and any(
        tokens[index].lower in LEANING_BACK
        and tokens[index].pos is not Pos.SUBORDINATOR
        and not {token.lower for token in tokens[first:index]} & COUNTERPARTS
        and not (index + 1 < last and tokens[index + 1].lower in {"is", "are", "was", "were", "than", "als"})
        for index in range(first, last)
    )


def _told_before(candidate: Candidate, reading: Reading) -> int:
    """How many nouns of the question only an earlier sentence explains."""
    first, last = candidate.shown
    return sum(first <= index < last and why == TOLD_BEFORE for index, why in reading.vague.items())


def _loses_its_passive(candidate: Candidate, reading: Reading) -> bool:
    """ "war gewählt und bestätigt worden" asked as "Wann war er gewählt?"."""
    has = any(token.lower == "worden" for token in reading.sentence.tokens)
    return (
        has
        and "worden" not in candidate.question
        and re.search(r"\b(?:war|waren|ist|sind|sei)\b", candidate.question) is not None
    )


def _leans(candidate: Candidate, reading: Reading) -> bool:
    """Whether a word of the answer had to be replaced or left out: the answer is shown as the article has it."""
    tokens = reading.sentence.tokens
    if candidate.kind == "truefalse":
        return False
    general = {
        index
        for index, why in reading.vague.items()
        if candidate.rule in OF_THINGS or (why == GENERAL and candidate.rule in DEFINING)
    }
    return any(candidate.span.contains(tokens[index].span) for index in {*reading.replaced, *reading.open, *general})
