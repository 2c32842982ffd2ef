"""Separable verbs at the end of a clause: "abstürzte" is "stürzte … ab" in a main clause."""

from collections.abc import Sequence

from quiz.language.pos import Pos
from quiz.language.token import Token

PARTICLES = (
    "zusammen", "zurück", "heraus", "hervor", "herunter", "hinaus", "hinzu", "herbei", "voraus", "vorbei", "weiter",
    "wieder", "entgegen", "gegenüber", "fort", "fest", "frei", "auseinander", "statt", "teil", "bereit", "bekannt",
    "ab", "an", "auf", "aus", "bei", "ein", "her", "hin", "los", "mit", "nach", "vor", "weg", "zu", "um", "über",
    "unter", "durch", "dar", "nieder", "empor", "inne",
)  # fmt: skip
SHORTEST_REST = 3
UNSURE = frozenset({"um", "über", "unter", "durch", "wieder"})
"""Particles that part from some verbs and not from others."""
BASES = frozenset(
    """stellt stellte stellten tritt trat traten treten nimmt nahm nahmen nehmen kommt kam kamen kommen geht ging
    gingen gehen gibt gab gaben geben hält hielt hielten halten zieht zog zogen ziehen bringt brachte brachten bringen
    setzt setzte setzten setzen legt legte legten legen führt führte führten führen löst löste lösten lösen schließt
    schloss schlossen schließen lehnt lehnte lehnten lehnen baut baute bauten bauen fällt fiel fielen fallen läuft lief
    liefen laufen steigt stieg stiegen steigen bietet bot boten bieten ruft rief riefen rufen weist wies wiesen weisen
    steht stand standen stehen sieht sah sahen sehen hört hörte hörten hören macht machte machten machen stürzt stürzte
    stürzten stürzen wirkt wirkte wirkten wirken arbeitet arbeitete arbeiteten arbeiten schreibt schrieb schrieben
    bildet bildete bildeten sagt sagte sagten sagen schafft schaffte schafften fordert forderte forderten deutet
    deutete deuteten trägt trug trugen tragen fährt fuhr fuhren fahren richtet richtete richteten kündigt kündigte
    kündigten spielt spielte spielten liegt lag lagen bricht brach brachen wächst wuchs wuchsen schlägt schlug schlugen
    holt holte holten teilt teilte teilten passt passte passten fängt fing fingen räumt räumte räumten reicht reichte
    reichten stimmt stimmte stimmten""".split()
)
"""What is left of a finite verb without its particle, where the verb is common enough to be sure of."""


def parted(tokens: Sequence[Token], verb: int) -> tuple[str, str] | None:
    """The finite verb as it stands second in a clause, and its particle ("" if it has none); None where unsure."""
    word = tokens[verb].text
    if tokens[verb].tag.startswith(("VA", "VM")) or tokens[verb].pos is not Pos.FINITE:
        return word, ""
    for particle in PARTICLES:
        rest = word[len(particle) :]
        if word.startswith(particle) and rest in BASES:
            return None if particle in UNSURE else (rest, particle)
        if word.startswith(particle) and len(rest) > SHORTEST_REST and word not in BASES:
            # "antwortete" or "anordnete"? Only a rest without a vowel near its beginning is surely no verb.
            return None if any(letter in "aeiouäöü" for letter in rest[:3]) else (word, "")
    return word, ""
