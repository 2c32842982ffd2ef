"""What an answer is worth as a rating: right or wrong by the verdict, and how well by speed and hints.

Nobody has to think in four buttons. A wrong answer is Again; of the right ones, those that took hints, came near or
came slowly are Hard, those that were typed at once are Easy. Time counts beyond what reading and typing take, so long
questions are not held against anybody.
"""

from quiz.core.kinds import Mode, Prompt
from quiz.core.marking import Verdict
from quiz.core.memory import Rating

READING = 15.0
"""Characters a second; a slow reader on a screen."""
TYPING = 3.0
"""Characters a second."""
QUICK = 2.0
"""Seconds of thought within which an answer was there at once."""
SLOW = 30.0
"""Seconds of thought from which an answer had to be dug out."""


def rate(verdict: Verdict, prompt: Prompt, *, seconds: float, hints: int = 0, fresh: bool = False) -> Rating:
    """The rating of an answer to `prompt` that took `seconds` and so many `hints`.

    A `fresh` card, new or asked before in this session, is never Easy, however quick the answer came. Nor is one that
    was picked from options, where luck is quick as well.
    """
    if verdict is Verdict.WRONG:
        return Rating.AGAIN
    if verdict is Verdict.NEARLY or hints:
        return Rating.HARD
    thought = seconds - effort(prompt)
    if thought > SLOW:
        return Rating.HARD
    if thought < QUICK and prompt.mode is Mode.TYPE and not fresh:
        return Rating.EASY
    return Rating.GOOD


def effort(prompt: Prompt) -> float:
    """Seconds that reading the question and giving the answer take anybody."""
    reading = (len(prompt.text) + sum(map(len, prompt.options))) / READING
    return reading + (len(prompt.card.answer) / TYPING if prompt.mode is Mode.TYPE else 1.0)
