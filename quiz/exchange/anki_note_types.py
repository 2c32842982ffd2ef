"""Our own note types for Anki packages: which fields they have, and how their cards look.

Their ids never change, so that Anki knows them again. What stands in the fields, `quiz.exchange.anki_own_note` says.
"""

from dataclasses import dataclass

BASIC_FIELDS = ("Question", "Options", "Answer", "Accepted", "Source", "Title", "Quiz")
CLOZE_FIELDS = ("Text", "Accepted", "Source", "Title", "Quiz")


@dataclass(frozen=True, slots=True)
class NoteType:
    """A note type: `number` is its id in Anki, `front` and `back` are its template."""

    kind: str
    number: int
    name: str
    fields: tuple[str, ...]
    front: str
    back: str


QUESTION = '<div class="quiz-question">{{Question}}</div>'
TEXT = '<div class="quiz-question">{{cloze:Text}}</div>'
LINE = '<hr id="answer">'
BESIDE = '{{Accepted}}{{Source}}<div class="quiz-title">{{Title}}</div>'


def _typed(kind: str, number: int, name: str) -> NoteType:
    """A question, and behind it the answer."""
    front, back = f"{QUESTION}{{{{Options}}}}", f'{QUESTION}{LINE}<div class="quiz-answer">{{{{Answer}}}}</div>{BESIDE}'
    return NoteType(kind, number, name, BASIC_FIELDS, _inside(kind, front), _inside(kind, back))


def _chosen(kind: str, number: int, name: str) -> NoteType:
    """A question with options, and behind it the same with the right one marked."""
    front, back = f"{QUESTION}{{{{Options}}}}", f"{QUESTION}{{{{Options}}}}{LINE}{BESIDE}"
    return NoteType(kind, number, name, BASIC_FIELDS, _inside(kind, front), _inside(f"{kind} quiz-back", back))


def _cloze(number: int, name: str) -> NoteType:
    """A text with a gap, and behind it the whole text."""
    # Not in a class called "cloze", which Anki gives to the gap.
    front, back = _inside("cloze-note", TEXT), _inside("cloze-note", f"{TEXT}{LINE}{BESIDE}")
    return NoteType("cloze", number, name, CLOZE_FIELDS, front, back)


def _inside(names: str, html: str) -> str:
    return f'<div class="quiz {names}">{html}</div>'


NOTE_TYPES_BY_KIND: dict[str, NoteType] = {
    one.kind: one
    for one in (
        _typed("short", 1725100000001, "Quiz Short Answer"),
        _chosen("choice", 1725100000002, "Quiz Choice"),
        _chosen("truefalse", 1725100000003, "Quiz True or False"),
        _cloze(1725100000004, "Quiz Cloze"),
        _typed("reveal", 1725100000005, "Quiz Look and Judge"),
    )
}

CSS = """\
.card {
  margin: 0;
  padding: 1.5rem 1rem;
  background: #f6f4ef;
  color: #22252a;
  font: 20px/1.45 "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  text-align: left;
}
.quiz {
  box-sizing: border-box;
  max-width: 36rem;
  margin: 0 auto;
  padding: 1.4rem 1.5rem;
  background: #ffffff;
  border: 1px solid #e3dfd5;
  border-radius: 14px;
  overflow-wrap: break-word;
}
.quiz-question { font-size: 1.12em; font-weight: 600; }
#answer { margin: 1.1rem 0; border: 0; border-top: 1px solid #e3dfd5; }
.quiz-answer { font-size: 1.2em; font-weight: 600; color: #0a6b52; }
.reveal .quiz-answer { font-size: 1em; font-weight: 500; }
.quiz-accepted { margin-top: 0.3rem; font-size: 0.85em; color: #5d6470; }
.quiz-source {
  margin-top: 1rem;
  padding: 0.1rem 0 0.1rem 0.9rem;
  border-left: 3px solid #c9c3b4;
  font-size: 0.9em;
  color: #454b55;
}
.quiz-source b { color: #0a6b52; }
.quiz-title { margin-top: 0.9rem; font-size: 0.75em; color: #6a707b; }
.quiz-choice { margin: 1rem 0 0; padding: 0; list-style: none; counter-reset: option; }
.quiz-choice li {
  position: relative;
  margin-top: 0.5rem;
  padding: 0.55rem 0.8rem 0.55rem 2.6rem;
  border: 1px solid #d9d4c7;
  border-radius: 9px;
  counter-increment: option;
}
.quiz-choice li::before {
  content: counter(option, upper-alpha);
  position: absolute;
  left: 0.95rem;
  font-weight: 600;
  color: #6a707b;
}
.quiz-truefalse { display: flex; gap: 0.7rem; margin: 1rem 0 0; padding: 0; list-style: none; }
.quiz-truefalse li {
  flex: 1;
  padding: 0.55rem;
  border: 1px solid #d9d4c7;
  border-radius: 9px;
  text-align: center;
}
.quiz-back li { opacity: 0.7; }
.quiz-back li.right {
  opacity: 1;
  background: #e3f4ec;
  border-color: #2d9a77;
  color: #0a5a45;
  font-weight: 600;
}
.quiz-back .quiz-choice li.right::before { color: #0a5a45; }
.cloze { font-weight: 600; color: #1f5fbf; }
img { max-width: 100%; height: auto; }
@media (max-width: 480px) {
  .card { padding: 0.6rem; font-size: 18px; }
  .quiz { padding: 1.1rem; border-radius: 11px; }
}
.nightMode.card, .night_mode.card, .nightMode .card, .night_mode .card { background: #17191d; color: #e7e5df; }
.nightMode .quiz, .night_mode .quiz { background: #212429; border-color: #34383f; }
.nightMode #answer, .night_mode #answer { border-color: #3b4048; }
.nightMode .quiz-answer, .night_mode .quiz-answer,
.nightMode .quiz-source b, .night_mode .quiz-source b { color: #63cfa9; }
.nightMode .quiz-accepted, .night_mode .quiz-accepted,
.nightMode .quiz-title, .night_mode .quiz-title { color: #a2a8b1; }
.nightMode .quiz-source, .night_mode .quiz-source { color: #c3c7cd; border-color: #4b515a; }
.nightMode .quiz li, .night_mode .quiz li { border-color: #444a53; }
.nightMode .quiz-choice li::before, .night_mode .quiz-choice li::before { color: #a2a8b1; }
.nightMode .quiz-back li.right, .night_mode .quiz-back li.right,
.nightMode .quiz-back .quiz-choice li.right::before,
.night_mode .quiz-back .quiz-choice li.right::before { color: #8fe3c3; }
.nightMode .quiz-back li.right, .night_mode .quiz-back li.right { background: #17382e; border-color: #2d9a77; }
.nightMode .cloze, .night_mode .cloze { color: #86b6ff; }
"""
