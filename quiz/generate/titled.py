"""What the title of an article names and says."""

import re
from enum import StrEnum

from quiz.generate.headline import CUT_OFF
from quiz.language import AnalysedText, MentionKind
from quiz.language.remembering import remembered

TELLING = 4
"""Letters of a word that says something; shorter ones, numbers apart, are mostly articles and prepositions."""
LINKING = frozenset("upon from over with under into against nach über unter ohne gegen durch beim zwischen".split())
MAKING = re.compile(
    r"\w*(?:hersteller|zulieferer|konzern|unternehmen|firma)|\w{4,}bauer|firm|company|chain"
    r"|(?!(?:law|film|policy|peace|match|home)maker)\w*makers?",
    re.IGNORECASE,
)
"""Words that say what a firm makes or does: "Pumpenbauer", "carmaker", but not "lawmakers"."""
OF_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.NAME, MentionKind.PRODUCT})
SHORT_TITLE = 3
"""Words of a title that names something if not all of them say something: "Newcastle upon Tyne"."""


class TitleSort(StrEnum):
    """What a title is: one that tells, the name of something, or how the article begins."""

    HEADLINE = "headline"
    NAME = "name"
    BEGINNING = "beginning"


@remembered
def title_sort(text: AnalysedText) -> TitleSort:
    """Whether a title says what happened ("Wirecard meldet Insolvenz an") or less: "Newcastle", its first words."""
    words = len(text.title.split())
    if words <= SHORT_TITLE and len(telling_words(text.title)) < SHORT_TITLE:
        return TitleSort.NAME
    begins = text.text.lstrip().startswith(text.title.removesuffix(CUT_OFF)) and not text.sentences[0].heading
    return TitleSort.BEGINNING if begins else TitleSort.HEADLINE


@remembered
def title_recurs(text: AnalysedText) -> float:
    """The share of a title's telling words that the text has as well, twice if it begins with them."""
    telling = telling_words(text.title)
    once = 1 + (title_sort(text) is not TitleSort.HEADLINE)
    whole = text.text.lower()
    return sum(whole.count(word.lower()) > once for word in telling) / max(1, len(telling))


def telling_words(title: str) -> list[str]:
    """The words of a title that say something."""
    return [word for word in re.findall(r"\w+", title) if len(word) >= TELLING and word not in LINKING]


@remembered
def titles_a_body(text: AnalysedText) -> bool:
    """Whether a title names a body, or says what a firm makes: "Konserva cuts 300 jobs", "Tile maker saved"."""
    if any(MAKING.fullmatch(word) for word in re.findall(r"\w+", text.title)):
        return True
    bodies = {m.text for s in text.sentences for m in s.mentions if m.kind in OF_BODIES and m.text in text.title}
    return any(re.search(rf"\b{re.escape(name)}\b", text.title) for name in bodies)


@remembered
def titled_person(text: AnalysedText) -> str | None:
    """The full name of the one person of the article whom its title names; None if it names nobody or several."""
    title = text.title
    near = {full: surname for surname, full in text.people.items() if surname in title}
    named = [full for full, surname in near.items() if re.search(rf"\b{re.escape(surname)}\b", title)]
    return named[0] if len(named) == 1 else None
