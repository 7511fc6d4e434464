import { describe, expect, it } from 'vitest';
import { loadEnglish } from '#core/english/english.ts';
import { possessive } from '#core/english/noun-phrase.ts';

const english = await loadEnglish();

describe('pluralise', () => {
  it.each([
    // The head is the last word.
    ['liaison office', 'liaison offices'],
    ['NATO summit', 'NATO summits'],
    ['security policy', 'security policies'],
    ['prime minister', 'prime ministers'],
    ['military attaché', 'military attachés'],
    ['state visit', 'state visits'],
    ['press conference', 'press conferences'],
    ['embassy', 'embassies'],
    ['Embassy', 'Embassies'],
    ['crisis', 'crises'],
    ['nuclear crisis', 'nuclear crises'],
    ['ally', 'allies'],
    ['hypothesis', 'hypotheses'],
    ['criterion', 'criteria'],
    ['memorandum', 'memoranda'],
    ['axis', 'axes'],
    ['bureau', 'bureaus'],
    ['communiqué', 'communiqués'],
    ['tax', 'taxes'],
    ['virus', 'viruses'],
    ['lens', 'lenses'],
    ['gas', 'gases'],
    ['hero', 'heroes'],
    ['wife', 'wives'],
    ['day', 'days'],
    // The head stands first.
    ['head of government', 'heads of government'],
    ['Head of Government', 'Heads of Government'],
    ['chief of staff', 'chiefs of staff'],
    ['point of view', 'points of view'],
    ['right of veto', 'rights of veto'],
    ['minister for foreign affairs', 'ministers for foreign affairs'],
    ['mission to NATO', 'missions to NATO'],
    ['memorandum of understanding', 'memoranda of understanding'],
    ['act of war', 'acts of war'],
    ['permanent representative to the United Nations', 'permanent representatives to the United Nations'],
    ['commander in chief', 'commanders in chief'],
    ['commander-in-chief', 'commanders-in-chief'],
    ['man-of-war', 'men-of-war'],
    // An adjective follows its noun.
    ['secretary general', 'secretaries general'],
    ['NATO secretary general', 'NATO secretaries general'],
    ['deputy secretary general', 'deputy secretaries general'],
    ['attorney general', 'attorneys general'],
    ['consul general', 'consuls general'],
    ['brigadier general', 'brigadier generals'],
    ['general', 'generals'],
    ['court martial', 'courts martial'],
    ['president elect', 'presidents elect'],
    ['president-elect', 'presidents-elect'],
    ['prime minister designate', 'prime ministers designate'],
    ["chargé d'affaires", "chargés d'affaires"],
    ['passer-by', 'passers-by'],
    // Hyphens that change nothing.
    ['arms build-up', 'arms build-ups'],
    ['stand-off', 'stand-offs'],
    ['follow-up', 'follow-ups'],
    ['vice-president', 'vice-presidents'],
    // People.
    ['spokesman', 'spokesmen'],
    ['spokeswoman', 'spokeswomen'],
    ['policeman', 'policemen'],
    ['Frenchman', 'Frenchmen'],
    ['German', 'Germans'],
    ['Russian', 'Russians'],
    ['Korean', 'Koreans'],
    ['South Korean', 'South Koreans'],
    ['Japanese', 'Japanese'],
    ['Chinese', 'Chinese'],
    ['Swiss', 'Swiss'],
    ['New Zealander', 'New Zealanders'],
    ['person', 'people'],
    ['child', 'children'],
    // Letters and figures.
    ['MP', 'MPs'],
    ['NGO', 'NGOs'],
    ['F-35', 'F-35s'],
    // What is not counted, and what is plural already.
    ['security cooperation', 'security cooperation'],
    ['information', 'information'],
    ['foreign policy', 'foreign policies'],
    ['aircraft', 'aircraft'],
    ['military aircraft', 'military aircraft'],
    ['headquarters', 'headquarters'],
    ['NATO headquarters', 'NATO headquarters'],
    ['series', 'series'],
    ['armed forces', 'armed forces'],
    ['talks', 'talks'],
    ['three security documents', 'three security documents'],
    ['news', 'news'],
    ['means of transport', 'means of transport'],
    ['Diet (parliament)', 'Diets (parliament)'],
  ])('%s → %s', (singular, plural) => {
    expect(english.pluralise(singular)).toBe(plural);
  });

  it.each(['liaison offices', 'heads of government', 'secretaries general', 'allies', 'crises', 'spokesmen', 'MPs'])(
    'leaves the plural %s as it is',
    (plural) => {
      expect(english.pluralise(plural)).toBe(plural);
    },
  );

  it.each(['', ' ', '-', '(x)', 'of', '“', 'general'])('gives something for %j and does not throw', (odd) => {
    expect(typeof english.pluralise(odd)).toBe('string');
  });
});

describe('pastTense', () => {
  it.each([
    ['reaffirm', 'reaffirmed'],
    ['to reaffirm', 'reaffirmed'],
    ['agree', 'agreed'],
    ['deny', 'denied'],
    ['plan', 'planned'],
    ['refer to', 'referred to'],
    ['occur', 'occurred'],
    ['permit', 'permitted'],
    ['visit', 'visited'],
    ['benefit', 'benefited'],
    ['focus on', 'focused on'],
    ['target', 'targeted'],
    ['veto', 'vetoed'],
    ['convey', 'conveyed'],
    ['die', 'died'],
    // British -ll-
    ['travel', 'travelled'],
    ['cancel', 'cancelled'],
    ['label', 'labelled'],
    ['signal', 'signalled'],
    ['control', 'controlled'],
    ['fuel', 'fuelled'],
    ['conceal', 'concealed'],
    ['reveal', 'revealed'],
    ['fail', 'failed'],
    ['appeal', 'appealed'],
    ['recall', 'recalled'],
    ['fulfil', 'fulfilled'],
    ['parallel', 'paralleled'],
    // Strong and mixed
    ['be', 'was'],
    ['have', 'had'],
    ['do', 'did'],
    ['go', 'went'],
    ['hold', 'held'],
    ['uphold', 'upheld'],
    ['withdraw', 'withdrew'],
    ['overtake', 'overtook'],
    ['undergo', 'underwent'],
    ['foresee', 'foresaw'],
    ['lead', 'led'],
    ['meet', 'met'],
    ['seek', 'sought'],
    ['bring about', 'brought about'],
    ['strike', 'struck'],
    ['broadcast', 'broadcast'],
    ['set up', 'set up'],
    ['offset', 'offset'],
    ['lie', 'lay'],
    ['lay down', 'laid down'],
    ['wake', 'woke'],
    ['spread', 'spread'],
    // Modals
    ['can', 'could'],
    ['must', 'had to'],
    ['may', 'might'],
    // Phrases
    ['take part in', 'took part in'],
    ['be opposed to', 'was opposed to'],
    ['sign and ratify', 'signed and ratified'],
    ['clearly reject', 'clearly rejected'],
    ['rely on', 'relied on'],
    ['re-elect', 're-elected'],
    ['co-operate', 'co-operated'],
    ['make clear', 'made clear'],
  ])('%s → %s', (bare, past) => {
    expect(english.pastTense(bare)).toBe(past);
  });

  it.each(['', ' ', '-', 'to', '“'])('gives something for %j and does not throw', (odd) => {
    expect(typeof english.pastTense(odd)).toBe('string');
  });
});

describe('possessive', () => {
  it.each([
    ['Japan', 'Japan’s'],
    ['NATO', 'NATO’s'],
    ['AUKUS', 'AUKUS’s'],
    ['prime minister', 'prime minister’s'],
    ['secretary general', 'secretary general’s'],
    ['heads of government', 'heads of government’s'],
    ['ministers', 'ministers’'],
    ['allies', 'allies’'],
    ['spokesmen', 'spokesmen’s'],
    ['United States', 'United States’'],
    ['Netherlands', 'Netherlands’'],
    ['crisis', 'crisis’s'],
  ])('%s → %s', (phrase, expected) => {
    expect(possessive(phrase)).toBe(expected);
  });
});
