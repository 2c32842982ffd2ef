"""A question whose answer is too long or too free to type: think, look, and grade yourself."""

from quiz.core.kinds.kind import Kind, Mode, text_problems

REVEAL = Kind("reveal", (Mode.REVEAL,), text_problems)
