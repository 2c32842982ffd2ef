"""The report as tables: pupils, questions and answers, the same for every file."""

from dataclasses import dataclass

from quiz.classroom.report.results import Reply, Results
from quiz.classroom.report.sentences import sentences
from quiz.classroom.report.statistics import items
from quiz.locale import _

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its name, its heads and its rows."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(results: Results) -> tuple[Table, Table, Table]:
    """The three tables; where several games are reported, each row says which one."""
    return _pupils(results), _questions(results), _answers(results)


def _pupils(results: Results) -> Table:
    heads = (_("Game"), _("Name"), _("Place"), _("Points"), _("Answered"), _("Right, %"))
    rows = sorted(results.people, key=lambda one: (one.sitting, one.rank, one.name.casefold()))
    return Table(
        _("Pupils"),
        heads,
        tuple((one.sitting, one.name, one.rank, one.score, len(one.replies), _percent(one.share)) for one in rows),
    )


def _questions(results: Results) -> Table:
    heads = (
        _("No."),
        _("Question"),
        _("Answer"),
        _("Answers"),
        _("Facility, %"),
        _("Discrimination"),
        _("What it means"),
    )
    rows = tuple(
        (
            item.number,
            item.question.text,
            item.question.answer,
            item.answers,
            _percent(item.facility),
            None if item.discrimination is None else round(item.discrimination, 2),
            " ".join(sentences(item)),
        )
        for item in items(results)
    )
    return Table(_("Questions"), heads, rows)


def _answers(results: Results) -> Table:
    cards = list(results.questions)
    heads = (_("Game"), _("Name"), *(f"{number}" for number in range(1, len(cards) + 1)))
    rows = []
    for person in sorted(results.people, key=lambda one: (one.sitting, one.name.casefold())):
        replies = [person.replies.get(card) for card in cards]
        rows.append((person.sitting, person.name, *(_reply(reply) for reply in replies)))
    return Table(_("Answers"), heads, tuple(rows))


def _reply(reply: Reply | None) -> str | None:
    if reply is None:
        return None
    sign = "✓" if reply.worth >= 1 else "≈" if reply.worth > 0 else "✗"
    return f"{sign} {reply.words}"


def _percent(share: float | None) -> int | None:
    return None if share is None else round(100 * share)
