"""Say what article a question is about, where it would not be clear without.

    Für die knapp _____ Beschäftigten beginnt …     Zu „Wirecard meldet Insolvenz an“: Für die knapp _____ …

A card is met weeks later between cards of other articles, and most facts of the news are facts of one occasion. The
title is what a reader remembers an article by; so a question begins with it, and what it says is not asked.
"""

import re
from collections import Counter
from dataclasses import replace

from quiz.core.article import Language
from quiz.generate.candidate import Candidate
from quiz.generate.gap import has_anchor
from quiz.generate.headline import CUT_OFF
from quiz.generate.people import full_name
from quiz.generate.pointers import DATED, EXPLAINED
from quiz.generate.reading import Reading
from quiz.generate.saying import STEM, says
from quiz.generate.titled import TELLING, TitleSort, title_sort
from quiz.language import AnalysedText, Pos
from quiz.language.dates import written_date
from quiz.language.mention import Mention, MentionKind
from quiz.language.pos import NOMINAL
from quiz.language.remembering import remembered

FORMS: dict[Language, tuple[str, str, str]] = {"de": ("Zu „{}“: ", "‚", "‘"), "en": ("On “{}”: ", "‘", "’")}
MASK = "…"
QUOTE_OPENS: dict[Language, str] = {"de": "„", "en": "“"}
OPENING_SENTENCES = 3
OFTEN = 4
"""Sentences that must name what an article is about."""
LEAST_LEFT = 3
"""Telling words that a title must have beside the answer, to be known by them."""
LONGEST_TITLE = 90
COMFORTABLE_TITLE = 60
"""Letters from which on only one half of a title with a colon or a dash is said."""
NOBODY = ((("", MentionKind.NAME), 0),) * 2
DEFINING = frozenset({"apposition", "copula", "bedeutung", "title", "term"})
"""Rules that ask who or what somebody or something is, which needs nothing before it."""
END_OF_YEAR = re.compile(r"Jahresende|Jahresschluss|end of (?:the )?year|year[- ]end", re.IGNORECASE)
LAST_DAY = re.compile(r"(?:31\. ?Dezember|31 December|December 31|Dec\. 31)\b.*")
QUOTES = re.compile(r"[„“”»«\"]([^„“”»«\"]*)[„“”»«\"]")


def placed(candidate: Candidate, reading: Reading, text: AnalysedText) -> Candidate | None:
    """The candidate with the title, and the sentence before if it needs that, in front; None if they say the answer.

    Without a title that is one, the candidate as it is if it is clear.
    """
    if END_OF_YEAR.search(reading.title) and LAST_DAY.fullmatch(candidate.fact):
        return None
    opening = label(reading.title, text)
    lead = reading.lead if leans(candidate, reading) else None
    if lead is not None:
        if says(lead.words, candidate.fact):
            return None
        candidate = replace(candidate.behind(f"{lead.words} "), led_by=lead.number)
        counted = lead.dated and text.date is not None
        if opening is not None and not counted and _is_known_by(text.sentences[lead.first].text, reading):
            return candidate
    if opening is None or _is_known_by(candidate.sentence.text, reading):
        return candidate if _is_clear(candidate, reading) else None
    if _hangs_on_title(candidate, reading, text):
        return None
    opening = _with_what_is_beside(opening, candidate, reading, text)
    return replace(candidate.behind(opening), placed=True) if opening else None


def leans(candidate: Candidate, reading: Reading) -> bool:
    """Whether a question needs the sentence before: a word of it is explained there.

    The rules of English show the verb alone of "It paid …", but ask "When did it pay …?".
    """
    if reading.leans(*candidate.shown):
        return True
    tokens = reading.sentence.tokens
    explained = {tokens[index].lower for index, why in reading.vague.items() if why == EXPLAINED}
    return candidate.asks and bool(explained & set(re.findall(r"[\w'’-]+", candidate.bare.lower())))


def _with_what_is_beside(opening: str, candidate: Candidate, reading: Reading, text: AnalysedText) -> str | None:
    """The title without the answer, and behind it in brackets whom the article is about and its date, if needed."""
    fact = candidate.fact
    beside = []
    title: str | None = opening
    if says(opening, fact):
        title = _masked(opening, candidate, text)
    elif (
        (about := topic(text))
        and not says(about, fact)
        and not (about in candidate.question or _opens_with_somebody(candidate, reading))
    ):
        beside.append(about)
    if text.date is not None and _wants_date(candidate, reading):
        if (written := written_date(text.date, text.language)) and says(written, fact):
            return None
        beside.append(written)
    return f"{title.removesuffix(': ')} ({', '.join(beside)}): " if title and beside else title


def _opens_with_somebody(candidate: Candidate, reading: Reading) -> bool:
    """ "A farmer who lost 41 cows …": a name in brackets before it would be taken for the farmer's."""
    first = candidate.shown[0]
    return reading.sentence.tokens[first].lower in {"a", "an", "ein", "eine", "einem", "einer"}


def _is_known_by(words: str, reading: Reading) -> bool:
    """Whether an article without a title is known by these very words."""
    return words.startswith(reading.title.removesuffix(CUT_OFF))


def _hangs_on_title(candidate: Candidate, reading: Reading, text: AnalysedText) -> bool:
    """Whether a question needs to be told what happened, and the title says less than that.

    "Das Netz führt eine Firma aus Köln" under "Newcastle": of 95 such cards judges kept 23. Under a name alone they
    kept 66 of 182 in which anything was vague, under a headline seven of ten.
    """
    sort, (first, last) = title_sort(text), candidate.shown
    if sort is TitleSort.HEADLINE:
        return False
    if opens_definite(reading, first):
        return True
    # The rules of English show the verb alone where a subject needs a title ("When was the pool closed?").
    alone = candidate.asks and not any(token.pos in NOMINAL for token in reading.sentence.tokens[first:last])
    return sort is TitleSort.NAME and (alone or not reading.clear(first, last))


def opens_definite(reading: Reading, first: int) -> bool:
    """ "The network is …", "Das isolierte Gebiet war …": a definite subject that nothing behind it explains."""
    tokens = reading.sentence.tokens
    at = next((at for at in range(first, len(tokens)) if reading.replaced.get(at) != ""), first)
    if tokens[at].lower not in {"the", "der", "die", "das"}:
        return False
    at += 1
    while at < len(tokens) and tokens[at].pos is Pos.ADJECTIVE:
        at += 1
    noun = at + 1 < len(tokens) and tokens[at].pos is Pos.NOUN
    return noun and tokens[at + 1].pos in {Pos.FINITE, Pos.ADVERB, Pos.COMMA}


@remembered
def topic(text: AnalysedText) -> str:
    """Whom an article is about, if its title does not say it: "Auf einmal reden alle über Musik"; else "".

    The person who is named more often than anybody and anything else, from the beginning on: whoever comes in later is
    an expert who was asked. Of other names it is too rarely sure what they name ("Fridays"), and where the title is a
    name the article is about that.
    """
    if title_sort(text) is TitleSort.NAME:
        return ""
    told = Counter(
        (full_name(m.text, text) if m.kind is MentionKind.PERSON else m.text, m.kind)
        for sentence in text.sentences
        for m in sentence.mentions
        if m.kind.is_name
    )
    title = text.title.casefold()
    twice = {word.casefold() for (name, _), n in told.items() if n > 1 for word in re.findall(r"\w+", name)}
    if any(len(word) >= TELLING and word in title for word in twice):
        return ""  # also in part: "Die Semmeringbahn"
    (((most, kind), times), (_, less)) = [*told.most_common(2), *NOBODY][:2]
    early = {
        full_name(m.text, text)
        for sentence in text.sentences[: OPENING_SENTENCES + 1]
        for m in sentence.mentions
        if m.kind is MentionKind.PERSON
    }
    return most if kind is MentionKind.PERSON and times >= OFTEN and times > less and most in early else ""


def _masked(opening: str, candidate: Candidate, text: AnalysedText) -> str | None:
    """The title with dots for the answer: "Zu „… tritt zurück“: "; None if it would still say it, or little else.

    The title tells what the first sentences tell, and that deserves most to be asked. Only a name or number that stands
    there by itself can go, not part of another.
    """
    if candidate.about is None or candidate.sentence.number > OPENING_SENTENCES:
        return None
    words = "|".join(re.escape(word) for word in re.findall(r"\w+", candidate.fact))
    run = rf"(?<![\w.,$£€-])((?:{words})(?: (?:{words}))*)(?:['’]?s)?(?![\w-]|[.,]\d)"
    found = re.findall(run, opening, re.IGNORECASE)
    if not words or len(found) != 1:
        return None
    named = candidate.about.is_name and text.same_thing(found[0], candidate.fact)
    if not named and found[0].casefold() != candidate.fact.casefold():
        return None
    rest = re.sub(rf"{re.escape(found[0])}(?:['’]?s)?(?!\w)", MASK, opening)
    inside = rest[rest.index(QUOTE_OPENS[text.language]) + 1 :]
    left = [word for word in re.findall(r"\w+", inside) if len(word) >= TELLING]
    return None if says(rest, candidate.fact) or len(left) < LEAST_LEFT else rest


def _wants_date(candidate: Candidate, reading: Reading) -> bool:
    """Whether a shown word counts from the day of writing, so that the question has to say which day that was."""
    first, last = candidate.shown
    if candidate.led_by is not None and reading.lead is not None and reading.lead.dated:
        return True
    return any(first <= index < last and why == DATED for index, why in reading.vague.items())


def says_little_alone(candidate: Candidate, reading: Reading) -> bool:
    """Whether a sentence in the middle of its paragraph says so little by itself that the one before would help.

    "Digging began in 1880" goes on with what the paragraph is about, although no word of it points back. The sentence
    before is not shown for that: of 230 cards that had one, half were kept, of the others more.
    """
    if not reading.continues or candidate.kind == "truefalse":
        return False
    if candidate.rule in DEFINING:
        return False
    first, last = candidate.shown
    if candidate.asks:
        return reading.linked and not reading.clear(first, last)
    others = [m for m in reading.sentence.mentions if m.span != candidate.span and first <= m.first and m.last <= last]
    opening = any(m.kind.is_name and m.first == first for m in others)
    put_in = any(first <= index < last and _is_named(word) for index, word in reading.replaced.items())
    names = sum(m.kind.is_name for m in others) + put_in
    return not names and (not opening or not reading.clear(first, last))


def _is_named(word: str) -> bool:
    """Whether what was put in for a pronoun is a name, not a year."""
    return word[:1].isupper() and len(word) > 2 and not any(character.isdigit() for character in word)


@remembered
def label(title: str, text: AnalysedText) -> str | None:
    """ "Zu „…“: " around a title, only the half that says more of the article if it is long; None if it is no title."""
    if len(title) > COMFORTABLE_TITLE:
        half = max(re.split(r": | [–—-] ", title), key=lambda half: (_weight(half, text), len(half)))
        title = half[:1].upper() + half[1:]
    if len(title) > LONGEST_TITLE or title[:1].islower() or not title:
        return None
    form, opening, closing = FORMS[text.language]
    return form.format(QUOTES.sub(rf"{opening}\1{closing}", title.strip().rstrip(".")))


def _weight(half: str, text: AnalysedText) -> int:
    """How often an article has the telling words of half its title; two words at least make a title."""
    words = [word for word in re.findall(r"\w+", half) if len(word) >= (TELLING if word[0].isupper() else STEM)]
    return sum(min(OFTEN, text.text.count(word)) for word in words) if len(words) > 1 else 0


def _is_clear(candidate: Candidate, reading: Reading) -> bool:
    first, last = candidate.shown
    if first == last:
        return True
    asked = next((mention for mention in reading.sentence.mentions if mention.span == candidate.span), None)
    return reading.clear(first, last) and (
        has_anchor(reading, asked, first, last)
        or (candidate.kind != "cloze" and _is_measured(reading, asked, first, last))
    )


def _is_measured(reading: Reading, asked: Mention | None, first: int, last: int) -> bool:
    """Whether a date or number beside the question word makes it clear: "Wer gewann 1998 …?" has one answer."""
    return any(
        (mention.kind.is_time or mention.kind is MentionKind.NUMBER)
        and mention != asked
        and first <= mention.first
        and mention.last <= last
        for mention in reading.sentence.mentions
    )
