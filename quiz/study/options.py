"""The labels of a question's options, and which option somebody means who types one.

Options are numbered 1, 2, 3, and their letters a, b, c mean the same. Where an option is itself a number or begins
with one (years, amounts, dates), a typed number can only be meant as that, so options get letters alone.
"""

import string

from quiz.core.article import Language
from quiz.core.marking import identical, same


def labels(options: tuple[str, ...]) -> tuple[str, ...]:
    """What stands before each option: numbers, or letters where an option begins with a number."""
    letters = have_numbers(options) and len(options) <= len(string.ascii_lowercase)
    return tuple(string.ascii_lowercase[: len(options)] if letters else map(str, range(1, len(options) + 1)))


def pick(given: str, options: tuple[str, ...], *, language: Language) -> int | None:
    """The place of the option that was meant, None if it is none of them. An option's own text goes first."""
    plain = " ".join(given.casefold().split())
    texts = [" ".join(option.casefold().split()) for option in options]
    if plain in texts:
        return texts.index(plain)
    label = plain.strip(".)( ")
    if label in labels(options):
        return labels(options).index(label)
    if len(label) == 1 and label in string.ascii_lowercase[: len(options)]:
        return string.ascii_lowercase.index(label)
    # What is right for two options means the one that is written so: "Altman", not "Sam Altman".
    for are_alike in (identical, same):
        alike = [place for place, option in enumerate(options) if are_alike(given, option, language=language)]
        if alike:
            return alike[0] if len(alike) == 1 else None
    return None


def have_numbers(options: tuple[str, ...]) -> bool:
    """Whether an option is a number or begins with one, so that a typed number means the option itself."""
    return any(option.lstrip(string.punctuation + string.whitespace)[:1].isdecimal() for option in options)
