"""Which words exist: nouns and places of German, the countries and places of English. Read when first asked."""

from quiz.core.article import Language
from quiz.language.german.nouns import NounKind, is_listed, kinds
from quiz.language.vocabulary import vocabulary


def is_word(language: Language, form: str) -> bool:
    """Whether `form`, written as in a dictionary, is a word by itself and no name of a person.

    Compounds count only where they are listed, since any letters before a word would make another one.
    """
    if language == "en":
        return form in vocabulary("en").places
    names = {NounKind.FIRST_NAME, NounKind.SURNAME}
    return is_listed(form) and bool(kinds(form) & {NounKind.COMMON, NounKind.PLACE}) and not kinds(form) & names
