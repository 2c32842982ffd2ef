"""A token: a word, number or mark with its place in the text and what it is."""

from dataclasses import dataclass

from quiz.core.article import Span
from quiz.language.pos import PUNCTUATION, Pos


@dataclass(frozen=True, slots=True)
class Token:
    """`text` stands at `span`; `tag` is the tagger's own word for what `pos` says coarsely."""

    text: str
    span: Span
    pos: Pos = Pos.OTHER
    tag: str = ""
    lemma: str = ""

    @property
    def lower(self) -> str:
        """The text in small letters."""
        return self.text.lower()

    @property
    def is_word(self) -> bool:
        """Whether it is more than a mark."""
        return self.pos not in PUNCTUATION

    @property
    def capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()
