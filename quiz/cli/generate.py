"""`quiz generate`: make a deck from an article."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from quiz.cli.opening import console, database, find_article, now, open_article
from quiz.cli.options import ArticleLanguage, Title
from quiz.errors import BadInputError
from quiz.locale import _, ngettext
from quiz.locale import language as spoken_here

if TYPE_CHECKING:
    from quiz.core.article import Article
    from quiz.generate import Generated
    from quiz.storage import Saved

MOST_CARDS = 1000


def generate(
    article: Annotated[str, typer.Argument(metavar=_("ARTICLE"), help=_("The text file to make questions from."))],
    title: Title = None,
    cards: Annotated[int, typer.Option(min=1, max=MOST_CARDS, metavar="N", help=_("Make at most so many cards."))] = 20,
    language: ArticleLanguage = None,
    seed: Annotated[
        int, typer.Option(metavar="N", help=_("Another number makes other cards a choice, with other wrong options."))
    ] = 1,
    out: Annotated[
        Path | None,
        typer.Option(metavar=_("FILE"), readable=False, help=_("Write the deck to this file instead of storing it.")),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=_("Show the cards; store and write nothing."))] = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help=_("Show what was made of each sentence, and why; store and write nothing.")),
    ] = False,
) -> None:
    """Make a deck and store, write or show it."""
    if out is not None:
        from quiz.exchange import format_for

        format_for(out, write=True)  # before the work, not after it
    path = find_article(article)
    if explain:
        explained(open_article(path, title, language), cards, seed)
        return
    generated = make(open_article(path, title, language), path, cards, seed)
    counts = counted(generated)
    if dry_run:
        from quiz.terminal.tables import card_list

        card_list(generated.deck.cards, console=console())
        typer.echo(counts)
    elif out is not None:
        from quiz.exchange import WriteOptions, write_deck

        written = write_deck(generated.deck, out, options=WriteOptions(anki_language=spoken_here()))
        typer.echo(counts)
        typer.echo(_("Written to {files}.").format(files=", ".join(map(str, written.paths))))
    else:
        saved = keep(generated)
        typer.echo(counts)
        typer.echo(_("Stored as “{title}”.").format(title=saved.title))
        if saved.changed or saved.same:
            typer.echo(told(saved))
        typer.echo(_("Study it with: {command}").format(command=f"quiz study {saved.deck_id}"))


def explained(article: "Article", cards: int, seed: int) -> None:
    """Show what was made of every sentence of an article."""
    from quiz.generate import generate as make_deck
    from quiz.terminal.explain import Explanation, Proposal, explain
    from quiz.terminal.progress import progress

    with progress(_("Making questions")) as report:
        generated = make_deck(article, cards=cards, seed=seed, progress=report)
    told = []
    for one in generated.read:
        reading, tokens = one.reading, one.reading.sentence.tokens
        pointing = sorted({**reading.open, **reading.vague}.items())
        proposals = [
            Proposal(c.candidate.rule, c.candidate.sure, c.candidate.question, c.candidate.answer, _why(c.rejected))
            for c in one.considered
        ]
        told.append(
            Explanation(
                reading.sentence.text,
                reading.words(0, len(tokens)) if reading.replaced else "",
                [(tokens[index].text, _(why)) for index, why in pointing],
                proposals,
            )
        )
    explain(told, console=console())


def _why(rejected: str | None) -> str | None:
    return _(rejected) if rejected else None


def make(article: "Article", path: Path, cards: int, seed: int) -> "Generated":
    """Make the deck, showing progress; BadInputError if the text has nothing to ask."""
    from quiz.generate import generate as make_deck
    from quiz.terminal.progress import progress

    with progress(_("Making questions")) as report:
        generated = make_deck(article, cards=cards, seed=seed, progress=report)
    if not generated.deck.cards:
        raise BadInputError(
            "No questions can be made from {path}: it needs whole sentences with names, numbers or dates.", path=path
        )
    return generated


def keep(generated: "Generated") -> "Saved":
    """Store the deck."""
    from quiz.storage import save_deck

    with database() as db:
        return save_deck(db, generated.deck, now=now(), keep_edits=True)


def told(saved: "Saved") -> str:
    """What saving did to a deck that was here before, hand-made changes among it."""
    return _("“{title}”: {new} new, {changed} changed, {same} unchanged.").format(
        title=saved.title, new=saved.new, changed=saved.changed, same=saved.same
    )


def counted(generated: "Generated") -> str:
    """How many facts were found and how many cards were made."""
    facts, cards = generated.facts, len(generated.deck.cards)
    return _("{facts} found, {cards} made.").format(
        facts=ngettext("{n} fact", "{n} facts", facts).format(n=facts),
        cards=ngettext("{n} card", "{n} cards", cards).format(n=cards),
    )
