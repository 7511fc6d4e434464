// A page that changes itself: it adds, rewrites and removes text, and swaps the article without loading a new page.
'use strict';

const MELDUNGEN = [
  ['9.20 Uhr', 'Stoltenberg spricht von einem historischen Tag für Schweden: Der Weg in die Nato sei frei.'],
  ['10.45 Uhr', 'Aus Tokio heißt es, Premierminister Fumio Kishida sei auf dem Weg nach Litauen.'],
  ['12.10 Uhr', 'Präsident Yoon Suk-yeol trifft in Vilnius ein. Südkoreas Delegation will über Cyberabwehr reden.'],
  ['14.30 Uhr', 'Das Kommuniqué ist da. Ein Verbindungsbüro in Tokio kommt darin nicht vor.'],
  ['16.00 Uhr', 'Am Mittwoch soll mit Japan das ITPP vereinbart werden, das Partnerschaftsprogramm bis 2026.'],
];

const ARTIKEL = {
  partner: {
    titel: 'Die vier Gäste vom Pazifik',
    absaetze: [
      'Sie gehören nicht dazu und sind doch eingeladen: Japan, Südkorea, Australien und Neuseeland schicken ihre Regierungschefs nach Litauen. Bei der Nato nennt man die vier AP4.',
      'Kishida und Stoltenberg wollen am Mittwoch ein Programm vereinbaren, das die Zusammenarbeit bis 2026 ordnet. Für Australien reist Anthony Albanese an, für Neuseeland Chris Hipkins.',
    ],
  },
  garten: {
    titel: 'Rosen im Juli richtig schneiden',
    absaetze: [
      'Nach der ersten Blüte brauchen Rosen etwas Zuwendung. Verblühtes kommt weg, und zwar bis zum ersten vollständigen Blatt.',
      'Gedüngt wird jetzt zum letzten Mal. Wer später noch nachlegt, riskiert weiche Triebe, die den Winter nicht überstehen.',
    ],
  },
};

const $ = (id) => document.getElementById(id);
const kopf = $('titel').textContent;
const einleitung = $('einleitung').textContent;
let naechste = 0;

function neuesElement(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function zaehlen() {
  // Rewrites the text node in place, as frameworks do.
  $('stand').firstChild.data = String($('ticker').children.length);
}

function nachladen() {
  const [zeit, text] = MELDUNGEN[naechste++ % MELDUNGEN.length];
  const eintrag = document.createElement('li');
  eintrag.append(neuesElement('time', zeit), ' ' + text);
  $('ticker').prepend(eintrag);
  zaehlen();
}

function korrigieren() {
  const eintrag = $('ticker').firstElementChild;
  if (eintrag) eintrag.lastChild.data = ' Berichtigung: Die Sitzung mit Japans Premier Kishida beginnt erst am Mittwoch.';
}

function entfernen() {
  $('ticker').firstElementChild?.remove();
  zaehlen();
}

function zeigeArtikel(name) {
  const gewaehlt = ARTIKEL[name];
  for (const alt of document.querySelectorAll('.geladen')) alt.remove();
  for (const teil of document.querySelectorAll('.controls, .status, #ticker')) teil.hidden = gewaehlt !== undefined;
  $('titel').textContent = gewaehlt?.titel ?? kopf;
  $('einleitung').textContent = gewaehlt?.absaetze[0] ?? einleitung;
  for (const absatz of gewaehlt?.absaetze.slice(1) ?? []) {
    const p = neuesElement('p', absatz);
    p.className = 'geladen';
    $('artikel').append(p);
  }
  document.title = `${$('titel').textContent} | Küstenbote`;
}

const ausAdresse = () => new URLSearchParams(location.search).get('artikel') ?? 'ticker';

$('nachladen').addEventListener('click', nachladen);
$('korrigieren').addEventListener('click', korrigieren);
$('entfernen').addEventListener('click', entfernen);
$('selbsttaetig').addEventListener('change', (ereignis) => {
  if (!ereignis.target.checked) return;
  const uhr = setInterval(() => (ereignis.target.checked ? nachladen() : clearInterval(uhr)), 5000);
});
$('wechsel').addEventListener('click', (ereignis) => {
  const ziel = ereignis.target.closest('[data-artikel]');
  if (!ziel) return;
  ereignis.preventDefault();
  history.pushState(null, '', ziel.href);
  zeigeArtikel(ziel.dataset.artikel);
});
window.addEventListener('popstate', () => zeigeArtikel(ausAdresse()));
if (ausAdresse() !== 'ticker') zeigeArtikel(ausAdresse());
