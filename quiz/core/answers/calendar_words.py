"""Words of dates and times in German and English, in small letters: months, weekdays, decades, what stands around."""

_MONTH_NAMES = (
    "januar january jan jänner jaenner jän",
    "februar february feb feber febr",
    "märz maerz march mär mar mrz",
    "april apr",
    "mai may",
    "juni june jun",
    "juli july jul",
    "august aug",
    "september sept sep",
    "oktober october okt oct",
    "november nov",
    "dezember december dez dec",
)
MONTHS = {name: number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "montag monday",
            "dienstag tuesday",
            "mittwoch wednesday",
            "donnerstag thursday",
            "freitag friday",
            "samstag sonnabend saturday",
            "sonntag sunday",
        )
    )
    for name in names.split()
}
QUALIFIERS = {
    name: qualifier
    for qualifier, names in {
        "early": "anfang early beginning",
        "mid": "mitte mid middle",
        "late": "ende late end",
        "before": "vor before",
        "after": "nach after",
        "until": "bis until till",
        "spring": "frühling frühjahr fruehling fruehjahr spring",
        "summer": "sommer summer",
        "autumn": "herbst autumn fall",
        "winter": "winter",
    }.items()
    for name in names.split()
}
LEADING = frozenset(
    "am im in um seit ab von vom zum gegen on at since by from of in the der den dem die das jahr jahre year".split()
)
HOURS = {("mitternacht",): 0, ("midnight",): 0, ("mittag",): 12, ("noon",): 12, ("midday",): 12}
BETWEEN = frozenset("bis to until till und and".split())
INNER = frozenset("of the der des jahr jahre jahres jahren year".split())
DECADES = {
    name: decade
    for decade, names in zip(
        range(20, 100, 10),
        (
            "zwanziger twenties",
            "dreißiger dreissiger thirties",
            "vierziger forties",
            "fünfziger fuenfziger fifties",
            "sechziger sixties",
            "siebziger seventies",
            "achtziger eighties",
            "neunziger nineties",
        ),
        strict=True,
    )
    for name in names.split()
}
BC = frozenset((("v", "chr"), ("vor", "christus"), ("bc",), ("bce",), ("v", "u", "z")))
AD = frozenset((("n", "chr"), ("nach", "christus"), ("ad",), ("ce",)))
