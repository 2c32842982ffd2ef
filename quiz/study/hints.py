"""Hints: first letters of an answer to type, and distractors that go away.

A hint helps to go on where somebody would give up, and makes the answer count as Hard. The last letter and the last
wrong option are never given away.
"""

from quiz.core.kinds import Mode, Prompt

SHOWN = "·"


def most_hints(prompt: Prompt) -> int:
    """How many hints there are for a question."""
    if prompt.mode is Mode.CHOOSE:
        return max(len(prompt.options) - 2, 0)
    if prompt.mode is Mode.TYPE:
        return max(sum(map(str.isalnum, prompt.card.answer)) - 1, 0) if len(prompt.card.answer) > 1 else 0
    return 0


def letters(answer: str, hints: int) -> str:
    """The answer with its first `hints` letters, the others as dots, blanks and signs as they are."""
    left, shown = hints, []
    for character in answer:
        if not character.isalnum():
            shown.append(character)
        elif left:
            shown.append(character)
            left -= 1
        else:
            shown.append(SHOWN)
    return "".join(shown)


def options_left(prompt: Prompt, hints: int) -> tuple[str, ...]:
    """The options of a choice after so many hints: each has taken one wrong option away, the last on the list first.

    The order of options is shuffled anew each time a card is asked, so which go is chance.
    """
    wrong = [option for option in prompt.options if option != prompt.card.answer]
    gone = set(wrong[len(wrong) - min(hints, most_hints(prompt)) :])
    return tuple(option for option in prompt.options if option not in gone)
