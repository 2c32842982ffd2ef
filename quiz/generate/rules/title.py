"""Titles before names: "OpenAI-CEO Sam Altman" says who holds which office.

    OpenAI-CEO Sam Altman erklärte …              Wer ist OpenAI-CEO?             Sam Altman
    … Sam Altman, der Chef von OpenAI, …          Wer ist Chef von OpenAI?        Sam Altman

Nothing comes from "Ex-Siemens-Chef Joe Kaeser" or "der damalige Kanzler Helmut Kohl": an office that has passed
needs its time, and "Wer war Chef von Siemens?" has many right answers. Nor from "Verkehrsministerin Eva Brandl", since
every country has one.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Token
from quiz.language.words import word_set

PASSED = (
    "ex",
    "verstorben",
    "scheidend",
    "neu",
    "damalig",
    "früher",
    "ehemalig",
    "einstig",
    "vormalig",
    "spätere",
    "alt",
    "künftig",
    "designiert",
)
PRESENT = {"heute", "derzeit", "aktuell"}


def title(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a short question for every full name that stands with an office still held."""
    sentence = reading.sentence
    if sentence.heading:
        return
    for mention in sentence.mentions:
        if mention.kind is not MentionKind.PERSON or " " not in mention.text:
            continue
        office = _before(sentence.tokens, mention, text) or _behind(sentence.tokens, mention, text)
        if office is None:
            continue
        yield Candidate(
            "title",
            "short",
            f"Wer ist {office}?",
            mention.text,
            mention.span,
            sentence,
            2.6,
            MentionKind.PERSON,
        )


def _before(tokens: tuple[Token, ...], mention: Mention, text: AnalysedText) -> str | None:
    """The office in "OpenAI-CEO Sam Altman"."""
    if not mention.first:
        return None
    word = tokens[mention.first - 1]
    if _has_passed(tokens[max(0, mention.first - 3) : mention.first]):
        return None
    owner, _, role = word.text.rpartition("-")
    if role not in word_set("german", "offices"):
        return None
    if not owner:
        # "Verkehrsministerin Eva Brandl": of which country, and when?
        return None
    # The first part is an organisation only if the article uses it as a name elsewhere, or if it is letters:
    # "OpenAI-CEO" is CEO of OpenAI, but "Star-Dirigentin" conducts no orchestra called Star.
    named = any(owner == other.text for sentence in text.sentences for other in sentence.mentions)
    known = owner in text.words.organisations or owner in text.words.places or owner.isupper()
    return word.text if named or known else None


def _behind(tokens: tuple[Token, ...], mention: Mention, text: AnalysedText) -> str | None:
    """The office in "Sam Altman, der Chef von OpenAI"."""
    behind = tokens[mention.last : mention.last + 5]
    if len(behind) < 5 or behind[0].text != "," or behind[1].lower not in {"der", "die"}:
        return None
    role, link, owner = behind[2].text, behind[3].text, behind[4].text
    if role not in word_set("german", "offices") or link != "von":
        return None
    names = {other.text for sentence in text.sentences for other in sentence.mentions if other.kind.is_name}
    return f"{role} von {owner}" if owner in names else None


def _has_passed(before: tuple[Token, ...]) -> bool:
    return any(
        token.lower.startswith(PASSED) and token.lower not in {"als", "alle"} and token.lower not in PRESENT
        for token in before
        if not token.text[0].isdigit()
    )
