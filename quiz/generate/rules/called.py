"""What somebody called something: the quoted words, and "known as".

Calhoun called the accident on 5 January “a watershed moment for Boeing”.    What did Calhoun call the accident …?
Marc Andreessen called R1 “AI’s Sputnik moment”.                            What did Marc Andreessen call R1?
Calhoun called it “a mistake”.                                              (nothing: called what?)
"""

from collections.abc import Iterator

from quiz.generate.candidate import Candidate
from quiz.generate.english import asked_clauses, inverted, kept
from quiz.generate.reading import Reading
from quiz.generate.rules.answering import candidate
from quiz.generate.rules.showing import shown
from quiz.language import AnalysedText
from quiz.language.english.piece import PieceKind

CALLING = frozenset("call name dub label term nickname".split())


def called(reading: Reading, _text: AnalysedText) -> Iterator[Candidate]:
    """Yield a question for the quoted name that a clause gives to something."""
    tokens = reading.sentence.tokens
    for clause in asked_clauses(reading):
        quote = next((piece for piece in clause.pieces if piece.kind is PieceKind.QUOTE), None)
        if quote is None or clause.verb.negated or tokens[clause.verb.main].lemma.lower() not in CALLING:
            continue
        question = inverted(reading, clause, "What", quote)
        remaining = kept(reading, clause, quote)
        if question is None or remaining is None or (not remaining.pieces and not clause.verb.passive):
            continue
        article = tokens[quote.first].text not in {"“", '"'}
        answer = (quote.first + article + 1, quote.last - 1)
        if tokens[answer[1] - 1].text in {",", "."}:
            answer = (answer[0], answer[1] - 1)
        short = answer[1] - answer[0] <= 4
        visible = shown(reading, clause, remaining, subject=True)
        yield candidate(
            "called", reading, question, answer, kind="short" if short else "reveal", worth=2.4, shown=visible
        )
