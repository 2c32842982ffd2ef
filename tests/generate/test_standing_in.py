"""What is said in place of a word that points at the sentence before: the one thing it can mean, or nothing."""

import pytest

from quiz.core.article import Language
from quiz.generate.reading import read
from quiz.language import analyse


def said(text: str, language: Language, title: str = "") -> str | None:
    """The last sentence as it is read, None if a word of it stays open."""
    analysed = analyse(text, language, title=title)
    reading = read(analysed.sentences[-1], analysed)
    last = len(reading.sentence.tokens)
    return reading.words(0, last) if reading.alone(0, last) else None


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("de", "Carl Ghega reiste 1842 nach Amerika. Er starb 1860 in Wien.", "Carl Ghega starb 1860 in Wien."),
        ("de", "Am Ende siegte DeepSeek. Sein R1-Modell war billig.", "DeepSeeks R1-Modell war billig."),
        ("de", "Altman sprach 2025 kürzlich in Wien.", "Altman sprach 2025 in Wien."),
        (
            "de",
            "Diese Leistung chinesischer Firmen überraschte OpenAI.",
            "Die Leistung chinesischer Firmen überraschte OpenAI.",
        ),
        ("de", "Das größere, gpt-oss-120b, läuft in Wien.", "gpt-oss-120b läuft in Wien."),
        (
            "de",
            "Kämmerer Jürgen Behnke war skeptisch. Den Bedarf bezifferte er auf 740.000 Euro.",
            "Den Bedarf bezifferte Jürgen Behnke auf 740.000 Euro.",
        ),
        (
            "de",
            "Angela Merkel gratulierte am 3. März. Das freute viele. Die Reform lobte sie als gelungen.",
            "Die Reform lobte Angela Merkel als gelungen.",
        ),
        (
            "de",
            "Karl Huber leitet das Werk. Der Verband klagte. Er forderte 30 Stellen in Graz.",
            "Der Verband forderte 30 Stellen in Graz.",
        ),
        (  # there is a street that "sie" may mean, but no street says anything
            "de",
            "Den Umbau der Straße hielt Anna Hug für verfehlt. Sie verwies auf die Kosten von 2019.",
            "Anna Hug verwies auf die Kosten von 2019.",
        ),
        (
            "de",
            "Der Verband warnte hingegen, für Wien fehle 2019 der Platz.",
            "Der Verband warnte, für Wien fehle 2019 der Platz.",
        ),
        (
            "en",
            "Beth Hollis packs seats. The works will close. Beth, who is 31, has found nothing in Hull.",
            "Beth Hollis, who is 31, has found nothing in Hull.",
        ),
        (
            "en",
            "Tracey Moon packs seats. The works will close. Tracey's father was a welder in Hull in 1969.",
            "Tracey Moon's father was a welder in Hull in 1969.",
        ),
        (
            "en",
            "Jamie Soames is safe. The house is gone. A fund set up by Jamie's wife, Kelly, had passed £11,000.",
            "A fund set up by Jamie Soames's wife, Kelly, had passed £11,000.",
        ),
        (
            "en",
            "THORSBY'S old baths in Leeds will stay open until spring 2026.",
            "THORSBY'S old baths in Leeds will stay open until spring 2026.",
        ),
        ("en", "In 1935 Marie Brown went to Paris. She died in 1950.", "Marie Brown died in 1950."),
        ("en", "Marie Brown and Ann Lee also found 68 birds.", "Marie Brown and Ann Lee found 68 birds."),
        (
            "de",
            "Carl Ghega baute nicht nur Brücken, sondern musste auch Tunnel bauen.",
            "Carl Ghega baute nicht nur Brücken, sondern musste auch Tunnel bauen.",
        ),
        ("de", "In Wien kam Carl Ghega aber nicht weiter.", "In Wien kam Carl Ghega nicht weiter."),
        ("de", "Am 1. November aber kam Carl Ghega nach Wien.", "Am 1. November kam Carl Ghega nach Wien."),
        (
            "en",
            "Keir Starmer won. The 61-year-old, once a lawyer, spoke in London.",
            "Keir Starmer, once a lawyer, spoke in London.",
        ),
        (
            "en",
            "James Ross met Ann Lee in Leeds. She sold him 40 horses.",
            "Ann Lee sold James Ross 40 horses.",
        ),
        (
            "en",
            "James Ross, hurt in the war he once praised, moved to Leeds.",
            "James Ross, hurt in the war he once praised, moved to Leeds.",
        ),
        (
            "de",
            "Anhänger hatten in Kiel ein Schild überklebt, die Straße hieß dort plötzlich Ghega-Allee.",
            "Anhänger hatten in Kiel ein Schild überklebt, die Straße hieß dort plötzlich Ghega-Allee.",
        ),
        ("en", "For example, Voyager 1 left in 1977.", "Voyager 1 left in 1977."),
        (
            "de",
            "Kerstin Dohrmann sperrt auf. Die 58-Jährige leitet die Schule in Kehl.",
            "Kerstin Dohrmann leitet die Schule in Kehl.",
        ),
        (
            "en",
            "David Trimble, the leader of the party, voted for it.\n\nHe has led the party since 1995.",
            "David Trimble has led the party since 1995.",
        ),
        (
            "en",
            "Two more ships came, said Giovanni Brunetti, the head of the port. He put the loss at £2m.",
            "Giovanni Brunetti put the loss at £2m.",
        ),
        (
            "en",
            "Anna Lee lived in Rome.\n\nDemis Hassabis, who runs the firm, spoke. He lost 200 euros in March 1998.",
            "Demis Hassabis lost 200 euros in March 1998.",
        ),
        (
            "de",
            "Karl Huber kam nach Linz. Im August 1998 verkaufte er 20 Uhren.",
            "Im August 1998 verkaufte Karl Huber 20 Uhren.",
        ),
        (
            "en",
            "A judge in Leeds heard it. The judge suspended 18 months in March 1998.",
            "The judge suspended 18 months in March 1998.",
        ),
        (
            "de",
            "Anna Huber kam nach Linz. Ihre Tochter lebt in Wien.",
            "Anna Hubers Tochter lebt in Wien.",
        ),
        (
            "de",
            "Das Haus in Linz brannte in der Nacht zum Mittwoch mit 20 Wohnungen ab.",
            "Das Haus in Linz brannte mit 20 Wohnungen ab.",
        ),
        (
            "de",
            "Carl Ghega kam nach Linz. Neben ihm saßen 40 Gäste.",
            "Neben Carl Ghega saßen 40 Gäste.",
        ),
    ],
)
def test_what_is_certain_is_said(language: Language, text: str, words: str) -> None:
    """Where only one thing can be meant, it is named."""
    assert said(text, language) == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Architekt Otto Wagner entwarf den Bahnhof in Wien. Er wurde im Mai 1899 eröffnet."),
        ("de", "Johann Goethe beschrieb 1790 den Vulkan bei Neapel. Er brach im August 1794 aus."),
        ("de", "Ingeborg Bachmann lebte in Klagenfurt. Er ist 20 Kilometer lang."),
        ("de", "Karl Huber und Paul Maier trafen sich in Linz. Er ging 1990 nach Wien."),
        ("de", "Karl Huber traf Paul Maier in Linz. Das Vorhaben lobte er am 3. März."),
        ("de", "Anna Huber kam nach Linz. Das Vorhaben lobte er am 3. März."),
        ("de", "Die Kammer wies die Klage der Gärtnerin ab. Sie hatte 9200 Euro verlangt."),
        ("de", "Anna Huber kam nach Linz. Der 58-Jährige fuhr nach Wien."),
        ("en", "Novak Brown held three points before the Scot won. He left for Perth."),
        ("en", "Kevin Turner spoke in Perth.\n\nThe minister was pleased.\n\nHe left for Rome."),
        ("de", "Ein Jahr lang haben dort 212 Pfleger in Kiel gearbeitet."),
        ("de", "Dieser Schritt überraschte OpenAI."),
        ("de", "Kürzlich sprach Altman in Wien."),
        ("de", "Die Botschafterin hofft auf Schottland."),
        ("de", "In der vergangenen Saison gewann Rapid in Wien."),
        ("en", "Marie Curie worked with a physicist in Paris. He died in April 1906."),
        ("en", "Marie Curie worked in Paris. He died in April 1906."),
        ("en", "The team beat the club. It won in 1906."),
        ("en", "Jo Appleby led the work in Leicester. Richard was 32 when he fell in August 1485."),
        ("de", "Der 62-jährige Dresdner verließ 1978 Belo Horizonte."),
        ("en", "Declan Sugrue, for the defence, spoke in Cork. She lost 200 euros in March 1998."),
        ("en", "Anna Lee said it would cost 40 dollars in March 1998."),
        ("en", "At the school in Leeds, where pupils were played the clip in March 1998, it is known as Comb."),
        ("de", "In einer Halle in Graz sangen 1998 andere."),
        ("de", "Anna Huber kam nach Linz. Eine Ministerin sprach. Die 58-Jährige gewann 1998 in Graz."),
        ("de", "Anna Huber kam nach Linz. 1999 lud sie der Papst nach Rom ein."),
        ("en", "Two years later the spacecraft reached Bennu."),
        ("en", "The others have fallen ill in Marsby in 1998."),
        ("de", "Andere verließen im Mai 1998 Belo Horizonte."),
        ("en", "The workers said it would cost 40 dollars in March 1998."),
        ("en", "The plan, said Anna Lee, would cost 40 dollars if he paid in March 1998."),
        ("de", "Anna Huber kam nach Linz. In jener Woche sprach Paul Maier in Wien."),
        ("de", "Anna Huber kam nach Linz. Paul Maier hatte da längst 200 Euro gewonnen."),
        ("de", "Gisela Moser schiebt das Gitter hoch. Der Fahrer aus Prenzlau stellt sie vor die Tür in Graz."),
        (
            "en",
            'Luke Moss kicked four goals. Luke Moss cried. He never saw the goals of June 7, 1998, in Leeds."',
        ),
        ("de", "Anna Hug stritt mit der Gewerkschaft in Graz. Sie forderte 2019 mehr Geld."),
    ],
)
def test_what_is_not_certain_stays_open(language: Language, text: str) -> None:
    """Where another thing may be meant, or a day that nobody knows any more, the sentence is not asked."""
    assert said(text, language) is None


def test_the_title_names_what_the_canal_is() -> None:
    """ "the canal" is the one of the title, if the article knows it by that name."""
    text = "The Suez Canal is long. In 1869 the canal was opened."
    assert said(text, "en", "The Suez Canal: A Short Cut") == "In 1869 the Suez Canal was opened."
    assert said(text, "en") == "In 1869 the canal was opened."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "By resigning after 19 moves, a Russian champion lost his match against Deep Blue."),
        ("en", "A trader who stole hives and sold them as his own was jailed in Leeds."),
        ("en", "At its height Enron was the nation's seventh-largest company by revenue."),
        ("en", "In 1982 a BA jumbo with 263 people on board lost all four of its engines over Java."),
        ("en", "Fire Chief Doug Pelletier said he knew of 40 calls that had been missed."),
        ("de", "Anna Huber prägte in Graz mit Karl Mayer das 19. Jahrhundert."),
        ("en", "Norvale said it would consider offers from Boston but had not received any."),
        ("en", "Unable to infect piglets, Dr Marshall resolved in 1984 to experiment on himself."),
        ("en", "Seema Misra was pregnant with a second child when she was sent to prison in 2010."),
        ("en", "The ripples came from two black holes that spiralled towards each other."),
        ("en", "Two people have died and 31 others have fallen ill in Marsby."),
        ("en", "Launched in 2016, the spacecraft reached Bennu two years later."),
        ("de", "Viele der 58.141 Zuschauer weinten, andere verließen Belo Horizonte."),
        ("de", "Helmut Kohl warb für Berlin, ebenso Hans-Dietrich Genscher."),
        ("de", "Erst landete VDO bei Siemens, dann übernahm Continental das Werk in Hannover."),
        ("de", "Neue Gemeindepräsidentin wird die 44-jährige Bäuerin Regula Ammann."),
        ("de", "Um 6 Uhr sperrt Kerstin Dohrmann auf, um 7 Uhr steht sie vor der Klasse."),
    ],
)
def test_what_its_own_sentence_explains_is_left(language: Language, text: str) -> None:
    """A pronoun for something of its own sentence stays as it is."""
    assert said(text, language, title="Ein Titel") == text


@pytest.mark.parametrize(
    ("before", "behind", "canal"),
    [
        ("Ships love the Suez Canal, and towns live on the Suez Canal.", "It is long.", "the Suez Canal"),
        ("Ships love the sea.", "Towns live on the Suez Canal, and ships love the Suez Canal.", "the canal"),
        (
            "Ships love the Suez Canal and the Corinth Canal.",
            "Towns need the Suez Canal and the Corinth Canal.",
            "the canal",
        ),
    ],
)
def test_a_sort_of_thing_is_the_only_one_told_so_far(before: str, behind: str, canal: str) -> None:
    """ "the canal" is the one canal that was named before it, not one named later, nor either of two."""
    text = analyse(f"{before} In 1869 the canal was opened. {behind}", "en", title="How trade changed")
    reading = read(text.sentences[1], text)
    assert reading.words(0, len(reading.sentence.tokens)) == f"In 1869 {canal} was opened."


def test_the_first_words_of_an_item_are_not_shouted() -> None:
    """Capitals at the very beginning are small where the article writes the name so elsewhere."""
    text = analyse("THORSBY'S old baths in Leeds stay open. The people of Thorsby want them. THORSBY is old.", "en")
    readings = [read(sentence, text) for sentence in text.sentences]
    assert readings[0].words(0, 3) == "Thorsby's old baths"
    assert readings[2].words(0, 2) == "THORSBY is"
