"""What a text is made of: sentences, tokens and tags, names and values, clauses.

Pure reading: nothing here knows what a question is. Every span counts characters of the text that was given.
"""

from quiz.language.detect import detect
from quiz.language.mention import Mention, MentionKind
from quiz.language.pos import Pos
from quiz.language.text import AnalysedSentence, AnalysedText, analyse
from quiz.language.token import Token

__all__ = ["AnalysedSentence", "AnalysedText", "Mention", "MentionKind", "Pos", "Token", "analyse", "detect"]
