"""Articles as the generator reads them, for what is to be judged or told."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from quiz.exchange import read_article
from quiz.generate.headline import headline
from quiz.language import AnalysedText, analyse, detect


def analysed(paths: Iterable[Path]) -> Iterator[tuple[str, AnalysedText]]:
    """The name of each article ("de/01") with its text."""
    for path in paths:
        article = read_article(path, detect=detect).article
        yield (
            f"{path.parent.name}/{path.stem}",
            analyse(article.text, article.language, None, headline(article), article.date),
        )
