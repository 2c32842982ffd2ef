"""Words that tell a person's name from that of a place, a firm or a thing, as `quiz.core.answers.folding` writes them.

The lists are short and hold what is frequent in the news; a name that has none of them is in doubt.
"""

TITLES = frozenset(
    "dr prof professor professorin dipl ing herr frau mr mrs ms miss sir lord lady dame praesident praesidentin "
    "bundeskanzler bundeskanzlerin kanzler kanzlerin bundespraesident bundespraesidentin minister ministerin "
    "premierminister premierministerin premier aussenminister aussenministerin finanzminister finanzministerin koenig "
    "koenigin kaiser kaiserin papst pope president chancellor king queen emperor empress prince princess "
    "senator governor prinz prinzessin graf graefin fuerst med".split()
)
"""What stands before a name and does not matter."""
PARTICLES = frozenset(
    "von van vom zu zur zum de der den del della di da dos du la le ter ten bin ibn al el y af".split()
)
"""Small words that belong to the surname behind them."""
FIRST_NAMES = frozenset(
    "aaron adam adele adolf adrian agatha agnes alan albert alberto albrecht alex alexander alexandra alexej alexis "
    "alfred ali alice amelia amy ana anders andre andrea andreas andrej andrew andrzej angela ann anna annalena anne "
    "annie anthony antoine anton antonio antony arnold arthur astrid august axel barack barbara beate beatrice ben "
    "benjamin bernard bernd bernhard bernie bert bertha bertolt bettina bill birgit bjoern bob boris brian brigitte "
    "bruce bruno carl carla carlo carlos carmen caroline caspar catherine cecilia charles charlie charlotte christian "
    "christiane christina christine christoph christopher clara claude claudia claus clemens conrad cristiano daniel "
    "daniela dave david demis denis dennis diana diego dieter dietmar dietrich dirk dmitri dominik donald doris "
    "dorothea doug douglas dwight eckart edgar edith edmund eduard edvard edward egon eleanor elena elisabeth "
    "elizabeth ella elon else emil emily emma emmanuel enrico eric erich erik erika ernest ernst erwin esther eugen "
    "eva evelyn fabian felix ferdinand fidel florence florian francesca francesco francis francisco francois frank "
    "franklin franz fred freddie frederic friedrich fritz fyodor gabriel gabriele galileo gary gavin geoffrey georg "
    "george gerald gerd gerhard giorgia giovanni giuseppe gottfried gottlieb greg gregor greta guenter guenther guido "
    "guillermo gustav hanna hannah hannes hans harald harry heike heiko heiner heinrich heinz helen helena helene "
    "helga helmut henri henriette henrik henry herbert hermann hertha hilary hildegard hillary horst howard hubert "
    "hugo ian igor ilse immanuel ines ingeborg ingrid isaac isabel isabella ivan jack jackie jacob jacques jair jakob "
    "james jan jane janet jason javier jean jeff jeffrey jennifer jens jeremy jerome jesse jessica jim jimmy jo "
    "joachim joan joanne joe joerg joern johan johann johanna johannes john johnny jonas jonathan joost jorge jose "
    "josef joseph josephine joshua juan judith jules julia julian julie julius jurij justin jutta kai kamala karen "
    "karin karl karoline kate katharina katherine kathrin katja keir keith kenneth kevin klara klaus konrad "
    "konstantin kristina kurt larry lars laura laurent lawrence leo leon leonard leonardo leonhard leonid leopold lew "
    "li lilly linda lionel lisa lise liz lorenz lothar louis louise luca lucas lucia ludwig luis luise lukas lutz "
    "lyndon madeleine magdalena manfred manuel manuela marc marcel marco marcus margaret margarete margot marguerite "
    "maria mariah marianne marie mario marion mark markus martha martin martina mary mathias matt matteo matthew "
    "matthias max maximilian melanie mia michael michail michel michelle miguel mikhail milan monika moritz nadine "
    "nancy napoleon narendra neil nelson niccolo nicholas nick nicola nicolas niels niklas nikola nikolaj nikolaus "
    "nina noah nora norbert norman olaf ole oliver olivia olympe oskar otto pablo pascal patricia patrick paul paula "
    "paulo pedro per peter petra phil philip philipp pierre rachel rafael rainer ralf ralph raphael raymond rebecca "
    "recep reiner reinhard reinhold renate rene ricarda ricardo richard rishi rita robert roberto robin roger roland "
    "rolf roman ron ronald rosa rosalind rosie rudolf ruth salvador sam samuel sandra sara sarah satya sebastian sepp "
    "serena sergej sergey sharon sigmund silvia silvio simon simone sofia sonja sophia sophie stan stefan stefanie "
    "steffen stephan stephen steve steven sundar susan susanne sven sylvia tamara taylor ted teresa theodor theodore "
    "theresa therese thomas thorsten tim timothy tina tobias tom tony torsten udo ulrich ulrike urs ursula usain ute "
    "uwe valentina vera veronika vicky victor victoria viktor vincent virginia vivian vladimir volker volodymyr "
    "walter warren werner wilfried wilhelm will willi william willy winston wladimir wolf wolfgang wolodymyr yann "
    "yuri yvonne zoe".split()
)
"""Frequent first names, most of them German, English, French, Italian, Spanish or Slavic."""
SURNAMES_IN_FRONT = frozenset("xi mao deng zhou hu jiang wen chiang".split())
"""Chinese surnames, which stand first."""
THINGS = frozenset(
    "new old san santa santo sankt st saint los las bad nord sued ost west north south east united vereinigte "
    "vereinigten vereinigtes royal national nationale great grand mount lake cape port fort rio costa puerto saudi "
    "sri hong kuala buenos sierra burkina monte silicon wall white weisse weisses black schwarzes schwarze rotes rote "
    "roter red blue blaue gruene green golden goldene gelbe central world european europaeische europaeischer "
    "europaeisches american amerikanische british britische federal supreme air apollo deutsche deutscher deutsches "
    "deutschen german oesterreichische schweizer wiener berliner muenchner hamburger koelner zuercher pariser "
    "londoner neue neuer neues alte alter altes grosse grosser grosses kleine kleiner obere untere hohe hoher hohes "
    "erster erste erstes zweiter zweite dritter dritte kalter heilige heiliger heiliges eiserner internationale "
    "internationaler internationales international general allgemeine sozialdemokratische christlich freie freier "
    "freies ewige ewiger city university universitaet institute institut museum college school church bank group "
    "gruppe company corporation corp inc ltd gmbh ag se kg club klub fc sc sv tsv vfb vfl party partei union league "
    "liga times post zeitung tagblatt street strasse road avenue square park platz bridge bruecke tower turm palace "
    "schloss castle river fluss sea see ocean ozean meer bay bucht island islands insel inseln mountain mountains "
    "gebirge berg alps alpen valley tal desert wueste canal kanal states staaten kingdom koenigreich republic "
    "republik war krieg peace frieden act gesetz treaty vertrag prize preis award cup pokal court gericht council rat "
    "committee ausschuss bureau agency agentur office amt ministry ministerium department commission kommission "
    "association verband verein foundation stiftung society gesellschaft fund fonds house haus hall dam damm airport "
    "flughafen station bahnhof bahn line linie motors airlines airways systems software technologies labs laboratory "
    "research media entertainment studios records pictures intelligence kreuz cross revolution movement bewegung "
    "theory theorie effect effekt law order deal model modell plan pakt pact mauer gate tor wilde big hamburg york "
    "angeles francisco stadt dorf land kanton bundesland provinz region county state province village star stars "
    "galaxy way milky open source virtual artificial kuenstliche machine maschine team nations nationen army armee "
    "forces brigade front security sicherheitsrat summit gipfel".split()
)
"""First or last words of what is no person: New York, Rotes Kreuz, Nobel Prize."""
THING_ENDINGS = tuple(
    "bahn partei union gesellschaft verband verein ministerium agentur universitaet institut stiftung konzern "
    "republik krieg preis gesetz vertrag kirche bruecke strasse platz schloss inseln insel gebirge kanal gericht "
    "zeitung akademie konferenz abkommen revolution kammer behoerde werke museum oper halle staaten regierung".split()
)
"""Ends of last words of what is no person: Staatsoper, Bundesbank."""
