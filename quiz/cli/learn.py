"""`quiz learn`: from an article to the first question in one command."""

from typing import Annotated

import typer

from quiz.cli.generate import counted, keep, make
from quiz.cli.opening import console, database, find_article, on_screen, open_article
from quiz.cli.options import ArticleLanguage, Learner, Limit, New, Plain, Title
from quiz.cli.study import study_deck
from quiz.core.article import Article
from quiz.errors import NotFoundError
from quiz.locale import _
from quiz.locale import language as spoken_here


def learn(
    article: Annotated[
        str | None,
        typer.Argument(
            metavar=_("ARTICLE"), help=_("A text file, or the name of a sample; without it you may choose one.")
        ),
    ] = None,
    title: Title = None,
    language: ArticleLanguage = None,
    new: New = None,
    limit: Limit = None,
    plain: Plain = False,
    learner: Learner = None,
) -> None:
    """Generate a deck if it is new, then study it at once."""
    name = article or _chosen()
    if name is not None:
        learn_file(name, title=title, language=language, new=new, limit=limit, plain=plain, learner=learner)


def learn_file(
    name: str,
    *,
    title: str | None = None,
    language: str | None = None,
    new: int | None = None,
    limit: int | None = None,
    plain: bool = False,
    learner: str | None = None,
) -> None:
    """Learn the article called `name`; all its cards may be asked, since somebody wants to know it now."""
    path = find_article(name)
    read = open_article(path, title, language)
    if not _is_here(read):
        from quiz.generate.making import DEFAULT_CARDS

        generated = make(read, path, DEFAULT_CARDS, seed=1)
        keep(generated)
        typer.echo(counted(generated))
    study_deck(read.id, new=new, limit=limit, plain=plain, learner=learner)


def _is_here(article: Article) -> bool:
    """Whether a deck of just this text is stored."""
    from quiz.storage import load_article

    with database() as db:
        try:
            stored = load_article(db, article.id)
        except NotFoundError:
            return False
    return stored is not None and stored.text == article.text


def _chosen() -> str | None:
    """The article that the user picks among the samples or names; without a terminal, the samples are listed."""
    from quiz.exchange import bundled_articles

    samples = [(open_article(path, None, None), path) for path in bundled_articles()]
    # Who just presses Enter should get questions in a language that they read.
    samples.sort(key=lambda sample: sample[0].language != spoken_here())
    if not on_screen():
        typer.echo(_("Which article? These samples come along; a text file of your own is as good:"))
        for _article, path in samples:
            typer.echo(f"  quiz learn {path.stem}")
        return None
    from quiz.terminal.home import Sample, choose_article

    return choose_article([Sample(article.title, str(path)) for article, path in samples], console=console())
