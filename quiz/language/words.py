"""Word lists: data files with one entry a line, blank lines and lines that begin with # left out."""

from functools import cache
from importlib.resources import files


@cache
def word_list(language: str, name: str) -> tuple[str, ...]:
    """The entries of `language`'s list `name`, in the order of the file."""
    text = files(f"quiz.language.{language}").joinpath("words", f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def word_set(language: str, name: str) -> frozenset[str]:
    """The same entries to look things up in."""
    return frozenset(word_list(language, name))
