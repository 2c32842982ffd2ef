"""With what word an English question asks for a name: Who, Which country, Which bank, What.

What is not sure gives None: a name of unknown kind with nothing beside it that says what it names.
"""

from quiz.generate.people import is_person_noun
from quiz.generate.reading import Reading
from quiz.language import AnalysedText, Mention, MentionKind, Pos
from quiz.language.english.clause import Clause
from quiz.language.english.piece import Piece, PieceKind
from quiz.language.vocabulary import countries
from quiz.language.words import word_set

PERSON_RELATIVES = frozenset({"who", "whom"})
SORTS = frozenset(
    "agency army association band bank brokerage carmaker chain charity chipmaker church club college "
    "commission committee company council court department federation firm foundation fund group institute "
    "insurer laboratory lender library magazine manufacturer ministry museum navy newspaper office operator "
    "organisation organization parliament party planemaker publisher regulator retailer school society "
    "start-up startup supplier team union university".split()
)
"""Nouns that say which sort of organisation is meant."""
CALLED = {"administration": "agency", "authority": "agency"}
"""Last words of names that a question says otherwise: "Which agency grounded …?"."""
BODIES = frozenset("airlines assembly board house league motors network news press services systems times".split())
"""Words at the end of names that are no person's, though a first name may stand before them."""


def question_word(reading: Reading, clause: Clause, mention: Mention, text: AnalysedText) -> str | None:
    """What the subject `mention` of `clause` is asked for with."""
    relative = any(_opens_with(reading, piece, PERSON_RELATIVES) for piece in clause.inserts) or (
        clause.relative and reading.sentence.tokens[clause.verb.first - 1].lower == "who"
    )
    if reading.sentence.tokens[mention.last - 1].tag == "NN2" and mention.kind is MentionKind.PERSON:
        return None  # a group or a body, taken for a person by its name
    noun = described_as(reading, clause.inserts) or _sort_by_deed(reading, clause)
    return word_for(mention, noun, text, personal=relative)


def _sort_by_deed(reading: Reading, clause: Clause) -> str | None:
    """What kind of organisation does such things: parties win seats and votes."""
    tokens = reading.sentence.tokens
    objects = {tokens[index].lower for index in range(clause.verb.last, clause.last)}
    wins = tokens[clause.verb.main].lemma.lower() in {"win", "lose", "gain", "take", "hold"}
    return "party" if wins and objects & {"seats", "votes"} else None


def word_for(mention: Mention, noun: str | None, text: AnalysedText, *, personal: bool = False) -> str | None:
    """The question word for a name that an apposition calls a `noun`; `personal` if "who" speaks of it."""
    if noun is not None and is_person_noun(noun):
        personal = True
    if mention.kind is MentionKind.PERSON:
        full = text.people.get(mention.text.split()[-1], mention.text).split()
        known = personal or (len(full) > 1 and _may_be_first_name(full[0], text))
        body = full[-1].lower() in SORTS | BODIES or full[-1] in word_set("english", "organisation-nouns")
        return "Who" if known and not body else None
    if personal and mention.kind is MentionKind.NAME and len(mention.text.split()) > 1:
        return "Who"
    if mention.kind is MentionKind.PLACE:
        return "Which country" if mention.text in countries("en") else None
    if noun is not None and noun in SORTS:
        return f"Which {noun}"
    if mention.kind is MentionKind.PRODUCT and any(character.isdigit() for character in mention.text):
        return "What"
    sort = _sort_in_name(mention)
    if mention.kind is MentionKind.ORGANISATION or sort is not None:
        return f"Which {sort or 'organisation'}"
    return None


def _may_be_first_name(word: str, text: AnalysedText) -> bool:
    """Whether a word is known as a first name, or the tagger always takes it for a name: not "Great" of the Plague."""
    if word in text.words.first_names:
        return True
    found = [token.tag for sentence in text.sentences for token in sentence.tokens if token.text == word]
    return bool(found) and all(tag in {"NP0", "NN0"} for tag in found) and word not in text.words.places


def _sort_in_name(mention: Mention) -> str | None:
    """ "Bank of Japan" is a bank, "Labour party" a party."""
    words = [word.lower() for word in mention.text.split()]
    if len(words) < 2:
        return None
    before_of = words[words.index("of") - 1] if "of" in words else ""
    ends = [CALLED.get(word, word) for word in (words[-1], words[0], before_of)]
    return next((word for word in ends if word in SORTS), None)


def described_as(reading: Reading, inserts: tuple[Piece, ...]) -> str | None:
    """The head noun, in small letters, of the apposition among `inserts`; None without one."""
    tokens = reading.sentence.tokens
    for piece in inserts:
        if piece.kind is PieceKind.APPOSITION and piece.noun is not None and tokens[piece.noun.head].pos is Pos.NOUN:
            return tokens[piece.noun.head].lower
    return None


def _opens_with(reading: Reading, piece: Piece, words: frozenset[str]) -> bool:
    return piece.opener(reading.sentence.tokens) in words
