"""`quiz learn`: an article goes in, questions are asked, and once they are known nothing is due."""

import json
from pathlib import Path

from tests.cli.program import Program


def test_learned_to_the_end(quiz: Program, articles: Path, tmp_path: Path) -> None:
    """A new article is made into cards and asked at once, later only asked; when all is known, nothing is due."""
    path = str(articles / "en.txt")
    with quiz.talk("learn", path) as talk:
        made = talk.hears(" made.").split()[-3]
        talk.hears(f"Question 1 (0 of {made} cards done)")
        rest = talk.ends(stop=True)
    assert "Nothing was answered." in rest
    quiz.says("export", "The Small", str(tmp_path / "deck.jsonl"))
    cards = [json.loads(line) for line in (tmp_path / "deck.jsonl").read_text(encoding="utf-8").splitlines()]
    answers = {card["question"]: card["answer"] for card in cards}
    looked_at = {card["question"] for card in cards if card["kind"] == "reveal"}
    with quiz.talk("learn", path) as talk:
        for number in range(1, len(cards) + 1):
            question = talk.hears(f"Question {number} ({number - 1} of {made} cards done): ").split(": ", 1)[1]
            if question in looked_at:
                talk.says("")
                assert talk.hears("Answer: ") == f"Answer: {answers[question]}"
                talk.says("y")
            else:
                talk.says(answers[question])
                assert talk.hears("Answer: ") == f"Right. Answer: {answers[question]}"
            assert talk.hears("Source: ").replace("[", "").replace("]", "").endswith(".")
            talk.hears("It comes again in 2 days.")
        rest = talk.ends()
    assert "made." not in "".join(talk.heard)
    assert f"Score: 100 %, {made} of {made} known at the first try." in rest
    assert quiz.says("study") == "Nothing is due now. Well done!\n"
    assert quiz.says("learn", path) == "Nothing is due now. Well done!\n"
    count = int(made)
    assert count == len(cards) >= 4
    wanted = {"cards": count, "new": 0, "due": 0, "reviews": count, "correct": count, "retention": None}
    wanted["streak_days"] = 1
    assert wanted.items() <= quiz.numbers("the small").items()
    assert f"{made}, {made} of them right (100 %)" in quiz.says("stats")


def test_samples_come_along(quiz: Program) -> None:
    """Without an article and a terminal the samples are listed, those in one's own language first; names work."""
    listed = [line.split()[-1] for line in quiz.says("learn").splitlines()[1:]]
    german = [line.split()[-1] for line in quiz.speaking("de").says("learn").splitlines()[1:]]
    assert sorted(listed) == sorted(german)
    assert (listed[0], german[0]) == ("suez-canal", "openai-offene-modelle")
    assert not quiz.home.exists()
    said = quiz.says("learn", "voyager-probes", "--title", "Space", "--new", "2", "--limit", "1", "--plain")
    assert "Deck: Space\n" in said
    assert "(0 of 1 card" in said
    assert quiz.says("learn", "voyager-probes", "--title", "Space", "--limit", "0").startswith("Nothing to ask")
