"""Marks from paper: a line a pupil, with the version and the points of each question as it is numbered there."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quiz.classroom.game.events import Event, What
from quiz.classroom.game.names import fold, tidy
from quiz.classroom.game.plan import Plan
from quiz.classroom.game.question import QuestionKind
from quiz.classroom.paper.versions import letter, worth_points
from quiz.errors import N_, Problem

HALF = {"½": "0.5", ".5": "0.5", ",5": "0.5"}


@dataclass(frozen=True, slots=True)
class Marked:
    """A test that was marked: by question of the plan its worth (0 to 1), and the place of the option picked."""

    name: str
    worths: dict[int, float]
    picks: dict[int, int]


def template(plan: Plan, names: Iterable[str] = ()) -> Iterator[str]:
    """An empty table to fill in: points, or the letter that was ticked."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("name", "version", *range(1, len(plan.questions) + 1)))
    for name in names:
        writer.writerow((name, "A" if len(plan.sheets) == 1 else "", *[""] * len(plan.questions)))
    yield out.getvalue()


def read_marks(text: str, plan: Plan) -> tuple[list[Marked], list[Problem]]:
    """The marks in a table, and what is wrong with it, by line."""
    sample = text.lstrip("\ufeff")
    first = sample.partition("\n")[0]
    delimiter = max((";", "\t", ","), key=first.count)
    found: list[Marked] = []
    problems: list[Problem] = []
    names: set[str] = set()
    for line, row in enumerate(csv.reader(io.StringIO(sample), delimiter=delimiter), 1):
        if line == 1 or not any(cell.strip() for cell in row):
            continue
        outcome = _read_row(row, plan)
        if isinstance(outcome, Problem):
            problems.append(Problem(outcome.message, line, outcome.parameters))
        elif fold(outcome.name) in names:
            problems.append(Problem(N_("{name} is there twice."), line, {"name": outcome.name}))
        else:
            names.add(fold(outcome.name))
            found.append(outcome)
    return found, problems


def _read_row(row: list[str], plan: Plan) -> Marked | Problem:
    name = tidy(row[0])
    if name is None:
        return Problem(N_("“{name}” is no name."), parameters={"name": row[0].strip()})
    version = row[1].strip().upper() if len(row) > 1 else ""
    known = {letter(number): sheet for number, sheet in enumerate(plan.sheets)}
    sheet = plan.sheets[0] if not version and len(plan.sheets) == 1 else known.get(version)
    if sheet is None:
        return Problem(N_("There is no version “{version}”."), parameters={"version": version})
    marked = Marked(name, {}, {})
    for number, (place, cell) in enumerate(zip(sheet, row[2:], strict=False), 1):
        written = cell.strip()
        if not written:
            continue
        question = plan.questions[place.question]
        if len(written) == 1 and written.isalpha() and question.kind is QuestionKind.CHOICE and not question.several:
            position = ord(written.upper()) - ord("A")
            if position >= len(place.options):
                return Problem(N_("Question {n} has no option {letter}."), None, {"n": number, "letter": written})
            marked.picks[place.question] = place.options[position]
            marked.worths[place.question] = float(place.options[position] in question.right)
            continue
        points = _number(written)
        most = worth_points(question)
        if points is None or not 0 <= points <= most:
            return Problem(
                N_("Question {n}: {given} is not between 0 and {most}."),
                None,
                {"n": number, "given": written, "most": most},
            )
        marked.worths[place.question] = points / most
    return marked


def _number(written: str) -> float | None:
    try:
        return float(HALF.get(written, written).replace(",", "."))
    except ValueError:
        return None


def events(plan: Plan, marked: Iterable[Marked], now: float, begun: int = 0) -> list[Event]:
    """The log of a test on paper, as if it had been played: everybody joins, and each question is asked and shown."""
    people = list(enumerate(marked, begun + 1))
    log = [Event(What.JOIN, now, player, data={"name": one.name, "key": f"paper-{player}"}) for player, one in people]
    for index in range(len(plan.questions)):
        log.append(Event(What.OPEN, now, round=index, data={"question": index, "vote": 1}))
        worths = {}
        for player, one in people:
            if index in one.worths:
                worths[player] = one.worths[index]
                answer = one.picks.get(index, f"{one.worths[index] * worth_points(plan.questions[index]):g}")
                log.append(Event(What.ANSWER, now, player, index, {"answer": answer, "after": 0.0}))
        log.append(Event(What.SHOW, now, round=index, data={"worths": worths}))
    log.append(Event(What.END, now))
    return log
