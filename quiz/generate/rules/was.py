"""A thing that is the object: "Was".

    Neos-Chefin Beate Meinl-Reisinger übernimmt das Außenministerium.   Was übernimmt Neos-Chefin …?
    Die Nationalbank stellt Liquiditätshilfen bereit.                   (nothing: which other body would do that?)

Nothing comes from verbs that say little without their object ("hat Zeit", "macht Fortschritte", "stellt in Frage"),
from objects that may go on in the next phrase ("das Gesetz zur Regelung …"), and from bare abstract nouns.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import is_shared, says_enough, span_of
from quiz.generate.reading import Reading
from quiz.generate.roles import can_act, object_case
from quiz.generate.views import View, views
from quiz.language import AnalysedText, MentionKind, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.fields import Clause
from quiz.language.german.inflection import Case
from quiz.language.german.nouns import NounKind, kinds
from quiz.language.naming import ends_in
from quiz.language.words import word_set

WORTH = 1.9
LIGHT = frozenset(
    """haben machen geben nehmen stellen bringen kommen finden führen treffen leisten üben erheben bilden spielen sein
    tragen ziehen setzen halten legen sehen sprechen tun lassen bekommen erhalten gehen stehen werfen schenken
    erfahren genießen zeigen kennen bedeuten heißen leiten behalten verlieren erteilen""".split()
)
ABSTRACT = ("ung", "heit", "keit", "ismus", "nis", "tum", "schaft", "teil", "ruf", "folge", "weise")
LONGEST = 9
SHORTEST_NOUN = 10
BODIES = frozenset({Determiner.DEFINITE, Determiner.NONE})


def was(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield questions for objects that are things."""
    for view in views(reading, text):
        clause, subject = view.clause, view.clause.subject
        if subject is None or is_shared(reading, clause) or view.is_object:
            continue
        if not (_is_named(reading, subject) or (clause.front and _is_group(reading, subject, text))):
            continue
        for at, one in enumerate(clause.constituents):
            if one is clause.front or one is subject or clause.said:
                continue
            case = object_case(reading.sentence, clause, one)
            if case is Case.ACCUSATIVE and _is_thing(reading, clause, one, text):
                following = clause.constituents[at + 1] if at + 1 < len(clause.constituents) else None
                if following is None or following.sort is not Sort.PREPOSITIONAL or _is_time(reading, following):
                    yield from _card(view, "Was", one)


def _is_body(reading: Reading, one: Constituent, text: AnalysedText) -> bool:
    """A definite noun for a body or office ("die Nationalbank", "der Bundestag") that is clear by itself."""
    tokens = reading.sentence.tokens
    phrase = one.phrase
    if phrase is None or one.joined or phrase.determiner is not Determiner.DEFINITE or one.core < one.last:
        return False
    named = any(m.kind.is_name and one.first <= m.first < one.core for m in reading.sentence.mentions)
    head = tokens[phrase.head]
    general = {head.text, head.lemma} & text.words.generic_nouns
    clear = reading.alone(one.first, one.core) and reading.clear(one.first, one.core)
    return head.pos is Pos.NOUN and not named and not general and clear and can_act(reading.sentence, one, text.words)


def _is_group(reading: Reading, one: Constituent, text: AnalysedText) -> bool:
    """People without an article, or a body: "Astronomen", "die Polizei"."""
    phrase = one.phrase
    if phrase is None or one.joined:
        return False
    head = reading.sentence.tokens[phrase.head].text
    people = phrase.determiner is Determiner.NONE and ends_in(head.removesuffix("n"), text.words.person_nouns)
    astronomers = phrase.determiner is Determiner.NONE and head.endswith(
        ("nomen", "loginnen", "logen", "leute", "forscher")
    )
    return people or astronomers or _is_body(reading, one, text)


def _is_thing(reading: Reading, clause: Clause, one: Constituent, text: AnalysedText) -> bool:
    tokens = reading.sentence.tokens
    phrase = one.phrase
    particle = any(tokens[i].pos is Pos.VERB_PARTICLE for i in range(*clause.bracket))
    verbs = [tokens[clause.verb], *(tokens[i] for i in range(*clause.bracket))]
    main = verbs[-1] if verbs[-1].pos in {Pos.PARTICIPLE, Pos.INFINITIVE} else verbs[0]
    if phrase is None or one.joined or one.core < one.last or (main.lemma in LIGHT and not particle):
        return False
    if main.lemma in LIGHT or main.lemma in word_set("german", "saying-verbs"):
        return False
    head = tokens[phrase.head]
    numbers = any(m.kind is MentionKind.NUMBER and one.first <= m.first < one.core for m in reading.sentence.mentions)
    names = any(m.kind.is_name and one.first <= m.first < one.core for m in reading.sentence.mentions)
    if (
        numbers
        or head.pos is not Pos.NOUN
        or one.core - one.first > LONGEST
        or NounKind.ADJECTIVAL in kinds(head.text)
        or can_act(reading.sentence, one, text.words)
    ):
        return False
    general = {head.text, head.lemma} & (text.words.generic_nouns | word_set("german", "time-and-measure-nouns"))
    long = len(head.text) >= SHORTEST_NOUN and not head.lower.endswith(ABSTRACT)
    specific = names or phrase.end > phrase.last or (long and phrase.determiner in BODIES)
    return specific and not general and reading.alone(one.first, one.core)


def _is_named(reading: Reading, one: Constituent) -> bool:
    return any(m.kind.is_name and one.first <= m.first < one.core for m in reading.sentence.mentions)


def _is_time(reading: Reading, one: Constituent) -> bool:
    return any(m.kind.is_time and one.first <= m.first < one.last for m in reading.sentence.mentions)


def _card(view: View, word: str, one: Constituent) -> Iterator[Candidate]:
    reading = view.reading
    made = view.ask(word, one)
    if made is None or not says_enough(reading, *made.shown, one):
        return
    tokens = reading.sentence.tokens
    answer = reading.sentence.words(one.first, one.core)
    article = one.phrase is not None and one.phrase.determiner is Determiner.DEFINITE
    bare = reading.sentence.words(one.first + 1, one.core) if article else ""
    named = view.clause.subject is not None and _is_named(reading, view.clause.subject)
    yield Candidate(
        "was",
        "short",
        made.text,
        answer,
        span_of(reading, one.first, one.core),
        reading.sentence,
        WORTH + 0.2 * named - reading.cost,
        None,
        (bare,) if bare and tokens[one.first].lower in {"der", "die", "das", "den", "dem"} else (),
        shown=made.shown,
    )
