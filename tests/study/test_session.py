"""A session: cards until each is known, moves that can all be taken back, a log that replays to the state."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from quiz.core.card import Card
from quiz.core.kinds import Mode
from quiz.core.marking import Verdict
from quiz.core.memory import MemoryState, Rating, Review
from quiz.language.lexicon import is_word
from quiz.schedule.item import Item
from quiz.schedule.scheduler import Scheduler
from quiz.study.move import Answered, Done, Happened
from quiz.study.session import Session, Way
from quiz.study.settings import Settings

NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
SCHEDULER = Scheduler()
RATINGS = st.sampled_from(list(Rating))


def item(name: str, *, days_ago: int | None = None) -> Item:
    """A card to type, answered so many days ago (None: new)."""
    state = None
    if days_ago is not None:
        state = SCHEDULER.next_state(None, Rating.GOOD, NOW - timedelta(days=days_ago), card_id=name)
    return Item("deck", "Deck", "de", Card(name, "short", f"{name}?", name), state)


def begin(*names: str) -> Session:
    """A session about new cards of those names."""
    return Session.begin([item(name) for name in names], SCHEDULER, seed=1)


def answer(session: Session, *ratings: Rating) -> Session:
    """Answer so many questions."""
    for rating in ratings:
        session, _ = session.grade(rating, NOW)
    return session


def asked(session: Session) -> str | None:
    """The card asked now."""
    prompt = session.current()
    return prompt.card.id if prompt else None


def _undone(session: Session) -> tuple[Session, Answered | None]:
    """The session before the last move, and its answer."""
    before, move = session.undo()
    return before, move.answered


def course(session: Session, failing: set[str]) -> list[str]:
    """The cards in the order in which they are asked if those of `failing` are failed the first time."""
    names, failing = [], set(failing)
    while name := asked(session):
        names.append(name)
        session = answer(session, Rating.AGAIN if name in failing else Rating.GOOD)
        failing.discard(name)
    return names


def test_known_cards_are_asked_once() -> None:
    """Who knows everything sees every card once, in the queue's order."""
    assert course(begin("a", "b", "c"), set()) == ["a", "b", "c"]


def test_a_failed_card_returns_after_three_others() -> None:
    """A failed card comes back after three others, or at the end if there are fewer."""
    assert course(begin(*"abcdef"), {"a"}) == ["a", "b", "c", "d", "a", "e", "f"]
    assert course(begin("a", "b"), {"a"}) == ["a", "b", "a"]
    assert course(begin("a"), {"a"}) == ["a", "a"]


def test_failed_cards_take_turns_at_the_end() -> None:
    """Two cards left that both fail are not asked twice in a row."""
    assert course(begin("a", "b"), {"a", "b"}) == ["a", "b", "a", "b"]


def test_a_skipped_card_comes_at_the_end_and_then_not_at_all() -> None:
    """The first skip puts a card off, the second drops it, and neither counts as an answer."""
    session = begin("a", "b").skip()
    assert asked(session) == "b"
    session = answer(session, Rating.GOOD)
    assert asked(session) == "a"
    session = session.skip()
    assert asked(session) is None
    assert (session.summary().cards, session.summary().answers) == (1, 1)


def test_skipping_does_not_show_the_same_card_again_while_there_is_another() -> None:
    """A card that waits to return lets itself be asked before the one just skipped."""
    assert asked(answer(begin("a", "b"), Rating.AGAIN).skip()) == "a"


def test_what_there_is_to_save() -> None:
    """An answer says which card of which deck, the review, the state after it and the state before."""
    session = Session.begin([item("a", days_ago=2)], SCHEDULER, seed=1)
    _, answered = session.grade(Rating.AGAIN, NOW, "x", 2.5)
    assert answered.deck_id == "deck"
    assert answered.review == Review("a", NOW, Rating.AGAIN, "x", 2.5, 1, "type")
    assert answered.previous == session.items[0].state
    assert answered.state.lapses == 1
    assert answered.returns


def test_another_word_is_wrong() -> None:
    """A near miss that is a word by itself is wrong, one that is none is nearly right."""
    session = Session.begin([item("Bundestag")], SCHEDULER, seed=1, is_word=is_word)
    assert session.judge("Bundesrat").verdict is Verdict.WRONG
    assert session.judge("Bundestaag").verdict is Verdict.NEARLY


def test_what_is_put_aside_is_not_done() -> None:
    """Buried, suspended and twice skipped cards make the total smaller; only what was known is done."""
    session = begin("a", "b", "c", "d", "e").put_aside(Done.BURIED)
    assert (session.progress().done, session.progress().total) == (0, 4)
    session = answer(session.put_aside(Done.SUSPENDED), Rating.GOOD).skip()
    assert (session.progress().done, session.progress().total) == (1, 3)
    session = answer(session, Rating.AGAIN).without("deck", "e").skip()
    assert (session.progress().done, session.progress().total) == (1, 1)


def test_the_last_answer_is_corrected() -> None:
    """ "I was right" replaces rating and state, keeps time and words, and the card does not return."""
    session, wrong = begin("a", "b").grade(Rating.AGAIN, NOW, "alpha", 3.0)
    session, right = session.regrade(Rating.GOOD)
    assert right.review == Review("a", NOW, Rating.GOOD, "alpha", 3.0, 2, "type")
    assert right.previous is wrong.previous
    assert right == begin("a", "b").grade(Rating.GOOD, NOW, "alpha", 3.0)[1]
    assert course(session, set()) == ["b"]
    assert session.summary().right_first == 1


def test_correcting_after_a_skip() -> None:
    """What was skipped since the answer stays skipped."""
    session, answered = answer(begin("a", "b", "c"), Rating.AGAIN).skip().regrade(Rating.GOOD)
    assert answered.review.card_id == "a"
    assert course(session, set()) == ["c", "b"]


def test_correcting_the_card_that_was_skipped() -> None:
    """If the failed card itself was skipped when it returned, being right after all ends the session."""
    session, _ = answer(begin("a"), Rating.AGAIN).skip().regrade(Rating.GOOD)
    assert asked(session) is None


def test_undo_goes_back_step_by_step() -> None:
    """Every move is taken back, the latest first; a corrected answer goes as a whole."""
    first = begin("a", "b", "c")
    second, answered = first.grade(Rating.AGAIN, NOW)
    corrected, right = second.regrade(Rating.GOOD)
    skipped = corrected.skip()
    assert _undone(skipped) == (corrected, None)
    assert _undone(corrected) == (first, right)
    assert _undone(second) == (first, answered)


def test_moves_that_are_not_there() -> None:
    """Nothing is taken back, corrected or answered where there is nothing."""
    for impossible in (begin("a").undo, lambda: begin("a").regrade(Rating.GOOD), begin().skip):
        with pytest.raises(ValueError, match=r"nothing to|no answer to correct"):
            impossible()
    with pytest.raises(ValueError, match="over"):
        begin().grade(Rating.GOOD, NOW)


def test_options_keep_their_order_until_answered() -> None:
    """The same question has the same options; asked again they are shuffled anew; another seed shuffles otherwise."""
    card = Card("c", "choice", "?", "A", distractors=("B", "C", "D", "E"))
    session = Session.begin([Item("d", "D", "de", card)], SCHEDULER, seed=3)
    first, again = session.current(), answer(session, Rating.AGAIN).current()
    assert first == session.current() == answer(session, Rating.AGAIN).undo()[0].current()
    assert first is not None
    assert again is not None
    assert first.options != again.options
    assert sorted(first.options) == list("ABCDE")
    orders = {
        prompt.options for seed in range(9) if (prompt := Session.begin(session.items, SCHEDULER, seed).current())
    }
    assert len(orders) > 1


def test_judging_a_choice() -> None:
    """An option counts by its text, its number or its letter; what is no option is wrong."""
    card = Card("c", "choice", "?", "Richtig", distractors=("Falsch", "Anders"))
    session = Session.begin([Item("d", "D", "de", card)], SCHEDULER, seed=3)
    prompt = session.current()
    assert prompt is not None
    assert prompt.mode is Mode.CHOOSE
    number = prompt.options.index("Richtig") + 1
    verdicts = [
        session.judge(given).verdict for given in ("richtig", str(number), "abc"[number - 1], "Falsch", "x", "")
    ]
    assert verdicts == [Verdict.RIGHT] * 3 + [Verdict.WRONG] * 3


def test_judging_what_was_typed_knows_the_deck() -> None:
    """A near miss that is another card's answer is wrong; answers of other decks do not matter."""
    cards = [Card("1", "short", "?", "Meier"), Card("2", "short", "?", "Maier")]
    both = Session.begin([Item("d", "D", "de", card) for card in cards], SCHEDULER, seed=1)
    apart = Session.begin([Item(card.id, "D", "de", card) for card in cards], SCHEDULER, seed=1)
    told = Session.begin(apart.items, SCHEDULER, 1, others=lambda deck: ("Meier", "Maier") if deck == "1" else ())
    verdicts = [session.judge("Maier").verdict for session in (both, apart, told)]
    assert verdicts == [Verdict.WRONG, Verdict.NEARLY, Verdict.WRONG]


def test_nobody_judges_a_card_to_look_at() -> None:
    """What learners judge themselves is not marked."""
    session = Session.begin([Item("d", "D", "de", Card("c", "reveal", "?", "A"))], SCHEDULER, seed=1)
    with pytest.raises(ValueError, match="nothing to judge"):
        session.judge("A")


def test_summary() -> None:
    """The summary counts first tries, names what was hard, adds up seconds and knows what is left."""
    session = begin("a", "b", "c")
    for rating in (Rating.AGAIN, Rating.GOOD):
        session, _ = session.grade(rating, NOW, seconds=1.5)
    summary = session.summary()
    assert (summary.answers, summary.cards, summary.right_first, summary.score) == (2, 2, 1, 0.5)
    assert [(hard.card.id, hard.failures) for hard in summary.hard] == [("a", 1)]
    assert (summary.seconds, summary.left) == (3.0, 2)
    assert summary.dues == tuple(sorted(each.state.due for each in session.log))
    assert begin("a").summary().score is None


def test_nothing_is_due_today_after_a_finished_session() -> None:
    """Whatever was failed on the way, at the end every card is due tomorrow at the earliest."""
    session, rng, now = begin(*"abcdefgh"), random.Random(1), NOW
    while asked(session):
        session, _ = session.grade(rng.choice([Rating.AGAIN, Rating.HARD, Rating.GOOD]), now)
        now += timedelta(seconds=20)
    assert min(session.summary().dues) >= NOW + timedelta(days=1)


@settings(max_examples=60, stateful_step_count=30)
class AnySession(RuleBasedStateMachine):
    """Any moves in any order, beside the plainest imaginable record of them."""

    @initialize(size=st.integers(1, 7), steps=st.sampled_from([(3,), (1,), (2, 4)]))
    def start(self, size: int, steps: tuple[int, ...]) -> None:
        """Begin with some new and some known cards."""
        items = [item(str(n), days_ago=n if n % 2 else None) for n in range(size)]
        self.session = Session.begin(items, SCHEDULER, seed=size, settings=Settings(steps=steps))
        self.before: list[tuple[Session, Answered | None]] = []
        self.log: list[Review] = []
        self.now = NOW

    @precondition(lambda self: self.session.current())
    @rule(rating=RATINGS, minutes=st.integers(0, 2000))
    def grade(self, rating: Rating, minutes: int) -> None:
        """Answer."""
        self.now += timedelta(minutes=minutes)
        session, answered = self.session.grade(rating, self.now, "x", 1.0)
        assert _undone(session) == (self.session, answered)
        self.before.append((self.session, answered))
        self.session = session
        self.log.append(answered.review)

    @precondition(lambda self: self.session.current())
    @rule(done=st.sampled_from([Done.SKIPPED, Done.BURIED, Done.SUSPENDED]))
    def put_aside(self, done: Done) -> None:
        """Put a card off, or out of the session."""
        session = self.session.put_aside(done)
        assert _undone(session) == (self.session, None)
        self.before.append((self.session, None))
        self.session = session

    @precondition(lambda self: self.session.moves and self.session.moves[-1].answered)
    @rule(rating=RATINGS)
    def regrade(self, rating: Rating) -> None:
        """Correct the answer just given; undoing takes it back as a whole."""
        self.session, answered = self.session.regrade(rating)
        self.before[-1] = (self.before[-1][0], answered)
        self.log[-1] = answered.review

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        """Take a move back: the session is exactly what it was."""
        session, answered = _undone(self.session)
        assert (session, answered) == self.before.pop()
        self.session = session
        if answered:
            assert self.log.pop() == answered.review

    @invariant()
    def log_replays_to_the_state(self) -> None:
        """Replaying what is left in the log gives every card's state."""
        assert [answered.review for answered in self.session.log] == self.log
        for index, each in enumerate(self.session.items):
            own = [review for review in self.log if review.card_id == each.card.id]
            assert SCHEDULER.replay(own, each.state) == self.session.state(index)

    @invariant()
    def what_happened_leads_here_again(self) -> None:
        """A session that is taken up from its log stands where it stopped, and can be taken back as far."""
        session = self.session
        happened = [
            Happened(
                "deck",
                session.items[move.index].card.id,
                move.done,
                None if move.answered is None else move.answered.review,
            )
            for move in session.moves
        ]
        begun = Session.begin(session.items, SCHEDULER, session.seed, settings=session.settings, others=session.others)
        assert begun.replayed(happened) == session

    @invariant()
    def progress_adds_up(self) -> None:
        """There is a question exactly as long as a card remains."""
        progress = self.session.progress()
        assert 0 <= progress.done <= progress.total
        assert (self.session.current() is None) == (progress.done == progress.total)


TestAnySession = AnySession.TestCase


@given(st.lists(RATINGS, max_size=30), st.integers(1, 6))
def test_all_undone_is_the_beginning(ratings: list[Rating], size: int) -> None:
    """As many undos as moves lead back to the beginning."""
    first = session = begin(*"abcdef"[:size])
    for rating in ratings:
        if session.current():
            session = answer(session, rating)
    while session.moves:
        session, _ = session.undo()
    assert session == first


def test_limit_counts_questions_not_cards() -> None:
    """After so many answers the session is over, also where every one was wrong, and undo opens it again."""
    session = Session.begin([item("a"), item("b")], SCHEDULER, seed=1, limit=3)
    for _ in range(3):
        assert session.current() is not None
        session, _answered = session.grade(Rating.AGAIN, NOW)
    assert session.current() is None
    assert session.item is None
    assert session.undo()[0].current() is not None


def test_two_steps_mean_known_twice() -> None:
    """With two learning steps a missed card comes back after so many others, and once more after the next number."""
    session = Session.begin([item(name) for name in "abcdefgh"], SCHEDULER, seed=1, settings=Settings(steps=(2, 3)))
    assert course(session, {"a"}) == ["a", "b", "c", "a", "d", "e", "f", "a", "g", "h"]


def test_an_exam_asks_every_card_once() -> None:
    """Whether known or not, no card of an exam returns."""
    session = Session.begin([item(name) for name in "abc"], SCHEDULER, seed=1, way=Way.EXAM)
    assert course(session, {"a", "c"}) == ["a", "b", "c"]


def test_a_buried_card_is_out_of_the_session() -> None:
    """What is put aside is not asked again, not even if it was to come back."""
    session = answer(begin("a", "b"), Rating.AGAIN)
    assert course(session.put_aside(Done.BURIED), set()) == ["a"]
    assert course(session.without("deck", "a"), set()) == ["b"]


def test_a_card_climbs_and_falls() -> None:
    """A card with options is chosen while new, typed when it is well known, and chosen again once it was missed."""
    options = ("Berta", "Cäsar", "Dora")

    def mode(stability: float | None, *ratings: Rating, ladder: int = 10) -> Mode:
        card = Card("c", "choice", "Wer?", "Anna", distractors=options)
        known = MemoryState(stability, 5, NOW, NOW - timedelta(days=9), 3, 0) if stability else None
        chosen = Settings(ladder=ladder)
        session = Session.begin([Item("d", "D", "de", card, known)], SCHEDULER, seed=1, settings=chosen)
        prompt = answer(session, *ratings).current()
        assert prompt is not None
        return prompt.mode

    assert (mode(None), mode(9.9), mode(10)) == (Mode.CHOOSE, Mode.CHOOSE, Mode.TYPE)
    assert mode(300, Rating.AGAIN) is Mode.CHOOSE
    assert mode(300, ladder=0) is Mode.CHOOSE


def test_other_words_reach_the_question() -> None:
    """A card that is edited is asked with its new words; what was answered stays."""
    session = answer(begin("a", "b"), Rating.AGAIN)
    changed = session.rewritten("deck", Card("b", "short", "Anders?", "ja"))
    prompt = changed.current()
    assert prompt is not None
    assert prompt.text == "Anders?"
    assert changed.moves == session.moves


def test_a_log_that_does_not_fit_is_refused() -> None:
    """Moves about other cards than those asked make no session."""
    with pytest.raises(ValueError, match="something else"):
        begin("a", "b").replayed([Happened("deck", "b", Done.SKIPPED)])


def test_days_are_evened_out() -> None:
    """Of the days that fuzz allows, the one with the fewest cards is taken, those just answered counted."""
    known = [item(name, days_ago=20) for name in "abcdef"]
    free = Session.begin(known[:1], SCHEDULER, seed=1).grade(Rating.GOOD, NOW)[1].review.days
    assert free is not None
    least, most = SCHEDULER.fuzz_range(free)
    crowded = dict.fromkeys(range(400), 9) | {least: 0, most: 1}
    session = Session.begin(known, SCHEDULER, seed=1, load=crowded)
    days = [answered.review.days for answered in answer(session, *[Rating.GOOD] * 3).log]
    assert days[0] == least
    assert set(days) <= {least, most}
