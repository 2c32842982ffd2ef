"""The program's own words in German and English.

The language comes from QUIZ_LANG, then from the usual locale variables; everything that is not German is English.
The message ids are the English sentences, the German ones stand in `de/LC_MESSAGES/quiz.po`. Question texts are not
here: they follow the article's language and live with the rules that make them.
"""

import gettext as _gettext
import os
from functools import cache
from pathlib import Path
from typing import Literal

from quiz.errors import Problem, QuizError

FOLDER = Path(__file__).parent
DOMAIN = "quiz"


@cache
def language() -> Literal["de", "en"]:
    """The language to speak, read once a process."""
    for variable in ("QUIZ_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if chosen := os.environ.get(variable, ""):
            return "de" if chosen.lower().startswith("de") else "en"
    return "en"


@cache
def _translations(spoken: str) -> _gettext.NullTranslations:
    if spoken == "en":
        return _gettext.NullTranslations()
    return _gettext.translation(DOMAIN, FOLDER, [spoken])


def _(message: str) -> str:
    """The sentence for `message` in the user's language."""
    return _translations(language()).gettext(message)


def lend_words() -> None:
    """Let libraries that look words up in the process's own domain find ours."""
    _gettext.bindtextdomain(DOMAIN, str(FOLDER))
    _gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language()


def ngettext(one: str, many: str, number: int) -> str:
    """The sentence for that number of things, in the user's language."""
    return _translations(language()).ngettext(one, many, number)


def spoken(error: QuizError | Problem) -> str:
    """An error or problem as a sentence in the user's language."""
    return _(error.message).format(**error.parameters)
