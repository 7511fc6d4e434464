/** A vocabulary of a few words, for testing the analysis by itself. */
import { openWordTools } from '#core/german/word-tools.ts';

/** Its lines, as a pack keeps them. */
export const SMALL_LINES = `
n	Land	n/es,s/"er	country; state; land
n	Verteidigung	f/-/en	defence
n	Sicherheit	f/-/en	security
n	Politik	f/-/en	policy; politics
n	Sicherheitspolitik	f/-/en	security policy
n	Ziel	n/es,s/e	goal; target
n	Treffen	n/s/-	meeting
n	Plan	m/es,s/"e	plan
n	Umfrage	f/-/n	survey; poll
n	Frage	f/-/n	question
n	Weste	f/-/n	waistcoat
n	Westen	m/s/0	West
n	Spiel	n/es,s/e	game; match
n	Spieler	m/s/-	player
n	Entscheidung	f/-/en	decision
n	Maßnahme	f/-/n	measure
n	Virus	n/-/=Viren	virus
n	Abgeordnete	adj	member of parliament
n	Regierung	f/-/en	government
n	Politiker	m/s/-	politician
n	Politikerin	f/-/nen	politician
n	Rande	m/es/"er	edge
n	Verfügung	f/-/en	disposal
n	Außen	n/-/0	outside
n	Schule	f/-/n	school
n	Buch	n/es/"er	book
n	See	f/-/n	sea
n	Luft	f/-/"e	air
n	Streitkraft	f/-/"e	armed force
n	Hin	n/-/0	there
n	Flug	m/es,s/"e	flight
v	laden	lädt/lud/geladen/lüde	load
v	ein|laden	=laden	invite
v	halten	hält/hielt/gehalten	hold; keep
v	ab|halten	=halten	keep from {+von}; hold {Treffen,Gipfel}
v	planen	w	plan
v	bestätigen	w	confirm
v	bekräftigen	w	reaffirm
v	wider|spiegeln	w	reflect
v	teil|nehmen	nimmt/nahm/genommen/nähme	take part
v	fallen	fällt/fiel/gefallen+s	fall; be taken {Entscheidung}
v	gefallen	=fallen	please
v	stellen	w	put
v	sagen	w	say
v	wachsen	wächst/wuchs/gewachsen+s	grow
v	unter|gehen	geht/ging/gegangen+s	sink
a	stark	"	strong
a	neu	+	new
a	gut	=besser/best	good
a	wichtig	+	important
a	militärisch	-	military
d	erst	-	only; first
f	haben	aux haben	have
f	ist	aux sein	is
f	die	art der	the
f	das	art der	the
f	der	art der	the
f	wird	aux werden	becomes; will
f	dürfte	modal dürfen	is likely to
f	und	conj und	and
f	von	prep von	of; from
n	Berufung	f/-/en	appeal
n	Visier	n/s/e	sight
v	ein|legen	w	insert
x	Berufung ~ein|legen	v	lodge an appeal
x	im Visier ~haben	v	have in one’s sights
f	hat	aux haben	has
f	im	cntr in	in the
x	zur Verfügung ~stellen	v	make available
b	z. B.	zum Beispiel	for example; e.g.
x	am Rande/Rand des/der	p	on the sidelines of
`;

/** The small vocabulary, opened. */
export const smallTools = openWordTools(SMALL_LINES.trim());
