"""Part-of-speech tags and lemmas from HanTa, the Hanover Tagger (Wartena 2019), which brings its models along.

Loading a model takes a third of a second and happens once a process, when the first sentence is tagged.
"""

from functools import cache
from typing import Any

from quiz.core.article import Language

MODELS: dict[Language, str] = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
QUOTES = frozenset("„“”\"»«‚‘’'›‹–—")


@cache
def _model(language: Language) -> Any:
    from HanTa import HanoverTagger  # noqa: PLC0415 - numpy and the model are not needed to show a deck

    return HanoverTagger.HanoverTagger(MODELS[language])


def tag(words: list[str], language: Language) -> list[tuple[str, str]]:
    """(tag, lemma) for every word. Quotation marks and dashes are taken out first, for they mislead the tagger."""
    kept = [index for index, word in enumerate(words) if word not in QUOTES]
    tagged: list[tuple[str, str]] = [("$(", word) for word in words]
    if kept:
        plain = [words[index].replace("’", "'") for index in kept]
        for index, (_, lemma, found) in zip(kept, _model(language).tag_sent(plain), strict=True):
            tagged[index] = (found, lemma)
    return tagged
