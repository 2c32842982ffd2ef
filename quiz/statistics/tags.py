"""Tags in their order, each with all that is below it: history holds history::rome."""

from collections.abc import Iterable

from quiz.statistics.numbers import Cards, OfTag

BELOW = "::"


def by_tag(counted: Iterable[tuple[Iterable[str], Cards]]) -> tuple[OfTag, ...]:
    """The tags of cards that are given in groups of the same tags; a card counts once for a tag, whatever is below it.

    Tags are the same in any case, and are written as they were found first.
    """
    found: dict[str, Cards] = {}
    written: dict[str, str] = {}
    for tags, cards in counted:
        own = set[str]()
        for tag in tags:
            for above in _with_those_above(tag):
                written.setdefault(above.casefold(), above)
                own.add(above.casefold())
        for tag in own:
            found[tag] = found[tag] + cards if tag in found else cards
    ordered = sorted(found, key=lambda tag: tag.split(BELOW))
    return tuple(OfTag(written[tag], found[tag]) for tag in ordered)


def _with_those_above(tag: str) -> Iterable[str]:
    parts = [part.strip() for part in tag.split(BELOW) if part.strip()]
    return (BELOW.join(parts[:end]) for end in range(1, len(parts) + 1))
