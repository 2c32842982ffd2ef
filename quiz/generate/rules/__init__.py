"""The rules that make questions. A new rule is one file beside these and one more line in `RULES`.

A rule is a function from one reading of a sentence, with the whole text at hand, to the cards it would make of it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quiz.core.article import LANGUAGES, Language
from quiz.generate.candidate import Candidate
from quiz.generate.reading import Reading
from quiz.generate.rules.agent import agent
from quiz.generate.rules.als_was import als_was
from quiz.generate.rules.apposition import apposition
from quiz.generate.rules.aufzaehlung import aufzaehlung
from quiz.generate.rules.bedeutung import bedeutung
from quiz.generate.rules.betrag import betrag
from quiz.generate.rules.called import called
from quiz.generate.rules.cloze_name import cloze_name
from quiz.generate.rules.cloze_quote import cloze_quote
from quiz.generate.rules.cloze_term import cloze_term
from quiz.generate.rules.cloze_value import cloze_value
from quiz.generate.rules.copula import copula
from quiz.generate.rules.forderung import forderung
from quiz.generate.rules.gegensatz import gegensatz
from quiz.generate.rules.how_long import how_long
from quiz.generate.rules.how_many import how_many
from quiz.generate.rules.how_much import how_much
from quiz.generate.rules.identity import identity
from quiz.generate.rules.object import object_
from quiz.generate.rules.praeposition import praeposition
from quiz.generate.rules.relativ import relativ
from quiz.generate.rules.sorge import sorge
from quiz.generate.rules.statement import statement
from quiz.generate.rules.subject import subject
from quiz.generate.rules.term import term
from quiz.generate.rules.title import title
from quiz.generate.rules.wann import wann
from quiz.generate.rules.warum import warum
from quiz.generate.rules.was import was
from quiz.generate.rules.wer import wer
from quiz.generate.rules.when import when
from quiz.generate.rules.where import where
from quiz.generate.rules.who_said import who_said
from quiz.generate.rules.why import why
from quiz.generate.rules.wie_viele import wie_viele
from quiz.generate.rules.wo import wo
from quiz.generate.rules.wodurch import wodurch
from quiz.generate.rules.wozu import wozu
from quiz.generate.rules.zitat import zitat
from quiz.language import AnalysedText


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule's name, the languages it speaks, and what it does."""

    name: str
    languages: tuple[Language, ...]
    propose: Callable[[Reading, AnalysedText], Iterator[Candidate]]


RULES: tuple[Rule, ...] = (
    Rule("cloze_name", LANGUAGES, cloze_name),
    Rule("cloze_value", LANGUAGES, cloze_value),
    Rule("cloze_quote", LANGUAGES, cloze_quote),
    Rule("cloze_term", ("de",), cloze_term),
    Rule("statement", LANGUAGES, statement),
    Rule("title", ("de",), title),
    Rule("wer", ("de",), wer),
    Rule("wann", ("de",), wann),
    Rule("wo", ("de",), wo),
    Rule("wie_viele", ("de",), wie_viele),
    Rule("bedeutung", ("de",), bedeutung),
    Rule("relativ", ("de",), relativ),
    Rule("warum", ("de",), warum),
    Rule("wodurch", ("de",), wodurch),
    Rule("als_was", ("de",), als_was),
    Rule("was", ("de",), was),
    Rule("praeposition", ("de",), praeposition),
    Rule("betrag", ("de",), betrag),
    Rule("wozu", ("de",), wozu),
    Rule("forderung", ("de",), forderung),
    Rule("zitat", ("de",), zitat),
    Rule("sorge", ("de",), sorge),
    Rule("gegensatz", ("de",), gegensatz),
    Rule("aufzaehlung", ("de",), aufzaehlung),
    Rule("subject", ("en",), subject),
    Rule("copula", ("en",), copula),
    Rule("identity", ("en",), identity),
    Rule("apposition", ("en",), apposition),
    Rule("term", ("en",), term),
    Rule("agent", ("en",), agent),
    Rule("object", ("en",), object_),
    Rule("called", ("en",), called),
    Rule("when", ("en",), when),
    Rule("where", ("en",), where),
    Rule("how_many", ("en",), how_many),
    Rule("how_much", ("en",), how_much),
    Rule("how_long", ("en",), how_long),
    Rule("why", ("en",), why),
    Rule("who_said", ("en",), who_said),
)
RULE_BY_NAME = {rule.name: rule for rule in RULES}
