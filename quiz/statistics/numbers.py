"""All the numbers that a learner may want to see, of all decks or of a part; what follows from others is computed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from quiz.core.card import Card
from quiz.statistics.days import Streak, since, streak
from quiz.statistics.tally import Tally, share

FORECAST = 30
"""Study days for which the due cards are foreseen, with today."""
MONTH, YEAR = 30, 365
"""Study days back, with today."""


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards as they stand: `cards` = `new` + `due` + `later` + `suspended`, without retired ones.

    New ones were never asked, due ones will be asked before today ends, the others `later`. Among those ever asked
    (`seen`), `mature` ones are stable for `MATURE` days or longer, and `expected` is how many of them would be known if
    all were asked now. `lapses` counts how often a known card was forgotten.
    """

    cards: int = 0
    new: int = 0
    due: int = 0
    suspended: int = 0
    seen: int = 0
    mature: int = 0
    lapses: int = 0
    expected: float = 0.0

    @property
    def later(self) -> int:
        """Asked before and not again today."""
        return self.cards - self.new - self.due - self.suspended

    @property
    def young(self) -> int:
        """Asked before and not mature."""
        return self.seen - self.mature

    @property
    def recall(self) -> float | None:
        """The share of the cards ever asked that would be known now; None before the first answer."""
        return self.expected / self.seen if self.seen else None

    def __add__(self, other: "Cards") -> "Cards":
        return Cards(
            self.cards + other.cards,
            self.new + other.new,
            self.due + other.due,
            self.suspended + other.suspended,
            self.seen + other.seen,
            self.mature + other.mature,
            self.lapses + other.lapses,
            self.expected + other.expected,
        )


@dataclass(frozen=True, slots=True)
class OfDeck:
    """A deck: how its cards stand, and the answers of the last year."""

    id: str
    title: str
    cards: Cards
    year: Tally


@dataclass(frozen=True, slots=True)
class OfTag:
    """A tag: how the cards that have it, or one below it, stand."""

    tag: str
    cards: Cards

    @property
    def depth(self) -> int:
        """0 for a tag of its own, 1 for one below another."""
        return self.tag.count("::")

    @property
    def name(self) -> str:
        """Its last part."""
        return self.tag.rpartition("::")[2]


@dataclass(frozen=True, slots=True)
class HardCard:
    """A card that was forgotten again and again: `lapses` times of `reps` answers; perhaps suspended already."""

    deck_id: str
    deck_title: str
    card: Card
    reps: int
    lapses: int
    suspended: bool


@dataclass(frozen=True, slots=True)
class Period:
    """Answers that show what was kept in mind, of the last `days` study days; None means of all time."""

    days: int | None
    tally: Tally

    @property
    def young(self) -> float | None:
        """The share that was right of those to young cards."""
        return share(self.tally.young_right, self.tally.young)

    @property
    def mature(self) -> float | None:
        """The share that was right of those to mature cards."""
        return share(self.tally.mature_right, self.tally.mature)

    @property
    def both(self) -> float | None:
        """The share that was right of all."""
        return share(self.tally.later_right, self.tally.later)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a learner is greeted with: cards never asked and cards due today, today's answers, days in a row."""

    new: int
    due: int
    today: int
    streak: int


@dataclass(frozen=True)
class Statistics:
    """The numbers of one learner; days are study days.

    `days` has the days with an answer, `hours` the 24 hours on the clock over the last year. `forecast` has the cards
    due today (with all that are overdue), tomorrow and so on. `wanted` is the desired retention. `hardest` begins with
    the card that was forgotten most often; those forgotten `leech` times or oftener are leeches, of which there are
    `leeches` that are not suspended.
    """

    today: date
    cards: Cards
    days: Mapping[date, Tally]
    hours: Sequence[Tally]
    forecast: Sequence[int]
    wanted: float
    decks: Sequence[OfDeck]
    tags: Sequence[OfTag]
    hardest: Sequence[HardCard]
    leech: int
    leeches: int

    @cached_property
    def total(self) -> Tally:
        """All answers."""
        return since(self.days, date.min)

    @property
    def of_today(self) -> Tally:
        """Today's answers."""
        return self.days.get(self.today, Tally())

    @cached_property
    def streak(self) -> Streak:
        """Days in a row with an answer."""
        return streak(self.days, self.today)

    @cached_property
    def periods(self) -> tuple[Period, Period, Period]:
        """What was kept in mind over the last month, the last year and all time."""
        return (self._period(MONTH), self._period(YEAR), Period(None, self.total))

    @property
    def month_began(self) -> date:
        """The first day of the last month, which ends today."""
        return self.today - timedelta(days=MONTH - 1)

    @property
    def year_began(self) -> date:
        """The first day of the last year, which ends today."""
        return self.today - timedelta(days=YEAR - 1)

    @property
    def studied(self) -> int:
        """Days of the last year with an answer."""
        return sum(day >= self.year_began for day in self.days)

    def _period(self, days: int) -> Period:
        return Period(days, since(self.days, self.today - timedelta(days=days - 1)))
