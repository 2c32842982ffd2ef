"""Small texts to learn from, and a deck of four kinds of cards."""

ENGLISH = """The Small Shipyard

The Hansen shipyard was founded in Kiel in 1887. Its founder Peter Hansen came from Flensburg. He built fishing \
boats of oak at first.

In 1912 the sailing ship Seestern was launched. The shipyard employed 240 workers at that time. The engineer Karl \
Brandt led the building of three steamers. After the fire of 1931 the company moved to Lübeck. The historian Anna \
Vogt called the shipyard “the memory of the fjord”.
"""

GERMAN = """Die kleine Werft

Die Werft Hansen wurde im Jahr 1887 in Kiel gegründet. Ihr Gründer Peter Hansen kam aus Flensburg. Er baute zuerst \
Fischerboote aus Eichenholz.

Im Jahr 1912 lief das Segelschiff Seestern vom Stapel. Die Werft beschäftigte damals 240 Arbeiter. Der Ingenieur \
Karl Brandt leitete den Bau von drei Dampfern. Nach dem Brand von 1931 zog der Betrieb nach Lübeck um. Die \
Historikerin Anna Vogt nannte die Werft „das Gedächtnis der Förde“.
"""

ENGLISH_CARDS = (
    ("The _____ shipyard was founded in Kiel in 1887.", "Hansen"),
    ("In _____ the sailing ship Seestern was launched.", "1912"),
    ("The shipyard employed _____ workers at that time.", "240"),
    ("The engineer _____ led the building of three steamers.", "Karl Brandt"),
    ("After the fire of 1931 the company moved to _____.", "Lübeck"),
    ("The historian Anna Vogt called the shipyard “_____”.", "the memory of the fjord"),
)
"""Gaps in the English article."""

GERMAN_CARDS = (
    ("Die Werft _____ wurde im Jahr 1887 in Kiel gegründet.", "Hansen"),
    ("Im Jahr 1912 lief das Segelschiff _____ vom Stapel.", "Seestern"),
    ("Die Werft beschäftigte damals _____ Arbeiter.", "240"),
    ("Der Ingenieur _____ leitete den Bau von drei Dampfern.", "Karl Brandt"),
    ("Nach dem Brand von 1931 zog der Betrieb nach _____ um.", "Lübeck"),
    ("Die Historikerin Anna Vogt nannte die Werft „_____“.", "das Gedächtnis der Förde"),
)
"""Gaps in the German article."""

KINDS = '''format = 1

[deck]
title = "Four Kinds"
language = "en"

[article]
text = """
Peter Hansen founded the yard. It stood in Kiel for forty-four years.

Three steamers were built there. After the fire the yard moved to Lübeck.
"""

[[card]]
kind = "short"
question = "Who founded the yard?"
answer = "Peter Hansen"
source = "Peter Hansen founded the yard."

[[card]]
kind = "cloze"
question = "It stood in _____ for forty-four years."
answer = "Kiel"
source = "It stood in Kiel for forty-four years."

[[card]]
kind = "choice"
question = "How many steamers were built?"
answer = "Three"
distractors = ["Two", "Five", "Eleven"]
source = "Three steamers were built there."

[[card]]
kind = "reveal"
question = "What happened after the fire?"
answer = "The yard moved to Lübeck."
source = "After the fire the yard moved to Lübeck."
'''
