"""Cut a sentence into tokens, keeping every one's place.

Words keep their hyphens and inner marks (gpt-oss-120b, US-Dollar, AT&T), numbers their marks (1,4 and 20.000 and
3:1), German ordinals their full stop. English possessives ("Saturn's") are cut in two, German ones ("Altman’s") are
left whole: the taggers were trained so.
"""

import re

from quiz.core.article import Language, Span
from quiz.language.token import Token
from quiz.language.words import word_list


def _pattern(language: Language) -> re.Pattern[str]:
    folder = "german" if language == "de" else "english"
    abbreviations = sorted((re.escape(a) for a in word_list(folder, "abbreviations")), key=len, reverse=True)
    pieces = [
        rf"(?<!\w)(?:{'|'.join(abbreviations)})(?!\w)",
        r"(?:[A-Z]\.){2,}",
        r"(?<!\w)[A-ZÄÖÜ]\.(?=\s\w)",
        r"\d+(?:[.,:/]\d+|['’]\d{3}(?!\d))*(?:-?[^\W\d_]+)?(?:-\w+)*",
        r"[^\W\d_][\w]*(?:[-&/.](?=\w)[\w]+|['’](?!s\b)\w+)*" if language == "en" else r"\w+(?:[-&/.'’](?=\w)\w+)*-?",
        r"['’]s\b" if language == "en" else r"['’](?=\s)",
        r"\.\.\.|\S",
    ]
    if language == "de":
        # The sentence is cut already: a short number with a full stop inside it is an ordinal (17. Juli, 2. Halbjahr).
        pieces.insert(1, r"(?<!\d)\d{1,2}\.(?=\s\w)")
        pieces.insert(2, r"(?<=\s)[IVX]+\.(?=\s\w)")
    return re.compile("|".join(pieces))


PATTERNS = {language: _pattern(language) for language in ("de", "en")}


def tokenise(text: str, span: Span, language: Language) -> list[Token]:
    """The tokens of `text` within `span`, not yet tagged."""
    return [Token(m.group(), Span(m.start(), m.end())) for m in PATTERNS[language].finditer(text, span.start, span.end)]
