"""Names of the same sort: parties with parties, Swiss cities with Swiss cities, pianists with pianists.

The lists are short and hold what is generally known, so that an option that the article does not name is still one
that the learner knows.
"""

from dataclasses import dataclass
from functools import cache

from quiz.core.article import Language
from quiz.language.words import word_list

PLURALS = frozenset(
    "Neos NEOS Grüne Grünen Linken Republikaner Demokraten Libertäre Tories Konservative Liberaldemokraten Greens "
    "Conservatives Republicans Democrats Libertarians Alpen Pyrenäen Karpaten Anden USA Niederlande Philippinen "
    "Vereinigte Malediven Times Lakers Celtics Bulls Warriors Bucks Nuggets Knicks Alps Pyrenees Andes".split()
)
"""Words that make a name a plural, so that its verb is one too."""


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one sort; each is given by all its names, the usual one first."""

    things: tuple[tuple[str, ...], ...]

    def others(self, name: str) -> tuple[str, ...]:
        """The usual names of all other things of the group."""
        return tuple(names[0] for names in self.things if name not in names)


@cache
def _groups(language: Language) -> dict[str, tuple[Group, ...]]:
    found: dict[str, tuple[Group, ...]] = {}
    for line in word_list("german" if language == "de" else "english", "alike"):
        group = Group(tuple(tuple(thing.strip().split("/")) for thing in line.split(";")))
        for names in group.things:
            for name in names:
                found[name] = (*found.get(name, ()), group)
    return found


def groups_of(name: str, language: Language) -> tuple[Group, ...]:
    """The groups that have a thing of this name."""
    return _groups(language).get(name, ())


def is_plural(name: str) -> bool:
    """Whether a name takes a verb in the plural: "Die Neos sprachen", but "Die SPÖ sprach"."""
    words = name.split()
    return bool({words[0], words[-1]} & PLURALS)
