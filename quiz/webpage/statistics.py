"""The statistics as one page: it reads well in light and dark, on a phone, on paper, and to a screen reader."""

from importlib.resources import files

from quiz.locale import _, language
from quiz.locale.figures import percent, stretch, whole
from quiz.statistics.numbers import Cards, Statistics
from quiz.statistics.tally import share
from quiz.terminal.figures import summary
from quiz.terminal.figures.hardest import card_line, leeches_told
from quiz.terminal.printable import one_line
from quiz.webpage.columns import forecast, hours
from quiz.webpage.heatmap import year
from quiz.webpage.markup import Markup, element, joined, table
from quiz.webpage.retention import retention

NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'"


def page(numbers: Statistics, title: str) -> str:
    """The page, complete; `title` says of what the statistics are."""
    title = one_line(title).strip()
    style = Markup(files("quiz.webpage").joinpath("style.css").read_text(encoding="utf-8"))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=NOTHING_FROM_ELSEWHERE),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{title} – Quiz"),
        element("style", style),
    )
    body = element("body", element("main", *_sections(numbers, title)))
    return f"<!doctype html>\n{element('html', head, body, lang=language())}\n"


def _sections(numbers: Statistics, title: str) -> list[Markup]:
    rows = joined(joined((element("dt", name), element("dd", value))) for name, value in summary.rows(numbers))
    found = [
        element("h1", title),
        element("p", _date(numbers), class_="when"),
        element("section", element("h2", _("Overview")), element("dl", rows)),
    ]
    if numbers.days:
        found.append(year(numbers))
    pair = [forecast(numbers)] if numbers.cards.seen else []
    pair += [hours(numbers)] if numbers.days else []
    if pair:
        found.append(element("div", *pair, class_="pair"))
    if numbers.total.later:
        found.append(retention(numbers))
    if numbers.hardest:
        found.append(_hardest(numbers))
    if len(numbers.decks) > 1:
        found.append(_decks(numbers))
    if numbers.tags:
        found.append(_tags(numbers))
    return found


def _date(numbers: Statistics) -> str:
    today = numbers.today
    return _("As of {date}").format(
        date=f"{today.day}.{today.month}.{today.year}" if language() == "de" else today.isoformat()
    )


def _hardest(numbers: Statistics) -> Markup:
    cards = [element("li", element("strong", f"{hard.lapses}× "), card_line(hard)) for hard in numbers.hardest]
    told = leeches_told(numbers)
    return element(
        "section",
        element("h2", _("Hardest cards")),
        element("ol", *cards),
        *([element("p", told, class_="note")] if told else []),
    )


def _decks(numbers: Statistics) -> Markup:
    heads = (_("Deck"), _("cards"), _("due"), _("new"), _("known"), _("kept"), _("time"))
    rows = [
        (
            one_line(deck.title).strip(),
            *_counts(deck.cards),
            percent(share(deck.year.later_right, deck.year.later)),
            stretch(deck.year.seconds),
        )
        for deck in numbers.decks
    ]
    caption = _("known: expected now; kept, time: over the last year")
    return element("section", element("h2", _("Decks")), element("div", table(caption, heads, rows), class_="wide"))


def _tags(numbers: Statistics) -> Markup:
    heads = (_("Tag"), _("cards"), _("due"), _("new"), _("known"), _("forgotten"))
    rows = [(one_line(tag.tag).strip(), *_counts(tag.cards), whole(tag.cards.lapses)) for tag in numbers.tags]
    caption = _("A tag holds the cards of those below it.")
    return element("section", element("h2", _("Tags")), element("div", table(caption, heads, rows), class_="wide"))


def _counts(cards: Cards) -> tuple[str, ...]:
    return (whole(cards.cards), whole(cards.due), whole(cards.new), percent(cards.recall))
