"""What a kind of card is: a name, the modes in which it can be asked, and what makes a card of it valid.

Kinds are open, modes are closed. There are three ways to answer, and a screen, a phone or a sheet of paper knows
only these; which prompt a card offers in which mode is its kind's business.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from quiz.core.card import Card
from quiz.errors import N_, Problem


class Mode(StrEnum):
    """The ways to answer."""

    TYPE = "type"
    """Type the answer and be marked."""
    CHOOSE = "choose"
    """Pick one of the options."""
    REVEAL = "reveal"
    """Look at the answer and grade yourself."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A card as it is asked once: the text to show and, in mode CHOOSE, the options in their order on the screen."""

    card: Card
    mode: Mode
    text: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of card. The first of `modes` is how it is usually asked; `problems` yields what is wrong with a card."""

    name: str
    modes: tuple[Mode, ...]
    problems: Callable[[Card], Iterator[Problem]]

    def offers(self, card: Card) -> tuple[Mode, ...]:
        """The modes in which this card can be asked: nothing can be chosen without wrong options."""
        return tuple(mode for mode in self.modes if mode is not Mode.CHOOSE or card.distractors)

    def prompt(self, card: Card, rng: random.Random, mode: Mode | None = None) -> Prompt:
        """Ask `card` in `mode`, options shuffled with `rng`; ValueError if the kind does not offer that mode."""
        mode = mode or self.modes[0]
        if mode not in self.offers(card):
            raise ValueError(f"this {self.name} card is never asked in mode {mode}")
        return Prompt(card, mode, card.question, _options(card, rng) if mode is Mode.CHOOSE else ())


def _options(card: Card, rng: random.Random) -> tuple[str, ...]:
    options = [card.answer, *card.distractors]
    rng.shuffle(options)
    return tuple(options)


def text_problems(card: Card) -> Iterator[Problem]:
    """What no card may lack, whatever its kind: a question and an answer."""
    if not card.question.strip():
        yield Problem(N_("The card has no question."))
    if not card.answer.strip():
        yield Problem(N_("The card has no answer."))


def option_problems(card: Card) -> Iterator[Problem]:
    """What a card with options may not have: a wrong option that is right, or the same one twice."""
    folded = [" ".join(option.casefold().split()) for option in card.distractors]
    right = {" ".join(answer.casefold().split()) for answer in card.answers}
    if right & set(folded):
        yield Problem(N_("One of the wrong options is the answer itself."))
    if len(set(folded)) < len(folded) or "" in folded:
        yield Problem(N_("The wrong options are not all different and filled in."))
