"""Small numbers in words and digits: "twelve" is 12."""

from quiz.core.article import Language
from quiz.language.words import word_list

TWENTY = 20


def small_numbers(language: Language) -> tuple[str, ...]:
    """The words for two to twenty, in order."""
    return tuple(word_list("german" if language == "de" else "english", "number-words")[: TWENTY - 1])


def written_otherwise(number: str, language: Language) -> tuple[str, ...]:
    """The digits of a small number in words, the word for one in digits, or nothing."""
    words = small_numbers(language)
    if number.lower() in words:
        return (str(words.index(number.lower()) + 2),)
    return (words[int(number) - 2],) if number.isdecimal() and 2 <= int(number) <= TWENTY else ()
