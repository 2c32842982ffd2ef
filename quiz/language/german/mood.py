"""The mood of a German finite verb and its number: what is told as somebody's words, and how a plural is undone."""

from collections.abc import Sequence

from quiz.language.pos import Pos
from quiz.language.token import Token
from quiz.language.words import word_set

REPORTED = frozenset(
    """sei seien habe wäre wären hätte hätten würde würden solle wolle könne müsse dürfe möge gebe käme kämen gäbe gäben
    läge lägen säße säßen ginge ließe ließen stünde stünden fände fänden bräuchte bräuchten
    hielte nähme nähmen werde wisse
    könnte könnten dürfte dürften müsste müssten""".split()
)
"""Forms that are subjunctive whatever the verb: somebody's words, or what only might be."""
SINGULARS = {
    "sind": "ist", "waren": "war", "haben": "hat", "hatten": "hatte", "werden": "wird", "wurden": "wurde",
    "können": "kann", "konnten": "konnte", "müssen": "muss", "mussten": "musste", "sollen": "soll",
    "sollten": "sollte", "wollen": "will", "wollten": "wollte", "dürfen": "darf", "durften": "durfte",
    "mögen": "mag", "mochten": "mochte", "brachten": "brachte", "dachten": "dachte", "wussten": "wusste",
    "kannten": "kannte", "nannten": "nannte", "rannten": "rannte", "sandten": "sandte", "wandten": "wandte",
    "brannten": "brannte", "dürften": "dürfte", "könnten": "könnte", "müssten": "müsste", "wissen": "weiß",
    "lassen": "lässt", "geben": "gibt", "nehmen": "nimmt", "halten": "hält", "fahren": "fährt", "tragen": "trägt",
    "sehen": "sieht", "sprechen": "spricht", "treffen": "trifft", "treten": "tritt", "helfen": "hilft",
    "werfen": "wirft", "lesen": "liest", "essen": "isst", "fallen": "fällt", "laufen": "läuft", "schlagen": "schlägt",
    "raten": "rät", "gelten": "gilt", "sterben": "stirbt", "wachsen": "wächst", "schlafen": "schläft", "laden": "lädt",
    "brechen": "bricht", "vergessen": "vergisst", "stoßen": "stößt", "fangen": "fängt", "empfehlen": "empfiehlt",
    "waschen": "wäscht", "graben": "gräbt", "tun": "tut", "stehlen": "stiehlt", "befehlen": "befiehlt",
    "messen": "misst", "fressen": "frisst", "werben": "wirbt", "verderben": "verdirbt", "erlöschen": "erlischt",
    "schmelzen": "schmilzt", "geschehen": "geschieht", "blasen": "bläst", "schelten": "schilt",
}  # fmt: skip
REGULAR = frozenset(
    """arbeiten fordern erwarten liegen stehen gehen kommen bleiben gehören leben bilden zeigen finden setzen stellen
    bringen kosten umfassen betragen heißen nutzen warnen leiden spielen verlangen planen glauben hoffen drohen bieten
    leiten führen suchen kämpfen entscheiden wählen zahlen kaufen verkaufen bauen sinken steigen fehlen dienen
    beginnen enden regieren kontrollieren produzieren verlieren gewinnen schreiben erreichen entstehen
    bestehen verstehen besitzen beteiligen unterstützen verhindern ermöglichen sorgen schützen""".split()
)
"""Verbs whose present singular is the stem with -t."""
MIXED = ("kannten", "nannten", "rannten", "brannten", "sandten", "wandten", "brachten", "dachten", "wussten")
"""Ends of pasts with another vowel that are weak all the same."""


def is_reported(token: Token) -> bool:
    """Whether a finite verb is a subjunctive, as in reported speech ("Europa setze nun …")."""
    lower = token.lower
    if lower in REPORTED:
        return True
    # "setze" from "setzen", "verändere" from "verändern".
    return lower.endswith("e") and token.lemma in {lower + "n", lower[:-1] + "n"} and len(lower) > 3


def says(tokens: Sequence[Token], index: int) -> bool:
    """Whether the finite verb at `index` tells in the indicative that somebody says something: "teilte … mit"."""
    token = tokens[index]
    if token.pos is not Pos.FINITE or is_reported(token):
        return False
    saying = word_set("german", "saying-verbs")
    behind = (word for word in tokens[index + 1 :] if word.pos is Pos.VERB_PARTICLE)
    return token.lemma in saying or any(word.lower + token.lemma in saying for word in behind)


def singular(token: Token) -> str | None:
    """The singular of a finite plural in the third person; None where it is not certain.

    Weak pasts lose their n ("warnten"), strong ones -en ("hielten"), where the vowel shows that they are pasts.
    """
    lower, lemma = token.lower, token.lemma.lower()
    if lower in SINGULARS:
        return SINGULARS[lower]
    if lower == lemma:
        if lower in REGULAR:
            stem = lower[:-2] if lower.endswith("en") else lower[:-1]
            return stem + ("et" if stem[-1] in "dt" else "t")
        return next((lower[: -len(end)] + form for end, form in SINGULARS.items() if _prefixed(lower, end)), None)
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    if lower in {stem + "ten", stem + "eten"} or lower.endswith(MIXED):
        return lower[:-1]
    if lower.endswith("en") and len(lower) > 4 and lower[0] == lemma[0]:
        return lower[:-2]
    return None


def _prefixed(word: str, end: str) -> bool:
    prefixes = {"be", "ver", "er", "ent", "über", "unter", "zer", "ge", "wider", "miss"}
    weak = {"beantragen", "beauftragen", "veranlassen", "verwalten"}
    return word.endswith(end) and word[: -len(end)] in prefixes and word not in weak
