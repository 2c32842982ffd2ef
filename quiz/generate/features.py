"""What is seen of a candidate without understanding it: the numbers from which the ranker learns what teachers keep.

All are 0 or 1 or small numbers of about that size, so that the weights of a logistic regression can be read and
compared. None depends on other candidates: a card is as good as it is.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise

from quiz.generate.alike import groups_of
from quiz.generate.candidate import Candidate
from quiz.generate.context import opens_definite, says_little_alone
from quiz.generate.definite_nouns import DEFINITE
from quiz.generate.gap import has_anchor
from quiz.generate.pointers import EXPLAINED, GENERAL, TOLD_BEFORE, TOPICAL
from quiz.generate.reading import Reading
from quiz.generate.titled import title_recurs, title_sort
from quiz.language import AnalysedSentence, AnalysedText, Mention, MentionKind, Pos, Token
from quiz.language.german.clause import subordinate

MANY = 5.0
LONG = 20.0
"""Words of a usual sentence."""
FAR = 3
"""Sentences of the lead, which says what matters most."""
VAGUE_NUMBERS = frozenset("ein eine zwei drei vier one two three four".split())
OPENING_WORDS = frozenset("doch aber denn und auch so nun but yet and so still also".split())
REPORTING = frozenset("sagte sagt erklärte betonte meinte said says told added".split())
LEANING = frozenset(
    "noch schon nun sogar selbst wieder erneut bald früher zuletzt weiter weiterhin bisher bereits eigentlich jeweils "
    "dabei andere anderen beide beiden viele einige mehrere manche es man laut knapp etwa sonst immerhin allein "
    "still also even again once both similar early earlier later further already instead other others several many "
    "some most it there only now yet then".split()
)
"""Words that lean on something said before or on the day of writing, now and then."""
HEDGES = frozenset(
    "vielleicht wohl vermutlich offenbar angeblich könnte könnten dürfte würde würden wäre hätte "
    "perhaps maybe probably apparently might may could would should".split()
)


OF_SPEAKERS = frozenset({"zitat", "who_said"})
MUCH_SAID = 8
"""Words of a quotation that is somebody's own: of 87 that have as many judges kept 71, of 27 shorter ones 14."""


def features(candidate: Candidate, reading: Reading, text: AnalysedText) -> dict[str, float]:
    """The features of one candidate by name; what is 0 is left out."""
    asked = next((m for m in reading.sentence.mentions if m.span == candidate.span), None)
    found = {
        "bias": 1.0,
        f"rule {candidate.rule}": 1.0,
        f"kind {candidate.kind}": 1.0,
        f"asks {candidate.about.value if candidate.about else 'a phrase'}": 1.0,
        f"{candidate.kind} {candidate.about.value if candidate.about else 'a phrase'}": 1.0,
        f"{text.language} {candidate.rule}": 1.0,
        f"{text.language} asks {candidate.about.value if candidate.about else 'a phrase'}": 1.0,
        "worth by the rule": candidate.worth,
        f"language {text.language}": 1.0,
        **_of_the_sentence(reading, text),
        **_of_the_question(candidate, reading, asked),
        **_of_the_answer(candidate, reading, text, asked),
        **_of_the_context(candidate, reading),
        **_of_the_title(candidate, reading, text),
        **_of_the_lead(candidate, reading),
        **_around_the_gap(candidate, reading, asked),
    }
    return {name: round(value, 4) for name, value in found.items() if value}


def _of_the_sentence(reading: Reading, text: AnalysedText) -> Mapping[str, float]:
    sentence = reading.sentence
    words = [token for token in sentence.tokens if token.is_word]
    lower = {token.lower for token in words}
    return {
        "sentence length": len(words) / LONG,
        "sentence is long": float(len(words) > 1.5 * LONG),
        "sentence is short": float(len(words) < LONG / 2),
        "sentence of the lead": float(sentence.number <= FAR),
        "place in the text": sentence.number / max(1, len(text.sentences)),
        "commas": sum(token.pos is Pos.COMMA for token in sentence.tokens) / MANY,
        "colon or dash": float(any(token.text in {":", "–", "—", ";"} for token in sentence.tokens)),
        "quotation": float(any(token.text in {"„", "“", "»", '"'} for token in sentence.tokens)),
        "opens with a conjunction": float(words[0].lower in OPENING_WORDS if words else 0),
        "connectives": len(lower & text.words.connectives) / 2,
        "hedged": float(bool(lower & HEDGES)),
        "denied": float(any(token.pos is Pos.NEGATION for token in sentence.tokens)),
        "reported": float(bool(lower & REPORTING)),
        "cost of reading": reading.cost,
        "open words": len(reading.open) / 2,
        "of what it is about": _centrality(sentence, text),
        "names in the sentence": sum(m.kind.is_name for m in sentence.mentions) / MANY,
        "numbers in the sentence": sum(m.kind is MentionKind.NUMBER for m in sentence.mentions) / MANY,
    }


def _centrality(sentence: AnalysedSentence, text: AnalysedText) -> float:
    """How often the article has the nouns of a sentence: 0 for none of them twice, about 1 for its topic."""
    nouns = [token.lemma or token.text for token in sentence.tokens if token.pos is Pos.NOUN]
    return sum(math.log(max(1, text.uses.get(noun, 1))) for noun in nouns) / (2 * len(nouns)) if nouns else 0.0


def _of_the_question(candidate: Candidate, reading: Reading, asked: Mention | None) -> Mapping[str, float]:
    first, last = candidate.shown
    tokens = reading.sentence.tokens[first:last]
    title = {word for word in reading.title.lower().split() if len(word) > FAR}
    below = subordinate(reading.sentence.tokens)
    mentions = [m for m in reading.sentence.mentions if first <= m.first and m.last <= last and m != asked]
    replaced = [word for index, word in reading.replaced.items() if first <= index < last]
    size = len(candidate.bare.split())
    return {
        "question length": size / LONG,
        "question is short": float(size < LONG / 3),
        "question is long": float(size > 1.25 * LONG),
        "question is very short": float(size < LONG / 2),
        "question tells much": float(size > LONG),
        "nothing named": float(not any(m.kind.is_name for m in mentions)),
        "two things named": float(sum(m.kind.is_name for m in mentions) > 1),
        "says its article": float(candidate.placed),
        "vague words": sum(first <= index < last for index in reading.vague) / 2,
        "general words": sum(first <= index < last and why == GENERAL for index, why in reading.vague.items()) / 2,
        "pluperfect": float(any(token.lower in {"hatte", "hatten", "had"} for token in tokens)),
        "which organisation": float("Which organisation" in candidate.question),
        "quotes little": float(candidate.rule in OF_SPEAKERS and last - first < MUCH_SAID),
        "named elsewhere": float(candidate.since is not None),
        "anchored": float(last > first and has_anchor(reading, asked, first, last)),
        "words left out": sum(not word for word in replaced) / MANY,
        "words put in": sum(bool(word) for word in replaced) / 2,
        "names shown": sum(m.kind.is_name for m in mentions) / MANY,
        "dates shown": float(any(m.kind.is_time for m in mentions)),
        "others of its kind": sum(asked is not None and m.kind is asked.kind for m in mentions) / 2,
        "words of the title": sum(token.lower in title for token in tokens) / MANY,
        "clauses below": sum(first <= index < last for index in below) / LONG,
        "cut behind": float(last < len(reading.sentence.tokens) - 1),
        "cut before": float(first > 0),
        "gap comes first": float(asked is not None and candidate.kind == "cloze" and asked.first == first),
    }


def _of_the_context(candidate: Candidate, reading: Reading) -> Mapping[str, float]:
    """What stands before the sentence, in the article and in the question."""
    first, last = candidate.shown
    tokens = reading.sentence.tokens[first:last]
    return {
        "says little alone": float(says_little_alone(candidate, reading)),
        "opens its paragraph": float(not reading.continues),
        **_of_it(tokens),
        "pronouns": sum(token.pos in {Pos.PRONOUN, Pos.POSSESSIVE} for token in tokens) / MANY,
        "definite nouns": sum(
            token.lower in DEFINITE and following.pos in {Pos.NOUN, Pos.ADJECTIVE}
            for token, following in pairwise(tokens)
        )
        / MANY,
        "adverbs": sum(token.pos is Pos.ADVERB for token in tokens) / MANY,
        **{f"says {word}": 1.0 for word in {token.lower for token in tokens} & LEANING},
        "topical words": sum(first <= index < last and why == TOPICAL for index, why in reading.vague.items()) / 2,
        "told before": sum(first <= index < last and why == TOLD_BEFORE for index, why in reading.vague.items()) / 2,
    }


def _of_it(tokens: Sequence[Token]) -> Mapping[str, float]:
    """Where "it" stands: behind a preposition ("living inside it") or as an object it rarely is told what it means."""
    places = [at for at, token in enumerate(tokens) if token.lower == "it" and at]
    subject = {at for at in places if at + 1 < len(tokens) and tokens[at + 1].pos in {Pos.FINITE, Pos.ADVERB}}
    governed = {at for at in places if tokens[at - 1].pos is Pos.PREPOSITION}
    return {
        "it behind a preposition": float(bool(governed)),
        "it as an object": float(bool(set(places) - governed - subject)),
    }


def _of_the_title(candidate: Candidate, reading: Reading, text: AnalysedText) -> Mapping[str, float]:
    """How much the title says, and what hangs on it.

    "The network is run by Northern Lines" is clear under a headline about the metro, but not under "Newcastle".
    """
    first, last = candidate.shown
    sort = title_sort(text)
    hanging = {
        "vague words": sum(first <= index < last for index in reading.vague) / 2,
        "told before": sum(first <= index < last and why == TOLD_BEFORE for index, why in reading.vague.items()) / 2,
        "topical words": sum(first <= at < last and why == TOPICAL for at, why in reading.vague.items()) / 2,
        "definite opening": float(opens_definite(reading, first)),
        "continues": float(reading.continues),
    }
    found = {f"under a {sort} {name}": value for name, value in hanging.items()}
    return {f"under a {sort}": 1.0, "title recurs": title_recurs(text), **found}


def _of_the_lead(candidate: Candidate, reading: Reading) -> Mapping[str, float]:
    """What the sentence that is shown before the question says, and what it has to explain."""
    lead, (first, last) = reading.lead, candidate.shown
    if candidate.led_by is None or lead is None:
        return {}
    explained = {index for index, why in reading.vague.items() if why == EXPLAINED and first <= index < last}
    told_before = sum(first <= index < last and why == TOLD_BEFORE for index, why in reading.vague.items())
    return {
        "led": 1.0,
        f"led {candidate.kind}": 1.0,
        **{f"led at a {reading.sentence.tokens[index].pos.value}": 1.0 for index in explained},
        "led by two": float(lead.two),
        "words of the lead": len(lead.words.split()) / LONG,
        "vague words of the lead": lead.vague / 2,
        "lead names something": float(lead.named),
        "led and told before": told_before / 2,
        "led in common": float(reading.linked),
    }


def _is_listed(reading: Reading, asked: Mention | None) -> bool:
    """Whether a name stands before or behind another of its kind with "and" or a comma between: "Leeds and Hull"."""
    if asked is None:
        return False
    tokens = reading.sentence.tokens
    joins = {at for at, token in enumerate(tokens) if token.pos in {Pos.COMMA, Pos.CONJUNCTION}}
    others = [m for m in reading.sentence.mentions if m.kind is asked.kind and m != asked]
    return any(
        (m.last == asked.first - 1 and m.last in joins) or (asked.last == m.first - 1 and asked.last in joins)
        for m in others
    )


def _around_the_gap(candidate: Candidate, reading: Reading, asked: Mention | None) -> Mapping[str, float]:
    """The words beside the answer in its sentence: a preposition by itself, any other by what it is."""
    if asked is None:
        return {}
    tokens = reading.sentence.tokens
    before = tokens[asked.first - 1] if asked.first else None
    behind = tokens[asked.last] if asked.last < len(tokens) else None
    kind = "cloze" if candidate.kind == "cloze" else "question"
    found = {f"{kind} answer behind {_sort(before)}": 1.0, f"{kind} answer before {_sort(behind)}": 1.0}
    found[f"{asked.kind.value} behind {_sort(before)}"] = 1.0
    if candidate.asks:
        found[f"begins {' '.join(_own_words(candidate)[:2]).lower()}"] = 1.0
    return found


def _own_words(candidate: Candidate) -> list[str]:
    """The words of the question without the title before it."""
    return candidate.bare.split()


def _sort(token: Token | None) -> str:
    if token is None:
        return "nothing"
    return token.lower if token.pos in {Pos.PREPOSITION, Pos.ARTICLE, Pos.CONJUNCTION} else token.pos.value


def _of_the_answer(
    candidate: Candidate, reading: Reading, text: AnalysedText, asked: Mention | None
) -> Mapping[str, float]:
    answer = candidate.answer
    words = answer.split()
    title = reading.title.lower()
    named = text.named_in.get(answer, 0)
    below = subordinate(reading.sentence.tokens)
    return {
        "answer length": len(words) / MANY,
        "answer is one word": float(len(words) == 1),
        "answer is a small number": float(answer.lower() in VAGUE_NUMBERS or (answer.isdigit() and len(answer) == 1)),
        "answer has digits": float(any(character.isdigit() for character in answer)),
        "answer is in the title": float(answer.lower() in title),
        "answer named often": min(named, MANY) / MANY,
        "answer named once": float(named == 1),
        "answer below": float(asked is not None and asked.first in below),
        "answer in the genitive": float(
            asked is not None and asked.span.end != reading.sentence.tokens[asked.last - 1].span.end
        ),
        "generally known": float(bool(groups_of(answer, text.language))),
        "full name": float(candidate.about is MentionKind.PERSON and len(words) > 1),
        "surname only": float(candidate.about is MentionKind.PERSON and len(words) == 1),
        "known place": float(candidate.about is MentionKind.PLACE and bool(groups_of(answer, text.language))),
        "beside another of its sort": float(_is_listed(reading, asked)),
    }
