import { describe, expect, it } from 'vitest';
import { conjugate, parseVerbParadigm, type ConjugatedForm } from '#core/german/verb.ts';

function forms(lemma: string, code: string): readonly ConjugatedForm[] {
  const paradigm = parseVerbParadigm(code);
  if ('problem' in paradigm) throw new Error(paradigm.problem);
  return conjugate(lemma, paradigm);
}

function joined(lemma: string, code: string): Set<string> {
  return new Set(forms(lemma, code).map((form) => form.joined));
}

describe('conjugate', () => {
  it.each([
    ['sagen', 'w', ['sage', 'sagst', 'sagt', 'sagen', 'sagte', 'sagten', 'gesagt', 'zu sagen', 'sagend', 'sag']],
    ['arbeiten', 'w', ['arbeitest', 'arbeitet', 'arbeitete', 'gearbeitet']],
    ['rechnen', 'w', ['rechnet', 'rechnete', 'gerechnet']],
    ['lernen', 'w', ['lernt', 'lernte', 'gelernt']],
    ['handeln', 'w', ['handelt', 'handle', 'handele', 'handelte', 'gehandelt']],
    ['informieren', 'w', ['informiert', 'informierte']],
    ['besuchen', 'w', ['besucht', 'besuchte']],
    ['ernten', 'w', ['erntet', 'geerntet']],
    ['an|kündigen', 'w', ['ankündigt', 'ankündigte', 'angekündigt', 'anzukündigen', 'ankündigend']],
    ['vor|bereiten', 'w', ['vorbereitet', 'vorzubereiten']],
    [
      'ein|laden',
      'lädt/lud/geladen/lüde',
      ['einlädt', 'einlud', 'einluden', 'eingeladen', 'einzuladen', 'einlüde', 'einlädst'],
    ],
    ['halten', 'hält/hielt/gehalten', ['hältst', 'hält', 'hielt', 'hielten', 'hielte', 'halte']],
    ['sprechen', 'spricht/sprach/gesprochen', ['sprichst', 'sprich', 'spräche', 'sprachen', 'sprecht']],
    ['treten', 'tritt/trat/getreten+s', ['trittst', 'tritt', 'tratest', 'träte']],
    ['bringen', 'bringt/brachte/gebracht/brächte', ['brachten', 'brächte', 'brächten']],
    ['lesen', 'liest/las/gelesen', ['liest', 'lies', 'läse', 'last']],
    ['unterbleiben', 'unterbleibt/unterblieb/unterblieben+s', ['unterbliebe']],
    ['umgehen', 'umgeht/umging/umgangen', ['umginge']],
    ['wissen', 'weiß/wusste/gewusst/wüsste', ['weiß', 'weißt', 'wussten', 'wüsste', 'wissend']],
    ['tun', 'tut/tat/getan/täte', ['tust', 'tut', 'tun', 'tuend', 'taten']],
    ['gehen', 'geht/ging/gegangen+s', ['gehst', 'gingen', 'ginge', 'gehe', 'gegangen']],
  ])('%s (%s) has the forms %j', (lemma, code, expected) => {
    const known = joined(lemma, code);
    expect(expected.filter((form) => !known.has(form))).toEqual([]);
  });

  it.each([
    ['informieren', 'w', 'geinformiert'],
    ['besuchen', 'w', 'gebesucht'],
    ['an|kündigen', 'w', 'geankündigt'],
    ['halten', 'hält/hielt/gehalten', 'hälst'],
    ['sprechen', 'spricht/sprach/gesprochen', 'spreche!'],
  ])('%s (%s) has no form %s', (lemma, code, form) => {
    expect(joined(lemma, code).has(form)).toBe(false);
  });

  it('gives a separable verb its split forms', () => {
    const split = forms('ein|laden', 'lädt/lud/geladen/lüde').flatMap((form) => form.split ?? []);
    expect(split).toContain('lud');
    expect(split).not.toContain('einlud');
  });

  it.each(['', 'strong', 'lädt/lud', 'a/b/c/d/e', 'lädt/lud/geladen/lüde/x'])('refuses the code %j', (code) => {
    expect(parseVerbParadigm(code)).toHaveProperty('problem');
  });
});
