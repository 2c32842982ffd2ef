"""What a worry, a demand or an aim is about: the clause behind its noun is the answer.

    In Brüssel wächst die Sorge, dass Ungarn den Beschluss blockiert.   Welche Sorge wächst in Brüssel?
    Minister Karner erhob den Vorwurf, dass Wien zu viel ausgebe.       Welchen Vorwurf erhob Minister Karner?
    Jan Ullrich trat mit dem Ziel an, Gold zu gewinnen.                 Mit welchem Ziel trat Jan Ullrich an?

The answer is looked at and judged, not typed. Nothing comes from "Die Theorie besagt, dass …", where the clause belongs
to the verb, from "die Sorge davor, dass …", from "keine Hoffnung, dass …", and from a content that points outside its
sentence or is followed by a clause that may belong elsewhere.
"""

from collections.abc import Iterator
from dataclasses import replace

from quiz.generate.candidate import Candidate
from quiz.generate.german import is_shared, span_of
from quiz.generate.question_words import capital
from quiz.generate.reading import Reading
from quiz.generate.roles import agrees, object_case
from quiz.generate.views import View, views
from quiz.generate.word_order import merged
from quiz.language import AnalysedText, Pos
from quiz.language.german.constituents import Constituent, Sort
from quiz.language.german.declension import Determiner
from quiz.language.german.inflection import Gender, Number
from quiz.language.german.mood import is_reported
from quiz.language.naming import ends_in
from quiz.language.words import word_set

WORTH = 2.3
COMPOUNDS = tuple("ziel vorwurf vorschlag theorie verdacht forderung hoffnung versprechen vereinbarung".split())
"""Ends of nouns that have a content as well: "Klimaziel", but not "Fahrplan" or "Fürsorge"."""
ENDURING = frozenset(
    """wachsen bestehen herrschen aufkommen umgehen entstehen keimen naheliegen erhärten bestätigen verbreiten kursieren
    zunehmen mehren""".split()
)
"""Verbs whose subject may stand far before its clause: "Der Verdacht liegt nahe, dass …"."""
LEAVING = frozenset("weil da obwohl während nachdem bevor sodass wobei womit was wodurch weshalb sondern als".split())
"""What opens a clause that may belong to the main one."""
NOT_CONTENT = frozenset({"um", "ohne", "statt", "anstatt", "außer"})
SHORTEST, LONGEST = 4, 24
ENDINGS = {
    "der": "er", "die": "e", "das": "es", "den": "en", "dem": "em", "zum": "em", "zur": "er", "eine": "e",
    "einen": "en", "einem": "em", "einer": "er", "seine": "e", "seinen": "en", "ihre": "e", "ihren": "en",
}  # fmt: skip


def sorge(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for every noun of thinking or saying with its content behind it."""
    tokens = reading.sentence.tokens
    for view in views(reading, text, reported=True):
        clause = view.clause
        loose = {tokens[i].pos for i in range(clause.opener, clause.after[0]) if i not in clause.below}
        if clause.front is None or loose & {Pos.PRONOMINAL_ADVERB, Pos.NEGATION} or is_shared(reading, clause):
            continue
        for one in clause.constituents:
            told = _with_subject(view, one)
            found, word = _content(told, one), _word(told, one)
            if found and word:
                yield from _card(*found, word)


def _with_subject(view: View, one: Constituent) -> View:
    """ "Ein Gutachten stützt die These": where the form leaves two, the content is the object of what stands first."""
    clause, sentence = view.clause, view.reading.sentence
    nominal = [other for other in clause.constituents if other.sort is Sort.NOMINAL]
    if clause.subject is None and nominal == [clause.front, one] and agrees(sentence, clause, nominal[0]):
        return replace(view, clause=replace(clause, subject=nominal[0]))
    return view


def _content(view: View, one: Constituent) -> tuple[View, Constituent, tuple[int, int]] | None:
    """The clause without the content of a noun, the noun as a constituent of it, and the content's tokens."""
    clause, tokens = view.clause, view.reading.sentence.tokens
    if one is clause.front and one.core < one.last:
        return view, one, (one.core + 1, one.last - 1)
    at = clause.middle.index(one) if one in clause.middle else len(clause.middle)
    behind = clause.middle[at + 1 :]
    if behind and behind[0].sort is Sort.CLAUSE:
        whole = replace(one, last=behind[0].last)
        return replace(view, clause=merged(clause, whole)), whole, (behind[0].first + 1, behind[0].last - 1)
    first, last = clause.after
    last = next((i - 1 for i in range(first + 1, last) if tokens[i].lower == "nämlich"), last)
    if first >= last or tokens[first].pos is not Pos.COMMA:
        return None
    particle = next((tokens[i].lower for i in range(*clause.bracket) if tokens[i].pos is Pos.VERB_PARTICLE), "")
    lemmas = {particle + tokens[clause.verb].lemma, *(tokens[i].lemma for i in range(*clause.bracket))}
    said = one is clause.subject and clause.said
    if (one in clause.middle and not behind and not said) or (one is clause.subject and lemmas & ENDURING):
        return view.without_after(), one, (first + 1, last)
    return None


def _word(view: View, one: Constituent) -> tuple[str, int] | None:
    """ "Welche", "Welchen", "Mit welchem", and the first token of what stays behind it."""
    tokens, phrase = view.reading.sentence.tokens, one.phrase
    if phrase is None or one.joined or phrase.first != one.first or tokens[phrase.head].pos is not Pos.NOUN:
        return None
    noun, start, nouns = tokens[phrase.head].lemma, one.first, word_set("german", "content-nouns")
    if phrase.preposition is None:
        sure = one is view.clause.subject or object_case(view.reading.sentence, view.clause, one)
        if not sure or not (noun in nouns or ends_in(noun, COMPOUNDS)):
            return None
        word = ""
    else:
        word = {"zum": "zu", "zur": "zu"}.get(tokens[start].lower, tokens[start].lower)
        if f"{noun} {word}" not in nouns:
            return None
        start += tokens[start].lower == word
    article = tokens[start].lower
    if phrase.head == start and (phrase.number is Number.PLURAL or phrase.gender is Gender.FEMININE) and not word:
        return "welche", start
    if article in {"ein", "sein", "ihr"} and phrase.head == start + 1 and phrase.gender is not None:
        ending = {Gender.MASCULINE: "er", Gender.NEUTER: "es"}.get(phrase.gender)
    else:
        ending = ENDINGS.get(article)
    return (f"{word} welch{ending}".strip(), start + 1) if ending else None


def _card(view: View, one: Constituent, content: tuple[int, int], word: tuple[str, int]) -> Iterator[Candidate]:
    reading, (first, last) = view.reading, content
    if not _is_content(view, one, content) or not reading.alone(first, last) or not _is_known(view, one):
        return
    made = view.ask(capital(word[0]), one, moved=(word[1], one.core), plural_goes=False)
    if made is None:
        return
    left = [reading.sentence.tokens[i] for i in range(*made.shown) if not first <= i < last]
    if any(token.pos is Pos.FINITE and is_reported(token) for token in left):
        return
    yield Candidate(
        "sorge",
        "reveal",
        made.text,
        reading.sentence.words(first, last),
        span_of(reading, first, last),
        reading.sentence,
        WORTH - reading.cost,
        shown=made.shown,
    )


def _is_known(view: View, one: Constituent) -> bool:
    """Whether a clause says whose worry it is, or where or when there is one: not "Ein Sprecher äußerte die Sorge"."""
    clause, owned = view.clause, one.phrase is not None and one.core > one.phrase.head + 1
    if clause.subject is None or clause.subject.phrase is None:
        return False
    if clause.subject is not one:
        phrase = clause.subject.phrase
        return phrase.determiner is not Determiner.INDEFINITE or clause.subject.core > phrase.head + 1
    if clause.front is not one and clause.front is not None and clause.front.sort is Sort.NOMINAL:
        return False  # "Mögliche Quellen bleibt die Frage": a heading ran into its sentence
    others = [other for other in clause.constituents if other is not one]
    names = [m for m in view.reading.sentence.mentions if m.kind.is_name or m.kind.is_time]
    return owned or any(other.first <= m.first < other.core for other in others for m in names)


def _is_content(view: View, one: Constituent, content: tuple[int, int]) -> bool:
    """Whether tokens are one clause or infinitive that says what a noun means, with nothing behind it."""
    tokens, (first, last) = view.reading.sentence.tokens, content
    if not SHORTEST <= last - first <= LONGEST or not all(i in view.clause.below for i in range(first, last)):
        return False
    if LEAVING & {tokens[i + 1].lower for i in range(first, last - 1) if tokens[i].pos is Pos.COMMA}:
        return False
    finite = tokens[last - 1].pos is Pos.FINITE
    if one.phrase is not None and tokens[one.phrase.head].lemma == "Frage":
        return finite and (tokens[first].pos is Pos.QUESTION or tokens[first].lower == "ob")
    to = tokens[last - 2].pos is Pos.TO or tokens[last - 1].tag == "VV(IZU)"
    whole = to and not any(tokens[i].pos is Pos.FINITE for i in range(first, last))
    return (finite and tokens[first].lower == "dass") or (whole and tokens[first].lower not in NOT_CONTENT)
