"""Which names of a text mean the same thing: a surname and its full name, a body and its letters, another spelling.

Letters are told from their long form as Schwartz and Hearst (2003) do, where one stands in brackets behind the other,
and by first letters alone where both are organisations. A wrong option must not be an alias of the right one, so
`same_thing` says yes in doubt; `of` gives only what is surely the same and may be accepted as an answer.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from quiz.core.article import Language
from quiz.language.mention import MentionKind
from quiz.language.words import word_list

LEGAL = frozenset("AG SE KG GmbH OG KGaA Inc Inc. Corp Corp. Ltd Ltd. LLC plc PLC NV SA Co Co. Company".split())
SMALL = frozenset("of the and for in und für der die das des de von an am im zur".split())
BRACKETED = re.compile(r"((?:[\wÀ-ÿ&’'-]+ ){0,7}[\wÀ-ÿ&’'-]+) \(([\wÀ-ÿ&-]{2,12})\)")


@dataclass(frozen=True, slots=True)
class Aliases:
    """The aliases of one text's names, by name as it stands in the text and by its folded form."""

    language: Language
    kinds: Mapping[str, MentionKind] = field(default_factory=dict)
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, name: str) -> frozenset[str]:
        """The other names of the text that surely mean the same as `name`."""
        return self.groups.get(name, frozenset()) - {name}

    def same_thing(self, one: str, other: str) -> bool:
        """Whether two names may mean the same thing."""
        if folded(one, self.language) == folded(other, self.language) or other in self.groups.get(one, ()):
            return True
        if any({one, other} <= group for group in _known(self.language)):
            return True
        return self._is_part(one, other) or self._is_part(other, one)

    def _is_part(self, short: str, long: str) -> bool:
        """Whether one is the other cut short: Altman, OpenAI-Chef Sam Altman; Tottenham, Tottenham Hotspur."""
        if len(short) >= len(long):
            return False
        kind, whole = self.kinds.get(short), self.kinds.get(long)
        if long.endswith(f" {short}"):
            return kind is None or whole is None or kind is whole or kind is MentionKind.NAME
        if not long.startswith(f"{short} "):
            return False
        bodies = {None, MentionKind.ORGANISATION, MentionKind.NAME}
        return whole is MentionKind.PERSON or (kind in bodies and whole in bodies)


def find_aliases(names: Iterable[tuple[str, MentionKind]], text: str, language: Language) -> Aliases:
    """The aliases among the `names` of `text`."""
    kinds = dict(names)
    pairs = [
        *_spellings(kinds, language),
        *_people(kinds),
        *_letters(kinds, text),
        *((one, other) for group in _known(language) for one in group for other in group if one in kinds),
    ]
    return Aliases(language, kinds, _joined(pairs))


def folded(name: str, language: Language) -> str:
    """A name without case, hyphens, legal form, article and, in German, the endings of its adjectives."""
    words = [word for word in name.replace("-", " ").split() if word not in LEGAL] or name.split()
    if len(words) > 1 and words[0].lower() in {"the", "der", "die", "das"}:
        words = words[1:]
    if language == "de" and len(words) > 1:
        words = [re.sub(r"(?<=\w{4})e[nrsm]?$", "", word) for word in words[:-1]] + words[-1:]
    return " ".join(words).casefold().replace("’", "'")


@cache
def _known(language: Language) -> tuple[frozenset[str], ...]:
    lines = word_list("german" if language == "de" else "english", "aliases")
    return tuple(frozenset(name.strip() for name in line.split("=")) for line in lines)


def _spellings(kinds: Mapping[str, MentionKind], language: Language) -> Iterator[tuple[str, str]]:
    """Fifa and FIFA, "der Europäischen Union" and "die Europäische Union"."""
    by_form: dict[str, list[str]] = defaultdict(list)
    for name in kinds:
        by_form[folded(name, language)].append(name)
    for names in by_form.values():
        yield from ((names[0], other) for other in names[1:])


def _people(kinds: Mapping[str, MentionKind]) -> Iterator[tuple[str, str]]:
    """A surname and the only full name that ends in it."""
    people = [name for name, kind in kinds.items() if kind is MentionKind.PERSON]
    for short in people:
        longer = [name for name in people if name.endswith(f" {short}")]
        distinct = [name for name in longer if not any(other.endswith(f" {name}") for other in longer)]
        if len(distinct) == 1:
            yield from ((short, name) for name in longer)


def _letters(kinds: Mapping[str, MentionKind], text: str) -> Iterator[tuple[str, str]]:
    """Letters and what they are short for."""
    for found in BRACKETED.finditer(text):
        words, letters = found.group(1).split(), found.group(2)
        if letters in kinds or letters.isupper():
            for first in range(len(words)):
                long = " ".join(words[first:])
                if words[first][:1].isupper() and _is_short_for(letters, long):
                    yield letters, long
                    yield from ((letters, name) for name in kinds if " " in name and name in long)
                    break
    bodies = [name for name, kind in kinds.items() if kind is MentionKind.ORGANISATION]
    for letters in (name for name in bodies if name.isupper() and 2 <= len(name) <= 6):
        longer = [name for name in bodies if " " in name and letters in _initials(name)]
        if len(longer) == 1:
            yield letters, longer[0]


def _is_short_for(letters: str, long: str) -> bool:
    """Whether the letters stand in the long form in order, the first at its beginning (Schwartz and Hearst 2003)."""
    if not long.casefold().startswith(letters[0].casefold()) or len(long) <= len(letters):
        return False
    rest = iter(long.casefold())
    in_order = all(letter in rest for letter in letters.casefold() if letter.isalpha())
    # One long word may hide any letters; several must begin with most of them.
    return in_order and (" " not in long or len(set(letters.casefold()) & set(_initials(long)[-1].casefold())) >= 2)


def _initials(name: str) -> tuple[str, str]:
    """The first letters of a name's words, without and with those of the small ones."""
    words = re.split(r"[ -]", name)
    return (
        "".join(word[0] for word in words if word and word not in SMALL).upper(),
        "".join(word[0] for word in words if word).upper(),
    )


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """The groups that pairs of equal names make."""
    groups: dict[str, set[str]] = {}
    for one, other in pairs:
        merged = groups.get(one, {one}) | groups.get(other, {other})
        for name in merged:
            groups[name] = merged
    return {name: frozenset(group) for name, group in groups.items()}
