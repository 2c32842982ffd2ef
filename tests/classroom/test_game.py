"""A game as a value: what is asked, what an answer is worth, how the game goes on, who stands where."""

import dataclasses
import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.classroom.game import names, views
from quiz.classroom.game.answering import Marker, read_answer
from quiz.classroom.game.asking import ask, number_in, questions
from quiz.classroom.game.events import Event, What
from quiz.classroom.game.hosting import OFFERED, Action, MalformedError, decide, due, tick
from quiz.classroom.game.plan import Names, Plan, Points, Way
from quiz.classroom.game.playing import apply, replay
from quiz.classroom.game.question import QuestionKind
from quiz.classroom.game.scoring import points
from quiz.classroom.game.standing import gain, standing
from quiz.classroom.game.state import GRACE, Game, Phase
from tests.classroom import decks

PLAN = decks.plan()
MARKER = Marker(PLAN)


class Table:
    """A game that is played by hand, at a clock that stands still unless it is moved."""

    def __init__(self, plan: Plan = PLAN, players: int = 3) -> None:
        self.plan, self.marker = plan, Marker(plan)
        self.game, self.now = Game(plan), 1000.0
        self.log: list[Event] = []
        for player in range(1, players + 1):
            self.happens(Event(What.JOIN, self.now, player, data={"name": f"P{player}", "key": str(player)}))

    def happens(self, *events: Event) -> None:
        """Let events happen."""
        for event in events:
            self.log.append(event)
            self.game = apply(self.game, event)

    def host(self, action: str, **body: object) -> Phase:
        """Let the host do something."""
        self.happens(*decide(self.game, Action(action), body, self.now, self.marker))
        return self.game.phase

    def answer(self, player: int, answer: object, after: float = 1.0) -> None:
        """Let a player answer the running question."""
        asked = self.game.rounds[-1]
        data = {"answer": answer, "after": after}
        self.happens(Event(What.ANSWER, self.now, player, asked.number, data))

    def passes(self, seconds: float) -> Phase:
        """Let time pass, and the clock look at the game."""
        self.now += seconds
        self.happens(*tick(self.game, self.now, self.marker))
        return self.game.phase


def test_every_kind_is_asked_as_it_is() -> None:
    """Cards are asked as their kind and tags say; one to be looked at cannot be scored and is left out."""
    kinds = [question.kind for question in PLAN.questions]
    assert kinds == ["choice", "truefalse", "short", "cloze", "estimate", "choice"]
    assert [question.several for question in PLAN.questions] == [False] * 5 + [True]
    assert ask(decks.REVEAL, "de", random.Random(1)) is None


def test_the_seed_decides() -> None:
    """The same seed chooses and mixes the same way, and fewer questions keep the deck's order."""
    chosen = [questions(decks.DECK, random.Random(7), number=3) for _ in range(2)]
    assert chosen[0] == chosen[1]
    order = [card.id for card in decks.DECK.cards]
    places = [order.index(question.card_id) for question in chosen[0]]
    assert len(places) == 3
    assert places == sorted(places)


def test_too_long_to_type_is_chosen_or_left_out() -> None:
    """A long answer is picked where there are wrong options, and not asked where there are none."""
    long = dataclasses.replace(decks.SHORT, answer="x" * 61)
    assert ask(long, "de", random.Random(1)) is None
    picked = ask(dataclasses.replace(long, distractors=("y", "z")), "de", random.Random(1))
    assert picked is not None
    assert picked.kind is QuestionKind.CHOICE


@pytest.mark.parametrize(
    ("answer", "number"), [("184 Meter", 184), ("1854", 1854), ("rund 1,4 Kilometer", 1.4), ("20.000", 20000)]
)
def test_numbers_to_guess(answer: str, number: float) -> None:
    """The number of an answer is read with its unit, its rounding and in its language."""
    found = number_in(answer, "de")
    assert found is not None
    assert found[0] == pytest.approx(number)


def test_no_number_to_guess() -> None:
    """A name and two numbers cannot be guessed by distance."""
    assert number_in("Carl Ghega", "de") is None
    assert number_in("zwischen 3 und 5", "de") is None


def test_right_answers_are_right() -> None:
    """Each question's right answer is worth everything."""
    for index, answer in enumerate(decks.right_answers(PLAN)):
        read = read_answer(PLAN.questions[index], answer)
        assert read is not None
        assert MARKER.worth(index, read) == 1.0


@pytest.mark.parametrize(
    ("index", "answer", "worth"),
    [(2, "Carl Gega", 0.5), (2, "Maffei", 0.0), (4, 230, 0.5), (4, 1000, 0.0), (1, True, 0.0)],
)
def test_other_answers_are_worth_less(index: int, answer: object, worth: float) -> None:
    """Nearly right is half, a guess counts by its distance, wrong is nothing."""
    read = read_answer(PLAN.questions[index], answer)
    assert read is not None
    assert MARKER.worth(index, read) == pytest.approx(worth, abs=0.01)


def test_of_several_right_ones_each_counts() -> None:
    """One of two is half, a wrong pick takes one back, and all options together are worth nothing."""
    question = PLAN.questions[5]
    first, second = question.right
    wrong = next(place for place in range(4) if place not in question.right)
    assert MARKER.worth(5, (first,)) == 0.5
    assert MARKER.worth(5, tuple(sorted((first, second, wrong)))) == 0.5
    assert MARKER.worth(5, (0, 1, 2, 3)) == 0.0


@pytest.mark.parametrize(
    ("index", "answer"),
    [
        (0, "1"), (0, True), (0, 4), (0, -1), (0, None), (0, [0]), (1, 1), (1, "true"), (2, ""), (2, " \t"), (2, 3),
        (2, "x" * 201), (4, "5"), (4, True), (4, float("nan")), (4, 10**400), (5, []), (5, [0, 0]), (5, [True]),
        (5, [9]), (5, 1), (5, {}),
    ],
)  # fmt: skip
def test_malformed_answers_are_none(index: int, answer: object) -> None:
    """What is no answer to the question is refused, whatever it is."""
    assert read_answer(PLAN.questions[index], answer) is None


json_values = st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=5)


@given(st.integers(0, 5), json_values)
def test_reading_an_answer_never_fails(index: int, answer: object) -> None:
    """Whatever JSON can hold is read or refused, and what was read is worth between nothing and all."""
    read = read_answer(PLAN.questions[index], answer)
    if read is not None:
        assert 0 <= MARKER.worth(index, read) <= 1
        assert read_answer(PLAN.questions[index], read) == read


@given(st.floats(0, 1), st.floats(0, 100), st.floats(1, 100))
def test_points(worth: float, after: float, seconds: float) -> None:
    """Accuracy pays by worth alone; speed never takes more than half, and the sooner the more."""
    assert points(worth, after, seconds, Points.ACCURACY) == round(1000 * worth)
    quick, slow = (points(worth, moment, seconds, Points.SPEED) for moment in (after, after + 1))
    assert round(500 * worth) <= slow <= quick <= round(1000 * worth)


def test_a_game_from_lobby_to_end() -> None:
    """`next` goes through question, reveal, scores and the next question to the end."""
    table = Table()
    phases = [table.host("next") for _ in range(3 * len(PLAN.questions) + 1)]
    assert phases[:6] == [Phase.QUESTION, Phase.REVEAL, Phase.SCORES] * 2
    assert phases[-2:] == [Phase.SCORES, Phase.ENDED]
    assert table.host("next") is Phase.ENDED


def test_time_closes_a_question() -> None:
    """When time and grace are over nothing is accepted, and the answer is shown."""
    table = Table()
    table.host("next")
    asked = table.game.rounds[-1]
    assert asked.is_open(table.now + 30 + GRACE)
    assert not asked.is_open(table.now + 30.1 + GRACE)
    phases = [table.passes(30), table.passes(GRACE)]
    assert phases == [Phase.QUESTION, Phase.REVEAL]


def test_a_pause_stops_the_clock() -> None:
    """A pause moves the end by its length and does not count as time used."""
    table = Table()
    table.host("next")
    table.now += 10
    table.host("pause")
    assert due(table.game) is None
    table.now += 100
    assert table.game.rounds[-1].left(table.now) == 20
    table.host("resume")
    asked = table.game.rounds[-1]
    assert asked.ends() == 1000 + 30 + 100
    assert asked.after(table.now + 5) == 15


def test_more_time() -> None:
    """Extending adds to what is left, and gives new time where it was over."""
    table = Table()
    table.host("next")
    table.host("extend", seconds=15)
    assert table.game.rounds[-1].left(table.now) == 45
    with pytest.raises(MalformedError):
        table.host("extend", seconds="more")


def test_extra_time_for_some() -> None:
    """The question stays open for who has extra time, and closes when they have answered."""
    table = Table(players=0)
    table.happens(Event(What.JOIN, 1000.0, 1, data={"name": "A", "key": "1"}))
    table.happens(Event(What.JOIN, 1000.0, 2, data={"name": "B", "key": "2", "time": 1.5}))
    table.host("next")
    asked = table.game.rounds[-1]
    assert due(table.game) == 1000 + 45 + GRACE
    assert not asked.is_open(table.now + 40, 1.0)
    assert asked.is_open(table.now + 40, 1.5)
    table.answer(2, PLAN.questions[0].right[0])
    assert due(table.game) == 1000 + 30 + GRACE


def test_half_right_is_worth_discussing() -> None:
    """With half of a class right the host may let them discuss and ask again, and the gain is shown."""
    table = Table()
    right = PLAN.questions[0].right[0]
    wrong = (right + 1) % 4
    table.host("next")
    table.answer(1, right)
    table.answer(2, wrong)
    table.passes(30 + GRACE)
    view = views.host(table.game, table.now, standing(table.game), table.marker)
    assert (table.game.phase, view["offer"], view["right"]) == (Phase.QUESTION, True, 0.5)
    assert not table.game.rounds[-1].is_open(table.now)
    table.host("again")
    assert table.game.rounds[-1].discussing
    table.passes(1000)
    table.host("next")
    for player in (1, 2):
        table.answer(player, right)
    table.host("reveal")
    assert gain(table.game, table.game.rounds[-1]) == (0.5, 1.0)
    assert set(standing(table.game).scores.values()) == {1000, 0}
    view = views.shared(table.game, table.now)
    assert view["question"]["solution"]["gain"] == [0.5, 1.0]


def test_an_offer_passes() -> None:
    """Where the host does not choose to discuss, the answer is shown after a while."""
    table = Table()
    table.host("next")
    table.answer(1, PLAN.questions[0].right[0])
    table.answer(2, (PLAN.questions[0].right[0] + 1) % 4)
    table.passes(30 + GRACE)
    table.passes(OFFERED)
    assert table.game.phase is Phase.REVEAL


def test_a_skipped_question_does_not_count() -> None:
    """Skipping goes on to the next question and takes the points of this one away."""
    table = Table()
    table.host("next")
    table.answer(1, PLAN.questions[0].right[0])
    table.host("reveal")
    assert standing(table.game).scores[1] == 1000
    table.host("skip")
    assert table.game.phase is Phase.QUESTION
    assert table.game.rounds[-1].question == 1
    assert standing(table.game).scores[1] == 0


def test_who_is_thrown_out_is_gone() -> None:
    """Who was thrown out has no rank, and nobody waits for them."""
    table = Table()
    table.host("next")
    table.host("kick", player=2)
    assert [player.id for player in table.game.missing()] == [1, 3]
    assert set(standing(table.game).ranks) == {1, 3}
    for body in ({}, {"player": 9}, {"player": True}, {"player": "2"}):
        with pytest.raises(MalformedError):
            table.host("kick", **body)


def test_the_same_points_share_a_rank() -> None:
    """Two winners are first, the next one is third; a team's points are the mean of its members."""
    table = Table(decks.plan(teams=2), players=0)
    for player, team in ((1, 0), (2, 0), (3, 1)):
        table.happens(Event(What.JOIN, 1000.0, player, data={"name": f"P{player}", "key": str(player), "team": team}))
    table.host("next")
    for player in (1, 2):
        table.answer(player, PLAN.questions[0].right[0])
    table.host("reveal")
    found = standing(table.game)
    assert dict(found.ranks) == {1: 1, 2: 1, 3: 3}
    assert dict(found.teams) == {0: 1000, 1: 0}


def test_the_log_through_json_is_the_game() -> None:
    """What was logged, written as JSON and read again, gives the very same game."""
    table = Table()
    for answer in decks.right_answers(PLAN):
        table.host("next")
        for player in (1, 2, 3):
            given = answer if player < 3 or not isinstance(answer, str) else "etwas anderes"
            read = read_answer(PLAN.questions[table.game.rounds[-1].question], given)
            table.answer(player, read)
        table.host("reveal")
        table.host("next")
    table.host("end")
    restored = [Event(one.what, one.at, one.player, one.round, json.loads(json.dumps(one.data))) for one in table.log]
    plan = Plan.from_json(json.loads(json.dumps(PLAN.as_json())))
    assert plan == PLAN
    assert replay(plan, restored) == table.game


@pytest.mark.parametrize("index", range(6))
def test_no_view_of_a_pupil_tells_what_is_right(index: int) -> None:
    """Before the reveal a pupil's snapshot is the same whatever is right, and whether the own answer was."""
    table = Table()
    table.happens(Event(What.OPEN, table.now, round=0, data={"question": index}))
    read = read_answer(PLAN.questions[index], decks.right_answers(PLAN)[index])
    table.answer(1, read)
    question = PLAN.questions[index]
    other = dataclasses.replace(
        question, answers=("zzz",), right=tuple(range(len(question.options)))[-1:], target=-5.0, sentence="zzz"
    )
    changed = dataclasses.replace(
        PLAN, questions=(*PLAN.questions[:index], other, *PLAN.questions[index + 1 :]), others=()
    )
    twin = replay(changed, table.log)
    for game in (table.game, twin):
        assert "solution" not in json.dumps(views.shared(game, 1.0))
    seen = [
        (
            views.shared(game, 1.0),
            views.personal(game, game.players[1], standing(game)),
            views.screen(game, 1.0, standing(game)),
        )
        for game in (table.game, twin)
    ]
    assert seen[0] == seen[1]


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("  Eva ", "Eva"), ("Al", "Al"), ("李", "李"), ("Zoë  B.", "Zoë B."), ("محمد", "محمد"), ("😀", "😀"),
        ("Ana\u0301", "Aná"), ("Dickinson", "Dickinson"), ("", None), ("  ", None), ("x" * 25, None),
        ("a\u202eb", None), ("a\nb", "a b"), ("\u200d", None), ("Hitler", None), ("h1tl3r", None),
        ("A" + "\u0334" * 5, None), ("p155", "p155"), ("P 155", "P 155"), ("sh!t", None), ("Adolf  Hitler", None),
    ],
)  # fmt: skip
def test_names(given: str, shown: str | None) -> None:
    """Names of any language are trimmed; control letters, towers of accents, insults and nothing at all are refused."""
    assert names.tidy(given) == shown


@pytest.mark.parametrize("letter", "abcdefghijklmnopqrstuvwxyz")
def test_a_letter_and_a_number_is_a_name(letter: str) -> None:
    """Who calls a thousand players p0 to p999 gets a thousand players."""
    assert all(names.tidy(f"{letter}{number}") for number in range(1000))


def test_names_that_look_alike_are_the_same() -> None:
    """Case, width and blanks do not tell two names apart; accents do."""
    assert names.fold("ＥＶＡ  b") == names.fold("Eva B")
    assert names.fold("Straße") == names.fold("STRASSE")
    assert names.fold("José") != names.fold("Jose")


@given(st.text(max_size=30))
def test_a_name_is_tidy_once(name: str) -> None:
    """A name that was tidied is tidy, whatever it was."""
    shown = names.tidy(name)
    assert shown is None or names.tidy(shown) == shown


def test_made_up_names_are_all_different() -> None:
    """A thousand made-up names are all different once folded."""
    taken: set[str] = set()
    rng = random.Random(1)
    for _ in range(1000):
        taken.add(names.fold(names.generated(taken, "de", rng)))
    assert len(taken) == 1000


def test_plans_keep_their_words() -> None:
    """A plan with every option goes through JSON and back."""
    made = decks.plan(
        way=Way.HOMEWORK, points=Points.SPEED, names=Names.ROSTER, roster=("A",), extra={"a": 1.5}, until=1.0
    )
    assert Plan.from_json(json.loads(json.dumps(made.as_json()))) == made
