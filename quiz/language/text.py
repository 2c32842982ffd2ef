"""Read a whole text: sentences, tokens, names and values."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from quiz.core.article import Language, Span
from quiz.language import tagger
from quiz.language.aliases import Aliases, find_aliases
from quiz.language.dates import told_date
from quiz.language.english import names as english_names
from quiz.language.english import tags as english_tags
from quiz.language.german import spans as german_spans
from quiz.language.german import tags as german_tags
from quiz.language.german.nouns import kinds
from quiz.language.german.surnames import retagged
from quiz.language.mention import Mention, MentionKind
from quiz.language.naming import FoundName, name_mentions
from quiz.language.pos import Pos
from quiz.language.sentences import RawSentence, split
from quiz.language.token import Token
from quiz.language.tokens import tokenise
from quiz.language.values import find_values
from quiz.language.vocabulary import Vocabulary, vocabulary

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class AnalysedSentence:
    """A sentence with what was found in it; `mentions` do not overlap and stand in order."""

    number: int
    paragraph: int
    heading: bool
    span: Span
    text: str
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]

    def words(self, first: int, last: int) -> str:
        """The article's words from token `first` up to but not including `last`."""
        if first >= last:
            return ""
        start = self.tokens[first].span.start - self.span.start
        return self.text[start : self.tokens[last - 1].span.end - self.span.start]


@dataclass(frozen=True, slots=True)
class AnalysedText:
    """All sentences of a text in a language."""

    language: Language
    text: str
    sentences: tuple[AnalysedSentence, ...]
    title: str = ""
    date: dt.date | None = None
    """The day on which the text was written, if known."""
    first_uses: Mapping[str, int] = field(default_factory=dict)
    """The number of the first sentence, headings apart, that has a noun, by the noun's lemma."""
    uses: Mapping[str, int] = field(default_factory=dict)
    """How often a noun stands in the text, by its lemma."""
    named_in: Mapping[str, int] = field(default_factory=dict)
    """How many sentences have a name, by the name."""
    people: Mapping[str, str] = field(default_factory=dict)
    """The longest form of a person's name that the text has, by surname."""

    names: Aliases = field(default_factory=lambda: Aliases("de"))
    """Which names mean the same thing."""

    def aliases(self, name: str) -> frozenset[str]:
        """The other names in the text that surely mean the same as `name`: surname and full name, letters."""
        return self.names.of(name)

    def same_thing(self, one: str, other: str) -> bool:
        """Whether two names may mean the same thing; in doubt they do."""
        return self.names.same_thing(one, other)

    @property
    def words(self) -> Vocabulary:
        """The vocabulary of the text's language."""
        return vocabulary(self.language)


def analyse(
    text: str,
    language: Language,
    progress: Progress | None = None,
    title: str = "",
    date: dt.date | None = None,
) -> AnalysedText:
    """Read `text`; `progress` is called with (sentences done, sentences in all). A dateline may tell the `date`."""
    raw = list(split(text, language))
    tokens = []
    for number, sentence in enumerate(raw):
        tokens.append(_tagged(tokenise(text, sentence.span, language), language))
        if progress:
            progress(number + 1, len(raw))
    words = vocabulary(language)
    if language == "de":
        tokens = retagged(tokens, words)
    names = name_mentions(tokens, _found_names(tokens, raw, words), text, words)
    sentences = []
    for number, sentence in enumerate(raw):
        found = [*find_values(tokens[number], text, words), *names.get(number, [])]
        sentences.append(
            AnalysedSentence(
                number,
                sentence.paragraph,
                sentence.heading,
                sentence.span,
                sentence.span.of(text),
                tuple(tokens[number]),
                _without_overlaps(found),
            )
        )
    return AnalysedText(
        language,
        text,
        tuple(sentences),
        title,
        date or told_date(text, language),
        _first_uses(sentences),
        Counter(token.lemma or token.text for one in sentences for token in one.tokens if token.pos is Pos.NOUN),
        Counter(name for one in sentences for name in {mention.text for mention in one.mentions}),
        _people(sentences),
        find_aliases(_names(sentences), text, language),
    )


def _names(sentences: Sequence[AnalysedSentence]) -> Iterator[tuple[str, MentionKind]]:
    for sentence in sentences:
        yield from ((mention.text, mention.kind) for mention in sentence.mentions if mention.kind.is_name)


def _people(sentences: Sequence[AnalysedSentence]) -> dict[str, str]:
    people: dict[str, str] = {}
    for sentence in sentences:
        for mention in sentence.mentions:
            if mention.kind is MentionKind.PERSON:
                surname = mention.text.rsplit(maxsplit=1)[-1]
                known = people.setdefault(surname, _with_rare_first_name(sentence, mention))
                # Konrad Ellwanger, who comes first, is whom the surname means, not his daughter Marlies.
                first, *middle = mention.text.split()[:-1] or [""]
                alone = " " not in known or first == known.split()[0]
                alone = alone and not any(word in people for word in middle)  # "2011 dankte Anna Huber Moser"
                if len(mention.text) > len(known) and alone:
                    people[surname] = mention.text
    return people


def _with_rare_first_name(sentence: AnalysedSentence, mention: Mention) -> str:
    """A surname with the word before it if that is no noun: of "Svante Pääbo" only the surname is seen as a name."""
    before = sentence.tokens[mention.first - 1] if mention.first else None
    alone = " " not in mention.text and before is not None and before.pos is Pos.NOUN and before.tag == "NN"
    if alone and before is not None and before.text.isalpha() and before.capitalised and not kinds(before.text):
        return f"{before.text} {mention.text}"
    return mention.text


def _first_uses(sentences: Sequence[AnalysedSentence]) -> dict[str, int]:
    first: dict[str, int] = {}
    for sentence in sentences:
        for token in sentence.tokens:
            if token.pos is Pos.NOUN and not sentence.heading:
                first.setdefault(token.lemma or token.text, sentence.number)
    return first


def _tagged(tokens: list[Token], language: Language) -> list[Token]:
    coarse, repair = (
        (german_tags.coarse, german_tags.repair) if language == "de" else (english_tags.coarse, english_tags.repair)
    )
    tags = tagger.tag([token.text for token in tokens], language)
    tagged = [
        replace(token, pos=coarse(token.text, tag), tag=tag, lemma=lemma)
        for token, (tag, lemma) in zip(tokens, tags, strict=True)
    ]
    return repair(tagged)


def _found_names(
    sentences: Sequence[Sequence[Token]], raw: Sequence[RawSentence], words: Vocabulary
) -> list[FoundName]:
    if words.language == "de":
        return [
            FoundName(number, name.first, name.last, name.kind, name.probability)
            for number, names in enumerate(german_spans.spot(sentences, words))
            for name in names
        ]
    running = english_names.running_names(
        [tokens for tokens, sentence in zip(sentences, raw, strict=True) if not sentence.heading]
    )
    return [
        FoundName(number, first, last)
        for number, tokens in enumerate(sentences)
        for first, last in english_names.find_names(tokens, words, running)
    ]


# What wins where two overlap: a date over the year in it, a quotation over the names in it, a name over its number.
PRECEDENCE = [MentionKind.QUOTE, MentionKind.DATE]


def _without_overlaps(found: list[Mention]) -> tuple[Mention, ...]:
    def rank(mention: Mention) -> tuple[int, int, int]:
        kind = PRECEDENCE.index(mention.kind) if mention.kind in PRECEDENCE else 2
        return kind, 0 if mention.kind.is_name else 1, -(mention.last - mention.first)

    kept: list[Mention] = []
    for mention in sorted(found, key=rank):
        if not any(mention.first < other.last and other.first < mention.last for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: mention.first))
