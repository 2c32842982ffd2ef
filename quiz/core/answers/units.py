"""Units of measure: what they are called, what they measure, and how many of the smallest named one they are.

Names are canonical as `quiz.core.answers.folding` makes them, "km/h" being the words "km", "h". Two units of one
dimension are told apart by their factor, so that 1.000 m is 1 km; where a factor is not exact (miles, pounds,
currencies) the unit is a dimension of its own.
"""

from fractions import Fraction
from typing import NamedTuple


class Unit(NamedTuple):
    """What is measured, and how many of the dimension's first unit this one is."""

    dimension: str
    factor: Fraction


PERCENT = "zzpercent"
"""Stands for the sign "%", which folding drops."""

_NAMES = f"""
length 1 m, meter, metern, meters, metre, metres
length 1000 km, kilometer, kilometern, kilometers, kilometre, kilometres
length 1/100 cm, zentimeter, zentimetern, centimeter, centimetern, centimeters, centimetre, centimetres
length 1/1000 mm, millimeter, millimetern, millimeters, millimetre, millimetres
length 1/1000000 μm, mikrometer, micrometer, micrometers, micrometre, micrometres
mile 1 mile, miles, meile, meilen, mi
seamile 1 seemeile, seemeilen, nautical mile, nautical miles, sm
foot 1 fuss, foot, feet, ft
inch 1 zoll, inch, inches
lightyear 1 lichtjahr, lichtjahre, lichtjahren, light year, light years
area 1 m2, qm, quadratmeter, quadratmetern, square metre, square metres, square meter, square meters, sqm
area 1000000 km2, qkm, quadratkilometer, quadratkilometern, square kilometre, square kilometres, square kilometer, square kilometers, sq km
area 10000 ha, hektar, hektaren, hectare, hectares
squaremile 1 quadratmeile, quadratmeilen, square mile, square miles
acre 1 acre, acres
volume 1 l, liter, litern, liters, litre, litres
volume 1/1000 ml, milliliter, millilitern, milliliters, millilitre, millilitres
volume 100 hl, hektoliter, hektolitern
volume 1000 m3, kubikmeter, kubikmetern, cubic metre, cubic metres, cubic meter, cubic meters
barrel 1 barrel, barrels, fass
mass 1 g, gramm, gram, grams, gramme, grammes
mass 1000 kg, kilo, kilos, kilogramm, kilogram, kilograms, kilogrammes
mass 1/1000 mg, milligramm, milligram, milligrams
mass 1000000 t, tonne, tonnen, tonnes, metric tons
ton 1 ton, tons
pound 1 pfund, £, gbp, pound, pounds, pfund sterling, pounds sterling
time 1 s, sek, sekunde, sekunden, sec, secs, second, seconds
time 60 min, minute, minuten, minutes, mins
time 3600 h, std, stunde, stunden, hour, hours, hrs, hr
time 86400 tag, tage, tagen, day, days
time 604800 woche, wochen, week, weeks
months 1 monat, monate, monaten, month, months
months 12 jahr, jahre, jahren, year, years, jahre alt, jahren alt, years old
months 120 jahrzehnt, jahrzehnte, jahrzehnten, decade, decades
months 1200 jahrhunderte, jahrhunderten, centuries
speed 1 km h, kmh, stundenkilometer, stundenkilometern, kilometer pro stunde, kilometern pro stunde, kilometres per hour, kilometers per hour, kilometre per hour, kilometer per hour, kph
metrespersecond 1 m s, meter pro sekunde, metern pro sekunde, metres per second, meters per second
mph 1 mph, miles per hour, meilen pro stunde
percent 1 {PERCENT}, prozent, percent, per cent, pct, vh, v h
points 1 prozentpunkt, prozentpunkte, prozentpunkten, percentage point, percentage points
degree 1 °, grad, degree, degrees, °c, grad celsius, degrees celsius, degree celsius, celsius, c
fahrenheit 1 °f, fahrenheit, grad fahrenheit, degrees fahrenheit, degree fahrenheit
kelvin 1 k, kelvin
euro 1 €, euro, euros, eur
euro 1/100 cent, cents, eurocent
dollar 1 $, us$, dollar, dollars, usd, us dollar, us dollars, us dollarn, amerikanische dollar
franc 1 franken, chf, sfr, fr, schweizer franken, swiss francs, francs
mark 1 mark, dm, d mark
yen 1 ¥, yen, jpy
power 1 w, watt, watts
power 1000 kw, kilowatt
power 1000000 mw, megawatt, megawatts
power 1000000000 gw, gigawatt, gigawatts
energy 1 kwh, kilowattstunde, kilowattstunden, kilowatt hour, kilowatt hours
energy 1000 mwh, megawattstunde, megawattstunden, megawatt hour, megawatt hours
energy 1000000 gwh, gigawattstunde, gigawattstunden, gigawatt hour, gigawatt hours
energy 1000000000 twh, terawattstunde, terawattstunden, terawatt hour, terawatt hours
horsepower 1 ps, pferdestaerke, pferdestaerken, hp, horsepower
clock 1 uhr, o clock
volt 1 v, volt, volts
hertz 1 hz, hertz
byte 1 mb, megabyte, megabytes
byte 1000 gb, gigabyte, gigabytes
byte 1000000 tb, terabyte, terabytes
"""  # noqa: E501 - one unit, one line


def _read_names() -> dict[tuple[str, ...], Unit]:
    units = {}
    for line in _NAMES.strip().splitlines():
        dimension, factor, names = line.split(" ", 2)
        unit = Unit(dimension, Fraction(factor))
        for name in names.split(", "):
            units[tuple(name.split())] = unit
    return units


UNITS = _read_names()
LONGEST = max(len(name) for name in UNITS)
SIGNS = "€$£¥°"
"""What may be written close to a number, before or behind it."""
GLUED = "km/h km m² km² m³ cm mm ml kg mg kWh MWh GWh TWh kW MW GW min ha PS bn mn tn Mio Mrd".split()
"""Units that may be written without a blank: "20km". Of one letter there is none, for a "4s" may be a telephone."""


def read_unit(words: tuple[str, ...], start: int) -> tuple[Unit, int] | None:
    """The unit that begins with the word at `start`, and the index behind it; the longest name wins."""
    for length in range(min(LONGEST, len(words) - start), 0, -1):
        unit = UNITS.get(words[start : start + length])
        if unit:
            return unit, start + length
    return None
