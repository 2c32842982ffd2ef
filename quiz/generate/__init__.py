"""From an article to a deck: rules propose, checks reject, ranking chooses."""

from quiz.generate.making import Generated, generate

__all__ = ["Generated", "generate"]
