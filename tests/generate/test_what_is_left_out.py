"""One thing in a sentence decides whether something is asked of it: the same sentence without it is asked."""

import datetime as dt

import pytest

from quiz.core.article import Language
from quiz.generate.considering import consider
from quiz.language import analyse

TITLES: dict[Language, str] = {"de": "Ein Abend am Hafen", "en": "An evening at the harbour"}
DAY = dt.date(2019, 6, 15)


def asked(text: str, language: Language, answer: str) -> bool:
    """Whether a question of the last sentence has this answer."""
    *_, last = consider(analyse(text, language, title=TITLES[language], date=DAY))
    return any(one.rejected is None and one.candidate.answer == answer for one in last.considered)


@pytest.mark.parametrize(
    ("language", "kept", "left_out", "answer"),
    [
        (  # beside which others?
            "de",
            "Rund 62.000 Bände der Weimarer Bibliothek wurden 2004 von Löschwasser beschädigt.",
            "Weitere 62.000 Bände der Weimarer Bibliothek wurden 2004 von Löschwasser beschädigt.",
            "2004",
        ),
        (  # which campaign?
            "en",
            "A reform took years. The campaign was led by James Callaghan of Leeds from March 1, 1966.",
            "A campaign took years.\n\nThe campaign was led by James Callaghan of Leeds from March 1, 1966.",
            "James Callaghan",
        ),
        (  # later than what?
            "de",
            "Lea Zumbühl traf zum 0:1, zwölf Minuten vor Schluss erhöhte die Schwedin Tilda Norling in Überzahl.",
            "Lea Zumbühl traf zum 0:1, zwölf Minuten später erhöhte die Schwedin Tilda Norling in Überzahl.",
            "zwölf",
        ),
        (  # who is meant by what?
            "de",
            "Chefärztin ist Ingeborg Teschner, die das Krankenhaus in Wittstock seit 1994 prägt.",
            "Gemeint ist Ingeborg Teschner, die das Krankenhaus in Wittstock seit 1994 prägt.",
            "1994",
        ),
        (  # which step?
            "de",
            "Vorstandschef Bernd Ostermeier begründete den Schritt nach Wien mit der Nachfrage aus China.",
            "Vorstandschef Bernd Ostermeier begründete den Schritt mit der Nachfrage aus China.",
            "Bernd Ostermeier",
        ),
        (  # both what?
            "de",
            "Für Maria Eggl aus Graz, die seit 1991 im Haus ist, kommt der Umzug nach Linz nicht in Frage.",
            "Für Maria Eggl aus Graz, die seit 1991 im Haus ist, kommt beides nicht in Frage.",
            "1991",
        ),
        (  # still when?
            "de",
            "Im März habe die Leitung in Graz von 250 neuen Stellen gesprochen, sagte Rolf Kübler.",
            "Noch im März habe die Leitung in Graz von 250 neuen Stellen gesprochen, sagte Rolf Kübler.",
            "Rolf Kübler",
        ),
        (  # the value of what?
            "de",
            "Karl Lohse aus Graz schätzt seinen Bedarf in Linz auf 4500 Euro.",
            "Karl Lohse aus Graz schätzt seinen Wert in Linz auf 4500 Euro.",
            "Karl Lohse",
        ),
        (  # after what?
            "en",
            "Ann Moss, a retired driver from Leeds, spent 16 days at St. Brendan Hospital in 1998.",
            "Ann Moss, a retired driver from Leeds, spent the next 16 days at St. Brendan Hospital in 1998.",
            "1998",
        ),
        (  # told what?
            "en",
            "Ann Moss of Leeds said that the public should have been told of the plan in 1998.",
            "Ann Moss of Leeds said that the public should have been told so in 1998.",
            "1998",
        ),
        (  # who?
            "en",
            "Most of those who voted in Leeds, Ann Moss pointed out, had been there for 12 years.",
            "Most of those who voted in Leeds, he pointed out, had been there for 12 years.",
            "12",
        ),
        (  # of what?
            "en",
            "At the top of the tower in Leeds is a room of plywood, which Karl Huber of Graz built in 1998.",
            "At the top is a room of plywood in Leeds, which Karl Huber of Graz built in 1998.",
            "1998",
        ),
        (  # a third what?
            "en",
            "The engineer Ann Moss of Leeds measured a drop of 2.7 metres in 1998 and one of 3 metres in a mine.",
            "The engineer Ann Moss of Leeds measured a drop of 2.7 metres in 1998 and one of 3 metres in a third.",
            "1998",
        ),
        (  # more than four thousand what?
            "en",
            "When the Orpheum of Leeds opened in 1926, there were more than four thousand cinemas.",
            "When the Orpheum of Leeds opened in 1926, there were more than four thousand.",
            "1926",
        ),
        (  # similar to which?
            "en",
            "A secret pledge was made in 2014 after an accident near Leeds in which 27 people died.",
            "A similar pledge was made in 2014 after an accident near Leeds in which 27 people died.",
            "2014",
        ),
        (  # different from which?
            "en",
            "In 1998 the historian Owen Caradine of Cardiff University took a dim view of the find at Leeds.",
            "In 1998 the historian Owen Caradine of Cardiff University took a different view, at Leeds.",
            "1998",
        ),
        (  # whose duties?
            "en",
            "The agriculture minister, Irene Wasyliw, will take over her duties in Winnipeg until 2021.",
            "The agriculture minister, Irene Wasyliw, will take over his duties in Winnipeg until 2021.",
            "2021",
        ),
        (  # which account?
            "en",
            "Lorraine Sykes of the Southeast Terminal Alliance called the account fiction.",
            "Lorraine Sykes of the Southeast Terminal Alliance called that account fiction.",
            "Lorraine Sykes",
        ),
        (  # the new what?
            "en",
            "The new orbit required 37 swings past the Earth and one past Mars in 2009.",
            "The new one required 37 swings past the Earth and one past Mars in 2009.",
            "2009",
        ),
        (  # before which day?
            "en",
            "The government of Alexis Tsipras survived a no-confidence motion in Athens by 153 votes to 127.",
            "The evening before, Alexis Tsipras survived a no-confidence motion in Athens by 153 votes to 127.",
            "153",
        ),
        (  # half of a name
            "en",
            "Surrey would have gone top of Division One with a win over Leicestershire in 2018.",
            "Surrey would have gone top of Leicestershire One with a win in 2018.",
            "Leicestershire",
        ),
        (  # in others than which?
            "de",
            "In vielen Fragen zeigte sich, dass Karl Huber den Verband in Graz leitet.",
            "In anderen Fragen zeigte sich, dass Karl Huber den Verband in Graz leitet.",
            "Karl Huber",
        ),
        (  # there are more of them
            "de",
            "Gäste beim Fest am Hafen von Graz waren mit vielen anderen Anna Huber und Karl Moser.",
            "Gäste beim Fest am Hafen von Graz waren unter anderem Anna Huber und Karl Moser.",
            "Karl Moser",
        ),
        (  # ties to the sentence before
            "de",
            "Im Vertrag hatte der Verband in Graz 2014 zugesagt, dass die Brücke stehen bleibt.",
            "Hatte der Verband in Graz doch 2014 zugesagt, dass die Brücke stehen bleibt.",
            "2014",
        ),
        (  # the question would lose what they got
            "de",
            "Bei 400 Fahrten durch Wien bekamen mehr als 3.000 Kinder Helme.",
            "Bei 400 Fahrten durch Wien bekamen mehr als 3.000 Kinder, unter ihnen Geschwister, Helme.",
            "400",
        ),
        (  # cheaper than which?
            "de",
            "Die neue Kamera von Canon fällt günstig aus und kostet 470 Euro.",
            "Die neue Kamera von Canon fällt günstiger aus und kostet 470 Euro.",
            "470",
        ),
        (  # who is ninth?
            "de",
            "Die Tirolerin Anna Huber schlug am 3. Mai 2014 in Linz die Ungarin Eva Nagy.",
            "Der Tabellen-Zweite schlug am 3. Mai 2014 in Linz den Ungarn Karl Nagy.",
            "3. Mai 2014",
        ),
        (  # which figure?
            "de",
            "In Tirol fällt die Quote der Raucher auf 12 Prozent.",
            "In Tirol fällt die Quote auf 12 Prozent.",
            "12 Prozent",
        ),
        (  # the reason for what?
            "de",
            "Bekannt war ein Streit mit Dirigent Karl Huber aus Kärnten.",
            "Der Grund war ein Streit mit Dirigent Karl Huber aus Kärnten.",
            "Karl Huber",
        ),
        (  # which was the first?
            "de",
            "Schöner Anlass ist der Streit um den Vertrag mit Karl Huber, Obmann der Winzer in Wien.",
            "Zweiter Anlass ist der Streit um den Vertrag mit Karl Huber, Obmann der Winzer in Wien.",
            "Karl Huber",
        ),
        (  # from when on?
            "de",
            "Bekanntlich leitet Karl Huber in Bonn die Schule und malt Bilder für Anna Moser.",
            "Fortan leitet Karl Huber in Bonn die Schule und malt Bilder für Anna Moser.",
            "Karl Huber",
        ),
        (  # there are more of them
            "de",
            "Gekommen sind nach Graz neben Dirigent Karl Huber auch Anna Moser und Eva Nagy.",
            "Gekommen sind nach Graz u.a. Dirigent Karl Huber, Anna Moser und Eva Nagy.",
            "Eva Nagy",
        ),
        (  # which girl?
            "en",
            "The girl in Boston, technician Mary Bennett, 24, runs a line that fielded 4,300 calls in 2023.",
            "The girl in question, technician Mary Bennett, 24, runs a line that fielded 4,300 calls in 2023.",
            "Mary Bennett",
        ),
        (  # where is a number of years asked that nobody has to learn
            "en",
            "The recording came from Neville Tranter of Perth, a grower of 62 sheep who had downloaded it in 2020.",
            "The recording came from Neville Tranter of Perth, a grower of 62 who had downloaded it in 2020.",
            "62",
        ),
        (  # the rest of a hundred
            "de",
            "Nach dem Endergebnis von Graz stimmten 50,47 Prozent mit Nein und 37,53 Prozent mit Ja.",
            "Nach dem Endergebnis von Graz stimmten 50,47 Prozent mit Nein und 49,53 Prozent mit Ja.",
            "50,47 Prozent",
        ),
        (  # more than which?
            "de",
            "Vierzehn Moose kannte Emil Sarnow im Jahr 1998 vorwiegend aus Frankreich und dem Rheintal.",
            "Vierzehn weitere kannte Emil Sarnow im Jahr 1998 vorwiegend aus Frankreich und dem Rheintal.",
            "Emil Sarnow",
        ),
        (  # to what question?
            "de",
            "Die Führung gibt seit dem Jahr 1998 der Dachdecker Jonas Brekow aus Kiel.",
            "Die Antwort gibt seit dem Jahr 1998 der Dachdecker Jonas Brekow aus Kiel.",
            "Jonas Brekow",
        ),
        (  # the first what?
            "de",
            "Den Matchball wehrte Tobias Rau 1998 mit einem Sprung ab, den Satzball verschenkte Jannik Zwerenz.",
            "Den ersten wehrte Tobias Rau 1998 mit einem Sprung ab, den zweiten verschenkte Jannik Zwerenz.",
            "Tobias Rau",
        ),
        (  # a number on a door
            "de",
            "In den 314 Sälen des Gerichts von Graz verhandelte im Jahr 2019 die Richterin Anna Huber.",
            "In Saal 314 des Gerichts von Graz verhandelte im Jahr 2019 die Richterin Anna Huber.",
            "314",
        ),
        (  # said of any place
            "de",
            "Die Firma von Anna Huber aus Graz belieferte 1998 schon Italien mit Schrauben.",
            "Die Firma von Anna Huber aus Graz belieferte 1998 schon halb Italien mit Schrauben.",
            "Italien",
        ),
        (  # to what question?
            "en",
            "The study, published in 2019 by Northern Prairie University, counts 640 sturgeon in Lake Attasik.",
            "The answer, published in 2019 by Northern Prairie University, counts 640 sturgeon in Lake Attasik.",
            "Northern Prairie University",
        ),
        (  # the rest of the 640
            "en",
            "The town of Leeds lost 640 jobs in 1998, with 320 of them at the mill and 120 at the port.",
            "The town of Leeds lost 640 jobs in 1998, with 520 of them at the mill and 120 at the port.",
            "120",
        ),
        (  # five of what?
            "de",
            "Nach dem Sommer 2018 mussten fünf Geräte ersetzt werden, wie Anna Huber in Graz sagte.",
            "Nach dem Sommer 2018 mussten fünf ersetzt werden, wie Anna Huber in Graz sagte.",
            "Anna Huber",
        ),
        (  # who or what?
            "de",
            "Der Preis war hoch, hieß es im Mai 2018 in Graz, er liege bei 30 Millionen Euro, sagte Anna Huber.",
            "Aus Kreisen der Stadt hieß es im Mai 2018 in Graz, er liege bei 30 Millionen Euro, sagte Anna Huber.",
            "30 Millionen",
        ),
        (  # what had been achieved?
            "de",
            "Zuletzt war der Sieg im Jahr 1931 gelungen, als Matthias Sindelar die Deutschen zweimal vorführte.",
            "Zuletzt war das 1931 gelungen, als Matthias Sindelar die Deutschen zweimal vorführte.",
            "Matthias Sindelar",
        ),
        (  # following what?
            "en",
            "Over four decades Savitri Deshmane sent 31 players to the Maharashtra state side and Delhi.",
            "Over the following four decades Savitri Deshmane sent 31 players to the Maharashtra state side and Delhi.",
            "Savitri Deshmane",
        ),
        (  # which month?
            "en",
            "In June 1919 an American flying boat, the Curtiss NC-4, had reached Lisbon under John Towers.",
            "In the same month an American flying boat, the Curtiss NC-4, had reached Lisbon under John Towers.",
            "John Towers",
        ),
        (  # there are other such managers
            "de",
            "Die Stadtwerke Herne müssen auf Dauer Wasser pumpen, erklärte am Abend ein Vertrauter, Karl Huber.",
            "Die Stadtwerke Herne müssen auf Dauer Wasser pumpen, erklärten am Abend Vertraute wie Karl Huber.",
            "Karl Huber",
        ),
        (  # nor the second of them
            "de",
            "Die Stadtwerke Herne müssen Wasser pumpen, erklärten am Abend zwei Vertraute, Ute Maier und Karl Huber.",
            "Die Stadtwerke Herne müssen Wasser pumpen, erklärten am Abend Vertraute wie Ute Maier und Karl Huber.",
            "Karl Huber",
        ),
        (  # by which means?
            "en",
            "In Britain, where cloning by modern means is covered by a law, ministers were urged to see that it holds.",
            "In Britain, where cloning by such means is covered by a law, ministers were urged to see that it holds.",
            "Britain",
        ),
        (  # what comes after the but?
            "de",
            "Schon 1924 war der Brite Edward Norton ohne Atemgerät bis auf rund 8570 Meter am Everest gelangt.",
            "Zwar war der Brite Edward Norton schon 1924 ohne Atemgerät bis auf rund 8570 Meter am Everest gelangt.",
            "richtig",
        ),
        (  # which sum?
            "en",
            "The sum of the gifts from the islanders of Tiree was gathered within 10 months by Hector Munro.",
            "The sum was gathered within 10 months by Hector Munro.",
            "Hector Munro",
        ),
        (  # one knows whose court it is
            "de",
            "In Bern hat das Verwaltungsgericht im Streit um das nächtliche Glockengeläut dem Bauern recht gegeben.",
            "Im Kanton Bern hat das Verwaltungsgericht im Streit um das Glockengeläut dem Bauern recht gegeben.",
            "Bern",
        ),
        (  # of a fraction
            "de",
            "In sieben Raten werden die Gerichtskosten von 4500 Franken den Zugezogenen aus Lützelflüh auferlegt.",
            "Zu sieben Zehnteln werden die Gerichtskosten von 4500 Franken den Zugezogenen aus Lützelflüh auferlegt.",
            "sieben",
        ),
        (  # May 1919, not that of the article
            "en",
            "In 2019 the Daily Mail wrote of it. In May the Australian Harry Hawker and Kenneth Grieve flew to Lisbon.",
            "In 1913 the Daily Mail wrote of it. In May the Australian Harry Hawker and Kenneth Grieve flew to Lisbon.",
            "Lisbon",
        ),
        (  # one year of two
            "de",
            "Der Grosse Rat von Innerrhoden empfahl die Vorlage über das Frauenstimmrecht schon im Jahr 1982.",
            "Der Grosse Rat von Innerrhoden empfahl die Vorlage über das Frauenstimmrecht schon 1973 und 1982.",
            "1982",
        ),
        (  # the other half of a result
            "de",
            "Im Gemeinderat von Grabenschlag ging der Beschluss im Oktober 2018 mit 17 Stimmen knapp durch.",
            "Im Gemeinderat von Grabenschlag ging der Beschluss im Oktober 2018 mit 18 zu 17 Stimmen knapp durch.",
            "17",
        ),
        (  # also who else?
            "de",
            "Der Tiroler Karl Huber wurde 2014 nach dem Rennen in Linz bestraft.",
            "Auch der Tiroler Karl Huber wurde 2014 nach dem Rennen in Linz bestraft.",
            "Karl Huber",
        ),
        (  # how sure a measurement is
            "en",
            "The lakes of Finland lost 0.4 grams of salt per litre a year from 1980 to 1999.",
            "The lakes of Finland lost 4.1 ± 0.4 grams of salt per litre a year from 1980 to 1999.",
            "0.4",
        ),
        (  # whoever has "his" eyes is no "she"
            "en",
            "Roderick Harmond, 58, of London, closed his eyes in the dock when he came back.",
            "Roderick Harmond, 58, of London, closed his eyes in the dock when she came back.",
            "Roderick Harmond",
        ),
        (  # how firms count
            "en",
            "Shares in Konserva of Leeds had been falling for 12 months in 2019, to £2.40.",
            "Profit at Konserva of Leeds for the 12 months to June 30, 2019 came to £2.4 million.",
            "12",
        ),
        (  # said by its sort
            "de",
            "Der Chef der Ukip, Nigel Farage, kündigte den Austritt in einer Nachricht auf Twitter an.",
            "Der Chef der Ukip, Nigel Farage, kündigte den Austritt im Kurznachrichtendienst Twitter an.",
            "Twitter",
        ),
    ],
)
def test_one_thing_decides(language: Language, kept: str, left_out: str, answer: str) -> None:
    """The first sentence is asked for the answer, the second is not."""
    assert asked(kept, language, answer)
    assert not asked(left_out, language, answer)


def test_a_first_name_alone_is_no_answer() -> None:
    """Leonard is not asked for where the article also has his whole name, and is where it has not."""
    sentence = "The first injection of insulin in Toronto was given by the doctors to Leonard in January 1922."
    assert asked(f"Edward Lee came to Ontario. {sentence}", "en", "Leonard")
    assert not asked(f"Leonard Lee came to Ontario. {sentence}", "en", "Leonard")


def test_no_era_is_asked() -> None:
    """In "um 1600 vor Christus" somebody else is asked for, and not before whom."""
    text = "Harald Meller fand in Basel die Scheibe aus Bronze und Gold, um 1600 vor Christus bei Nebra vergraben."
    assert asked(text, "de", "Harald Meller")
    assert not asked(text, "de", "Christus")


def test_the_eleven_are_a_team() -> None:
    """ "Die deutsche Elf" is no number."""
    text = (
        "In der 19. Minute kombinierte sich die deutsche Elf durch die Mitte, und Karl-Heinz Rummenigge traf zum 1:0."
    )
    assert asked(text, "de", "Karl-Heinz Rummenigge")
    assert not asked(text, "de", "Elf")


def test_a_name_of_three_letters_is_hidden_in_the_title() -> None:
    """Where the title says "Ali", nobody has to fill in who Muhammad Ali is."""
    text = "In Kinshasa Muhammad Ali is heavyweight champion of the world again since October 1974."
    read = consider(analyse(text, "en", title="Ali regains the crown as Foreman falls", date=DAY))
    questions = [one.candidate.question for last in read for one in last.considered if one.rejected is None]
    assert any("Ali regains" in question for question in questions)
    assert not any("Ali regains" in question and "Muhammad Ali" not in question for question in questions)


def test_a_list_of_verbs_is_not_torn() -> None:
    """Of "which has scarred, blinded and killed" the first does not go alone."""
    text = (
        "Smallpox, which has scarred, blinded and killed human beings for at least three thousand years, was formally "
        "declared extinct by the World Health Assembly, the first time a disease has been removed from nature by "
        "deliberate effort of doctors and volunteers of many countries."
    )
    (read,) = consider(analyse(text, "en", title=TITLES["en"], date=DAY))
    questions = [one.candidate.bare for one in read.considered if one.rejected is None]
    assert questions
    assert not any(question.startswith("Smallpox blinded") for question in questions)


def test_half_of_a_foreign_name_is_not_asked() -> None:
    """The "Palais des Nations" is one name."""
    text = "Delegates of 150 countries gathered in the Palais des Nations in 1980 and adopted a resolution."
    assert asked(text, "en", "1980")
    assert not asked(text, "en", "Palais")


def test_a_footnote_behind_a_number_stops_nothing() -> None:
    """A superscript is no digit to count with."""
    text = "Die Stadt Graz hat seit 1998 rund 340.000³ Einwohner und 120 Schulen, sagte Anna Huber."
    assert asked(text, "de", "Anna Huber")


def test_damit_for_a_purpose_is_asked() -> None:
    """ "Damit" points back as an adverb, and not as a conjunction."""
    text = "Im Mai 1998 zahlte Anna Huber in Linz 400 Euro, damit Karl Mayer in Wien blieb."
    (read,) = consider(analyse(text, "de", title=TITLES["de"], date=DAY))
    found = [one for one in read.considered if "damit" in one.candidate.question and one.candidate.shown[0] > 0]
    assert found
    assert any(one.rejected is None for one in found)


@pytest.mark.parametrize(
    ("text", "half"),
    [
        ("Auf der Bühne von Graz standen im Jahr 2012 Anna Huber, Karl Moser und die Ehrlich Brothers.", "Brothers"),
        ("Die Rechnung von 2009 wird nicht nach dem B-12- Gesetz über die Brücken in Graz bezahlt.", "B-12-"),
    ],
)
def test_no_half_of_a_name_is_asked(text: str, half: str) -> None:
    """What a group calls itself is one name, and a hyphen at the end wants what follows it."""
    assert not asked(text, "de", half)


def test_what_somebody_declared_is_not_cut_off() -> None:
    """A clause without "dass" behind a verb of saying belongs to it, also behind a participle."""
    text = "Karl Huber hatte am 3. Mai in Linz erklärt, Fahrräder sollten durch den Park fahren dürfen."
    *_, last = consider(analyse(text, "de", title="Ein Abend am Hafen"))
    questions = [one.candidate.question for one in last.considered if one.rejected is None]
    assert questions
    assert all("Fahrräder sollten" in question for question in questions)


def test_people_and_places_are_no_it() -> None:
    """ "It" behind nobody but people and places means something of another sentence, and goes with its clause."""
    text = "Eleven members of the family flew to London, among them Walter Skene, whose father is said to have made {}."
    questions = {
        word: [
            one.candidate.question
            for read in consider(analyse(text.format(word), "en", title=TITLES["en"], date=DAY))
            for one in read.considered
            if one.rejected is None
        ]
        for word in ("it", "the drum")
    }
    assert any("whose father is said to have made the drum" in question for question in questions["the drum"])
    assert questions["it"]
    assert not any("made it" in question for question in questions["it"])
