"""Names and values: the pieces of a sentence that a question can ask for."""

from dataclasses import dataclass
from enum import StrEnum

from quiz.core.article import Span


class MentionKind(StrEnum):
    """What sort of thing is named."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PRODUCT = "product"
    NAME = "name"
    """A name of something, but of what is not sure."""
    YEAR = "year"
    DATE = "date"
    NUMBER = "number"
    QUOTE = "quote"
    TERM = "term"

    @property
    def is_name(self) -> bool:
        """Whether it is a proper name."""
        return self in NAMES

    @property
    def is_time(self) -> bool:
        """Whether it says when."""
        return self in {MentionKind.YEAR, MentionKind.DATE}


NAMES = frozenset(
    {MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE, MentionKind.PRODUCT, MentionKind.NAME}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name or value: tokens `first` up to but not including `last` of its sentence.

    `text` stands at `span` of the article, without a genitive ending and without quotation marks, so the span may be
    a little shorter than its tokens.
    """

    kind: MentionKind
    first: int
    last: int
    span: Span
    text: str
