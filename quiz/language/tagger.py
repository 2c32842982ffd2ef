"""Part-of-speech tags and lemmas from HanTa, the Hanover Tagger (Wartena 2019), which brings its models along.

Loading a model takes a third of a second and happens once a process, when the first sentence is tagged.
"""

from functools import cache, lru_cache
from typing import Any

from quiz.core.article import Language

MODELS: dict[Language, str] = {"de": "morphmodel_ger.pgz", "en": "morphmodel_en.pgz"}
REMEMBERED = 1 << 16
"""Words whose lemmas are kept: cutting a word into morphemes takes longer than tagging it, and words come again."""
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
        for index, word, found in zip(kept, plain, _model(language).tag_sent(plain, taglevel=0), strict=True):
            tagged[index] = (found, _lemma(word, found, language))
    return tagged


@lru_cache(maxsize=REMEMBERED)
def _lemma(word: str, found: str, language: Language) -> str:
    lemma: str = _model(language).analyze(word, pos=found)[0]
    return lemma
