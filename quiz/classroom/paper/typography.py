"""Texts as a printer would set them: quotation marks, dashes, and blanks that do not break."""

import re

from quiz.core.article import Language

NARROW = "\u202f"
UNITS = (
    "%|‰|°C|€|Euro|Dollar|km/h|km|m|cm|mm|kg|g|t|l|ha|Uhr|Meter|Metern|Kilometer|Kilometern|Tonnen|Grad|Prozent|"
    "Millionen|Milliarden|Mio\\.|Mrd\\.|percent|metres|meters|kilometres|kilometers|miles|million|billion"
)
QUOTES = {"de": ("„", "“"), "en": ("“", "”")}


def typographic(text: str, language: Language) -> str:
    """The text with marks of its language for typed ones, and with blanks that keep together what belongs together."""
    opening, closing = QUOTES[language]
    text = re.sub(r'"([^"\n]*)"', rf"{opening}\1{closing}", text)
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    text = text.replace(" - ", " – ").replace("...", "…")
    text = re.sub(rf"(?<=\d) (?=(?:{UNITS})(?!\w))", NARROW, text)
    text = re.sub(r"\b(z|d|u|i|o)\. ?(?=(?:B|h|a|d|R|Ä)\.)", rf"\1.{NARROW}", text)
    return re.sub(r"\b(S|Nr|No|Dr|Prof|St|ca|Mr|Mrs)\. (?=[\dA-ZÄÖÜ])", "\\1.\u00a0", text)
