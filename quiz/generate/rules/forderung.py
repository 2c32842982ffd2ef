"""What somebody demanded, announced or criticised: the clause behind the verb is the answer.

    Finanzminister Olaf Scholz forderte, die Regeln zu prüfen.     Was forderte Finanzminister Olaf Scholz?
    Der Verband Bitkom bemängelte, das Gesetz lasse Fragen offen.  Was bemängelte der Verband Bitkom?

The answer is looked at and judged, not typed. Nothing comes from "sagte" and "erklärte", since people say many things,
and nothing from a content that points outside its sentence.
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.german import span_of
from quiz.generate.reading import Reading
from quiz.generate.views import views
from quiz.language import AnalysedText, Pos, Token
from quiz.language.german.constituents import Constituent, Sort

WORTH = 2.3
VERBS = frozenset(
    """fordern verlangen ankündigen bemängeln beklagen kritisieren bedauern versprechen vorschlagen empfehlen
    beschließen befürchten fürchten beantragen zusagen anbieten garantieren verbieten androhen anordnen""".split()
)
LONGEST = 26


def forderung(reading: Reading, text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the content of a demand, an announcement or a complaint."""
    tokens = reading.sentence.tokens
    for view in views(reading, text):
        clause = view.clause
        if clause.front is None or clause.front is not clause.subject:
            continue
        particle = next((tokens[i].lower for i in range(*clause.bracket) if tokens[i].pos is Pos.VERB_PARTICLE), "")
        lemmas = {particle + tokens[clause.verb].lemma, *(tokens[i].lemma for i in range(*clause.bracket))}
        first, last = clause.after
        if not lemmas & VERBS or first >= last or tokens[first].pos is not Pos.COMMA:
            continue
        if any(one.sort is Sort.NOMINAL for one in clause.middle if one.phrase and one is not clause.subject):
            continue
        last = next((at for at in range(first + 2, last) if _goes_on(tokens, at)), last)
        content = (first + 1, last)
        opener = tokens[first + 1]
        if opener.pos in {Pos.RELATIVE, Pos.QUESTION} or opener.lower in {
            "weil",
            "da",
            "nachdem",
            "um",
            "indem",
            "wenn",
        }:
            continue
        asked = Constituent(first, last, last, Sort.CLAUSE)
        made = view.without_after().ask("Was", asked)
        if made is None or not reading.alone(*content) or not 3 <= last - first - 1 <= LONGEST:
            continue
        if any(token.pos is Pos.PRONOMINAL_ADVERB for token in tokens[first + 1 : last]):
            continue  # "dass damit Schluss sei": with what?
        yield Candidate(
            "forderung",
            "reveal",
            made.text,
            reading.sentence.words(*content),
            span_of(reading, *content),
            reading.sentence,
            WORTH - reading.cost,
            shown=made.shown,
        )


def _goes_on(tokens: tuple[Token, ...], comma: int) -> bool:
    """Whether a clause begins behind the comma that is no part of what was said: "…, während der Anwalt erklärte"."""
    following = tokens[comma + 1].lower if comma + 1 < len(tokens) else ""
    return tokens[comma].pos is Pos.COMMA and following in {"während", "wohingegen", "nachdem", "obwohl"}
