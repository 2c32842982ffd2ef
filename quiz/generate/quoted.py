"""A sentence with somebody's own words: what was said, with which verb, and who is named as the speaker.

    „Kein Standort wird dichtgemacht“, sagte Betriebsratschefin Daniela Cavallo.      Daniela Cavallo
    "We have wasted ten weeks," the Estonian negotiator, Kristjan Mägi, told reporters.    Kristjan Mägi
    Anna Huber sagte: „Wir fangen morgen an.“                                         Anna Huber
    "We fitted every door again," he said.                      whom "he" means, named in the sentences before

Nothing is read from words that go on from what was said before ("It was slow", "Das klingt nach wenig"), that ask or
shout, or that break off and go on behind the verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quiz.generate.antecedent_features import SUBJECTS, sex_of
from quiz.generate.antecedents import antecedent
from quiz.generate.bystanders import is_bystanders
from quiz.generate.candidate import Candidate
from quiz.generate.named_before import last_named, sentences_before
from quiz.generate.people import can_be, full_name, has_other_person, speaks_of_somebody
from quiz.generate.reading import Reading
from quiz.generate.speakers import named_speaker
from quiz.language import AnalysedSentence, AnalysedText, Mention, MentionKind, Pos, Token
from quiz.language.german.inflection import Number
from quiz.language.german.segments import says
from quiz.language.german.subject import finite_number
from quiz.language.pos import NOMINAL

MARKS = frozenset('„“”»«"')
SHORTEST, LONGEST = 4, 24
"""Words of a quotation that a question can show; what is shorter anybody might say."""
SAID = frozenset(
    "said says told tells added adds recalled recalls explained explains argued argues admitted admits wrote writes "
    "insisted insists warned warns conceded concedes".split()
)
BERICHTET = frozenset("schimpfte schimpft twitterte urteilte rief spottete spottet scherzte erzählte erzählt".split())
"""German verbs of saying beside those of the list, which may stand before a clause."""
GOES_ON = frozenset(
    "but and so or also yet then both such some aber und also doch denn oder sondern dann deshalb daher darum".split()
)
POINTING = frozenset(
    "it its this that these those they them their he him his she her there "
    "es das dies dieser diese dieses diesen diesem er sie ihn ihm ihnen ihr ihre ihren "
    "ihrem ihrer sein seine seinen seinem seiner da dort damit dafür "
    "davon darauf darüber dabei dazu".split()
)
"""Words that mean something said before, if nothing in the quotation comes before them that they can mean."""
WORTH = 2.2


@dataclass(frozen=True, slots=True)
class Quoted:
    """Tokens `first` up to `last` are somebody's words, `closes` is the mark behind, `verb` the token that says so."""

    first: int
    last: int
    closes: int
    verb: int
    speaker: Mention
    named_in: AnalysedSentence
    """The sentence that names the speaker: its own, or one before."""


def quoted(sentence: AnalysedSentence, text: AnalysedText) -> Quoted | None:
    """What a sentence quotes and who says it, if both are sure."""
    tokens = sentence.tokens
    marks = [index for index, token in enumerate(tokens) if token.text in MARKS]
    if sentence.heading or len(marks) != 2 or any(token.text in {"?", "!"} for token in tokens):
        return None
    opens, closes = marks
    first, last = opens + 1, closes
    while last > first and not tokens[last - 1].is_word:
        last -= 1
    if not _stands_alone(tokens[first:last]):
        return None
    if opens == 0:
        behind = closes + 1 + (closes + 1 < len(tokens) and tokens[closes + 1].pos is Pos.COMMA)
        around = range(behind, len(tokens))
    elif tokens[opens - 1].text == ":" and closes >= len(tokens) - 2:
        around = range(opens - 1)
    else:
        return None
    verbs = [at for at in around if tokens[at].pos is Pos.FINITE]
    verb = None if not verbs else verbs[0] if opens == 0 else verbs[-1]  # the one beside the words
    if verb is None or not _says(tokens[verb], text) or any(tokens[at].pos is Pos.VERB_PARTICLE for at in around):
        return None
    speaker = named_speaker(sentence, around, verb)
    if speaker is not None:
        return Quoted(first, last, closes, verb, speaker, sentence)
    pronoun = _pronoun(tokens, around, verb)
    found = _meant(sentence, pronoun, text) if pronoun is not None else None
    return Quoted(first, last, closes, verb, *found) if found else None


def who_said_it(rule: str, question: str, found: Quoted, reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """The candidate that asks for the speaker, unless it is somebody who matters to nobody."""
    own = found.named_in is reading.sentence
    if own and is_bystanders(reading, text):
        return
    yield Candidate(
        rule,
        "short",
        question,
        found.speaker.text,
        found.speaker.span,
        reading.sentence,
        WORTH,
        MentionKind.PERSON,
        shown=(found.first, found.last),
        since=None if own else found.named_in,
    )


def _stands_alone(words: Sequence[Token]) -> bool:
    """Whether a quotation is a sentence that says enough without those before it."""
    size = sum(token.is_word for token in words)
    if not SHORTEST <= size <= LONGEST or words[0].lower in GOES_ON or not words[0].capitalised:
        return False
    if not any(token.pos is Pos.FINITE for token in words) or _lacks_its_noun(words):
        return False
    known = next((at for at, token in enumerate(words) if token.pos in NOMINAL), len(words))
    pointing = [at for at, token in enumerate(words) if token.lower in POINTING and not _addresses(words, at)]
    return not any(at < known or _is_governed(words, at) for at in pointing)


def _addresses(words: Sequence[Token], at: int) -> bool:
    """ "Sie haben", "Ihnen", "Ihr" with a capital: somebody is spoken to; "Sie wurde" is of somebody else."""
    plural = at == 0 and finite_number(words[1].text) is Number.PLURAL
    return words[at].capitalised and (at > 0 or plural)


def _lacks_its_noun(words: Sequence[Token]) -> bool:
    """ "Die letzte hatte ich 2011"."""
    return [word.pos for word in words[:3]] == [Pos.ARTICLE, Pos.ADJECTIVE, Pos.FINITE]


def _is_governed(words: Sequence[Token], at: int) -> bool:
    """ "the noise of them", but not "on this coast"."""
    following = words[at + 1].pos if at + 1 < len(words) else Pos.STOP
    return words[at - 1].pos is Pos.PREPOSITION and following not in {*NOMINAL, Pos.ADJECTIVE}


def _says(verb: Token, text: AnalysedText) -> bool:
    return verb.lower in SAID if text.language == "en" else verb.lower in BERICHTET or says(verb)


def _pronoun(tokens: Sequence[Token], around: range, verb: int) -> int | None:
    """Where "he" or "sie" says it, and nobody else can."""
    at = verb + 1 if verb == around.start else around.start
    if at >= len(tokens) or tokens[at].lower not in SUBJECTS or sex_of(tokens[at]) is None or abs(at - verb) != 1:
        return None
    plural = tokens[at].lower == "sie" and finite_number(tokens[verb].text) is not Number.SINGULAR
    return None if plural else at


def _meant(sentence: AnalysedSentence, pronoun: int, text: AnalysedText) -> tuple[Mention, AnalysedSentence] | None:
    """The nearest mention, in the same paragraph, of the one whom a pronoun surely means."""
    name = antecedent(sentence, pronoun, text) or _only_person(sentence, pronoun, text)
    return last_named(name, sentence, text) if name else None


def _only_person(sentence: AnalysedSentence, pronoun: int, text: AnalysedText) -> str | None:
    """The one person of whom the sentences before speak, if it can be he or she: nothing but a person says anything."""
    sex = sex_of(sentence.tokens[pronoun])
    for before in sentences_before(sentence, text):
        people = {full_name(m.text, text): m.first for m in reversed(before.mentions) if m.kind is MentionKind.PERSON}
        if sex is None or len(people) > 1 or has_other_person(before, text):
            return None
        for name, first in people.items():
            others = any(sex_of(token) == sex for token in before.tokens[:first])
            fits = can_be(name, sex) and _is_subject(before.tokens, first)
            return name if fits and not others else None
        if speaks_of_somebody(before, text):
            return None
    return None


def _is_subject(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name that begins at `first` can be the subject: it opens its clause or stands right behind the verb."""
    verb = next((at for at, token in enumerate(tokens) if token.pos is Pos.FINITE), len(tokens))
    return first < verb or all(
        token.pos in {Pos.ARTICLE, Pos.ADJECTIVE, *NOMINAL} for token in tokens[verb + 1 : first]
    )
