"""What finding names and values needs to know of a language: its lists of words and a few habits of writing."""

from dataclasses import dataclass
from functools import cache

from quiz.core.article import Language
from quiz.language.words import word_set


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists of one language."""

    language: Language
    months: frozenset[str]
    number_words: frozenset[str]
    magnitudes: frozenset[str]
    first_names: frozenset[str]
    person_nouns: frozenset[str]
    organisation_nouns: frozenset[str]
    product_nouns: frozenset[str]
    organisations: frozenset[str]
    places: frozenset[str]
    deictic: frozenset[str]
    connectives: frozenset[str]
    generic_nouns: frozenset[str]
    unique_nouns: frozenset[str]
    range_words: frozenset[str]


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The vocabulary of `language`, read once."""
    folder = "german" if language == "de" else "english"

    def words(name: str) -> frozenset[str]:
        return word_set(folder, name)

    return Vocabulary(
        language=language,
        months=words("months"),
        number_words=words("number-words"),
        magnitudes=words("magnitudes"),
        first_names=word_set("german", "first-names") | word_set("english", "first-names"),
        person_nouns=words("person-nouns"),
        organisation_nouns=words("organisation-nouns"),
        product_nouns=words("product-nouns"),
        organisations=word_set("german", "organisations") | word_set("english", "organisations"),
        places=words("places") | countries(language),
        deictic=words("deictic"),
        connectives=words("connectives"),
        generic_nouns=words("generic-nouns"),
        unique_nouns=words("unique-nouns"),
        range_words=frozenset({"bis", "–", "-"} if language == "de" else {"to", "–", "-"}),
    )


def countries(language: Language) -> frozenset[str]:
    """The names of the world's countries in `language`."""
    return word_set("german" if language == "de" else "english", "countries")
