import { describe, expect, it } from 'vitest';
import { findReportedClaims } from '#core/german/reported-speech.ts';
import { splitWords } from '#core/text/words.ts';

function claims(text: string): string[] {
  const words = splitWords(text);
  return findReportedClaims({
    text,
    words,
    from: 0,
    to: words.length - 1,
    isOnlySubjunctive: (word) => word === 'entlaste',
  }).map(({ start, end, cue, speaker }) =>
    [cue, text.slice(start, end), ...(speaker ? [text.slice(speaker.start, speaker.end)] : [])].join(' | '),
  );
}

describe('findReportedClaims', () => {
  it.each([
    [
      'Kishida erklärte, Japan werde keinen Beitritt anstreben.',
      ['subjunctive | Japan werde keinen Beitritt anstreben | Kishida'],
    ],
    ['Der Außenminister betonte, das sei nicht geplant.', ['subjunctive | das sei nicht geplant | Der Außenminister']],
    ['Laut Kyodo wird der Premier reisen.', ['laut | Laut Kyodo wird der Premier reisen | Kyodo']],
    [
      'Quellen von Nikkei Asia zufolge erwägt die Nato das.',
      ['zufolge | Quellen von Nikkei Asia zufolge erwägt die Nato das | Quellen von Nikkei Asia'],
    ],
    ['Nach Angaben der Regierung kamen alle.', ['nach-angaben | Nach Angaben der Regierung kamen alle | Regierung']],
    ['Der Minister soll das gewusst haben.', ['soll | Der Minister soll das gewusst haben']],
    ['Kanada soll Interesse haben.', []],
    ['Der Minister soll den Brief unterschrieben haben.', ['soll | Der Minister soll den Brief unterschrieben haben']],
    ['Drei Soldaten sollen getötet worden sein.', ['soll | Drei Soldaten sollen getötet worden sein']],
    ['Das Büro soll Gespräche erleichtern.', []],
    ['Ich habe das gesehen.', []],
    ['Es wirkt, als sei nichts geschehen.', []],
    ['Der Minister sagte, das entlaste alle.', ['subjunctive | das entlaste alle | Der Minister']],
    ['Das entlaste alle.', []],
    ['Vor Abgeordneten sagte er, das sei gut.', ['subjunctive | das sei gut']],
    ['Eine Woche zuvor sagte er, das sei gut.', ['subjunctive | das sei gut']],
    ['Der amerikanische Minister betonte, das sei gut.', ['subjunctive | das sei gut | Der amerikanische Minister']],
    ['Sie lachte laut und ging.', []],
    ['Es sei denn, er kommt.', []],
    ['Die Sitzung dauerte lange.', []],
  ])('in %j', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });
});
