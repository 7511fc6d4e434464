import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '#core/recognise/recognise.ts';
import { brief, read, smallPack } from './small-world.ts';

describe('names', () => {
  it.each([
    ['Japans Haltung zur Nato', ['Japans=japan', 'Nato=nato']],
    ['mit der Nationalen Sicherheitsstrategie', ['Nationalen Sicherheitsstrategie=nss']],
    ['die nationale Sicherheitsstrategie', ['nationale Sicherheitsstrategie=nss']],
    ['Fumio Kishidas Reise', ['Fumio Kishidas=kishida']],
    ['Premier Kishida Fumio', ['Premier=japan-pm', 'Kishida Fumio=kishida']],
    ['in Sued\u00ADkorea', ['Suedkorea=south-korea']],
    ['die „Washington Declaration“', ['Washington Declaration=declaration']],
    ['die deutsch-japanischen Gespräche', ['deutsch=germany', 'japanischen=japan']],
    ['die japanische Regierung', ['japanische Regierung=japan-government']],
    ['JAPAN UND DIE NATO', ['JAPAN=japan', 'NATO=nato']],
    ['Sie sprachen von nato und japan', []],
  ])('in %j', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('gives offsets into the text as it was handed in', () => {
    const text = 'Das Ja\u00ADpan von heute und Su\u0308dkorea';
    expect(read(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Ja\u00ADpan', 'Su\u0308dkorea']);
  });

  it('tells how each was found', () => {
    const found = read(
      'Japan, Japans, japanisch, Japanpolitik, NATO-Aktivitäten, Verteidigungs- und Sicherheitspolitik',
    );
    expect(found.map(({ via }) => via)).toEqual([
      'name',
      'inflected',
      'adjective',
      'compound',
      'compound',
      'ellipsis',
      'name',
    ]);
  });
});

describe('silence', () => {
  it.each([
    ['Foto: Nato.int, siehe https://example.org/Japan/Tokio'],
    ['Er sagte: „We are talking to Japan and the NATO allies.“'],
    ['Die Welt hat sich verändert.'],
    ['Beim Quad-Rennen im Moor'],
    ['Ein Film mit Denzel Washington. Washington spielt sich selbst.'],
    ['Real Madrid siegt, Tokio Hotel singt'],
    ['Alle tanzten zu „Tokio“. Tokio, Tokio, sangen sie.'],
    ['Der Quad stand im Schlamm.'],
    ['Er spricht gut Japanisch und lernt Koreanisch.'],
  ])('on %j', (text) => {
    expect(brief(text)).toEqual([]);
  });

  it('ends where the newspaper is named', () => {
    expect(brief('Das schrieb „Die Welt“ am Montag.')).toEqual(['Die Welt=die-welt']);
    expect(brief('Das schrieb die Zeitung Die Welt.')).toEqual(['Die Welt=die-welt']);
  });

  it('ends for a form in need of context where the context is there', () => {
    expect(brief('Der Quad mit Indien tagt.')).toEqual(['Quad=quad']);
    expect(brief('Der Quad tagt.', null, ['nato'])).toEqual(['Quad=quad']);
  });
});

describe('people', () => {
  it.each([
    ['Fumio Kishida kam. Kishida blieb.', ['Fumio Kishida=kishida', 'Kishida=kishida']],
    ['Kishida blieb.', []],
    ['Japan wartet auf Kishida.', ['Japan=japan', 'Kishida=kishida?']],
    ['Japan wartet auf Hayashi.', ['Japan=japan']],
    ['Japans Außenminister Hayashi', ['Japans=japan', 'Außenminister=japan-fm', 'Hayashi=hayashi']],
    ['Der Torschütze Ken Hayashi traf. Hayashi jubelte in Japan.', ['Japan=japan']],
    ['Der Präsident Park Geun-hye und Yoon Mee-hyang aus Südkorea', ['Südkorea=south-korea']],
    ['Die Abgeordnete Yoko Kishida aus Japan', ['Japan=japan']],
    ['Yoshimasa Hayashi traf Ken Hayashi. Hayashi lachte.', ['Yoshimasa Hayashi=hayashi']],
    ['Yoshimasa Hayashi kam. Das Modehaus Hayashi Kombucha wächst.', ['Yoshimasa Hayashi=hayashi']],
    ['Der deutsche Außenminister Hayashi', ['deutsche=germany']],
    ['Japan jubelt: Kishida schoss das 2:1.', ['Japan=japan']],
    ['Japan sieht einen Film, Kishida spielt den Helden.', ['Japan=japan']],
    ['Fumio Kishida Jr. kam nach Japan.', ['Japan=japan']],
    ['Fumio Kishida’s Reise und Kishida’an', ['Fumio Kishida=kishida']],
  ])('in %j', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('what was found before on the same page', () => {
  it('lets a surname count as behind a full name', () => {
    expect(brief('Kishida blieb.', null, ['kishida'])).toEqual(['Kishida=kishida']);
    expect(brief('Ken Hayashi traf. Hayashi jubelte.', null, ['hayashi'])).toEqual([]);
  });
});

describe('titles', () => {
  const title = (text: string, asOf: string | null): string[] =>
    brief(text, asOf).filter((found) => /inister|Premier|sekretär|chef/u.test(found));

  it.each([
    ['Der japanische Premierminister sagte zu.', '2023-05-15', ['Premierminister=kishida']],
    ['Der japanische Premierminister sagte zu.', '2025-05-15', ['Premierminister=ishiba']],
    ['Der japanische Premierminister sagte zu.', '2011-05-15', ['Premierminister=japan-pm']],
    ['Der japanische Premierminister sagte zu.', null, ['Premierminister=japan-pm?']],
    ['Der japanische Premierminister sagte zu.', '2026-05-15', ['Premierminister=japan-pm']],
    ['Yoshimasa Hayashi kam. Japans Premierminister sagte zu.', '2026-05-15', ['Premierminister=hayashi']],
    ['Japans Premier reist ab.', '2023-05-15', ['Premier=kishida']],
    ['Im Film spielt er den japanischen Premierminister.', '2023-05-15', ['Premierminister=japan-pm']],
    ['Der frühere japanische Premierminister sagte zu.', '2023-05-15', ['Premierminister=japan-pm']],
    ['Ein japanischer Premierminister braucht Geduld.', '2023-05-15', ['Premierminister=japan-pm']],
    ['Der Nato-Generalsekretär reist ab.', '2023-05-15', ['Nato-Generalsekretär=stoltenberg']],
    ['Nato-Generalsekretär Jens Stoltenberg reist ab.', '2023-05-15', ['Nato-Generalsekretär=nato-sg']],
    ['Der Generalsekretär der Nato reist ab.', '2023-05-15', ['Generalsekretär=stoltenberg']],
    ['Die japanischen Premierminister wechselten oft.', '2023-05-15', []],
    ['Der Premierminister sagte zu.', '2023-05-15', []],
    ['Fumio Kishida kam. Der Premierminister sagte zu.', '2023-05-15', ['Premierminister=kishida?']],
    ['Fumio Kishida kam. Die Premierministerin sagte zu.', '2023-05-15', []],
    ['der erste Besuch eines südkoreanischen Regierungschefs', '2023-05-15', []],
    ['Fumio Kishida kam. Der italienische Premierminister schwieg.', '2023-05-15', []],
    ['Fumio Kishida kam. Der Premierminister von Malaysia schwieg.', '2023-05-15', []],
    ['Fumio Kishida kam. Der Premierminister Indonesiens schwieg.', '2023-05-15', []],
    ['Jens Stoltenberg kam. Der Generalsekretär der CDU schwieg.', '2023-05-15', []],
    ['Jens Stoltenberg kam. Der scheidende Generalsekretär schwieg.', '2023-05-15', ['Generalsekretär=stoltenberg?']],
  ])('in %j on %s', (text, asOf, expected) => {
    expect(title(text, asOf)).toEqual(expected);
  });

  it('says which office a holder was found through', () => {
    expect(read('Der japanische Premierminister').at(-1)).toMatchObject({
      entity: 'kishida',
      office: 'japan-pm',
      via: 'role',
    });
  });
});

describe('metonyms', () => {
  it.each([
    ['Die Partnerschaft zwischen Tokio und der Nato', 'japan-government'],
    ['Das ist für Tokio ein Ziel.', 'japan-government'],
    ['Das ist Tokios Bitte an die Nato.', 'japan-government'],
    ['Am Montag warnte Tokio vor Folgen.', 'japan-government'],
    ['Tokio plant mehr Ausgaben.', 'japan-government'],
    ['Er eröffnet ein Büro in Tokio.', 'tokyo'],
    ['Die Hauptstadt Tokio wächst.', 'tokyo'],
    ['Tokios Straßen sind voll.', 'tokyo'],
    ['Wer Tokio besucht, sieht eine Stadt mit Millionen Einwohnern.', 'tokyo'],
    ['Er flog über Seoul nach Tokio.', 'tokyo'],
    ['Tokio (dpa) – Der Rest folgt.', 'tokyo'],
    ['Tokio gewann das Spiel gegen Osaka mit 3:1.', 'tokyo'],
    ['Ganz Tokio feierte, und Tokio sang die Nacht hindurch.', 'tokyo'],
    ['Tokio reagierte verärgert.', 'japan-government'],
    ['Die Nato und Japan hörten die Bedingungen Tokios.', 'japan-government'],
    ['Das Verhältnis zu Tokio ist gut.', 'japan-government'],
    ['Die Nato schwieg, und Tokio plante mehr.', 'japan-government'],
  ])('in %j: %s', (text, entity) => {
    expect(read(text, '2023-05-15', ['nato', 'japan']).find(({ surface }) => surface.startsWith('Tokio'))?.entity).toBe(
      entity,
    );
  });

  it('need a page about politics', () => {
    expect(brief('Tokio plant mehr Radwege.')).toEqual(['Tokio=tokyo']);
  });

  it('leave the adjective in -er alone', () => {
    expect(brief('Tokioter Politiker warnten.', '2023-05-15', ['nato', 'japan'])).toEqual([]);
  });
});

describe('references', () => {
  const reference = (text: string): string[] => brief(text).filter((found) => /Bündnis|Allianz|Land/u.test(found));
  it.each([
    ['Die Nato wächst. Das Bündnis plant.', ['Bündnis=nato?']],
    ['Die Nato wächst. Ein Bündnis plant.', []],
    ['Das Bündnis plant.', []],
    ['Die Nato sieht das Bündnis zwischen Peking und Moskau.', []],
    ['Die Nato wächst. Die Bündnisse planen.', []],
    ['Japan zweifelt am Beitritt des Landes.', ['Landes=japan?']],
    ['Japan und Südkorea reden über das Land.', []],
    ['Japan nennt Südkorea eine Sorge, die das Land nie hatte.', []],
    ['Japan und Südkorea reden. Das Land plant mehr.', []],
    ['Die Regierung macht Druck auf Südkorea. Das mit Japan eng verbundene Land zögert.', ['Land=south-korea?']],
  ])('in %j', (text, expected) => {
    expect(reference(text)).toEqual(expected);
  });
});

describe('series and umbrellas', () => {
  const summit = (text: string, asOf: string | null = '2023-05-15'): string[] =>
    read(text, asOf)
      .filter(({ kind }) => kind === 'event')
      .map(({ entity }) => entity);
  it.each([
    ['Beim Nato-Gipfel in Madrid', ['summit-madrid']],
    ['Beim Nato-Gipfel im litauischen Vilnius', ['summit-vilnius']],
    ['Beim Nato-Gipfel in Litauen', ['summit-vilnius']],
    ['Beim Nato-Gipfel forderte Litauen mehr.', ['nato-summit']],
    ['Beim Nato-Gipfel im Juli 2023', ['summit-vilnius']],
    ['Am Rande des Nato-Gipfels im Juli', ['summit-vilnius']],
    ['Beim diesjährigen Nato-Gipfel', ['summit-vilnius']],
    ['Im vergangenen Sommer gab es einen Nato-Gipfel.', ['summit-madrid']],
    ['Beim Nato-Gipfel im Jahr 2019', ['nato-summit']],
    ['Die Nato-Gipfel sind teuer.', ['nato-summit']],
    ['Beim Nato-Gipfel in Madrid war viel los. Bei diesem Summit kam Japan.', ['summit-madrid', 'summit-madrid']],
  ])('in %j', (text, expected) => {
    expect(summit(text)).toEqual(expected);
  });

  it('takes a month for what the page’s own dates make of it when the page has no date', () => {
    expect(summit('Besuch im Januar 2023. Am Rande des Nato-Gipfels im Juli', null)).toEqual(['summit-vilnius']);
  });

  it('reads Korea as the one that the page is about', () => {
    expect(brief('Südkorea und Korea')).toEqual(['Südkorea=south-korea', 'Korea=south-korea?']);
    expect(brief('Südkorea, Nordkorea und Korea').at(-1)).toBe('Korea=korea');
  });
});

describe('compounds', () => {
  it('keeps the parts of a hyphen compound', () => {
    const [found] = read('Die NATO-Aktivitäten');
    expect(found).toMatchObject({
      surface: 'NATO-Aktivitäten',
      entity: 'nato',
      gloss: 'NATO activity',
      number: 'plural',
    });
    expect(found?.parts.map(({ surface, gloss }) => [surface, gloss])).toEqual([
      ['NATO', 'NATO'],
      ['Aktivitäten', 'activity'],
    ]);
  });

  it.each([
    ['Japanpolitik', ['Japanpolitik=japan']],
    ['Natomitgliedschaft', ['Natomitgliedschaft=nato']],
    ['Japanlack und Natotal', []],
  ])('reads %j', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });
});

describe('recognise', () => {
  it('never throws, sorts, never overlaps and stays inside the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'Japan',
      'NATO',
      '-',
      ' ',
      'Kishida',
      'Fumio',
      'der ',
      'Premierminister',
      '„',
      '“',
      '.',
      '\u00AD',
      'Tokio',
      'u\u0308',
      '’s',
      'Nato-Gipfel',
      'Juli',
      '😀',
      '\n',
      'japanische ',
      'Land',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('2023-05-15', '2023', null), (pieces, asOf) => {
        const text = pieces.join('');
        const [flow] = recognise([{ id: 7, text }], smallPack, { asOf, known: [] });
        let behind = 0;
        for (const mention of flow?.mentions ?? []) {
          expect(mention.start).toBeGreaterThanOrEqual(behind);
          expect(mention.end).toBeGreaterThan(mention.start);
          behind = mention.end;
        }
        expect(behind).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('is the same on every run', () => {
    const text = 'Japans Premier Fumio Kishida und die Nato in Tokio. Das Bündnis plant. Der Premierminister auch.';
    expect(read(text)).toEqual(read(text));
  });
});
