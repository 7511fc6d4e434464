/** English nouns that do not form their plural by rule, as far as news glosses need them. */

/** Not counted, or the same in both numbers. */
export const INVARIANT_NOUNS: ReadonlySet<string> = new Set([
  ...[
    'advice',
    'aid',
    'aircraft',
    'ammunition',
    'armour',
    'assistance',
    'business',
    'chaos',
    'cooperation',
    'co-operation',
  ],
  ...['containment', 'corps', 'coverage', 'data', 'deterrence', 'diplomacy', 'disarmament', 'economics', 'education'],
  ...['electricity', 'employment', 'encirclement', 'equipment', 'espionage', 'evidence', 'fighting', 'finance', 'fish'],
  ...['freedom of navigation', 'geopolitics', 'gross domestic product', 'harm', 'headquarters', 'health'],
  ...['help', 'homework', 'information', 'infrastructure', 'intelligence', 'interoperability', 'justice', 'knowledge'],
  ...[
    'legislation',
    'logistics',
    'machinery',
    'maintenance',
    'martial law',
    'media',
    'military',
    'money',
    'music',
    'news',
  ],
  ...[
    'neutrality',
    'offspring',
    'peace',
    'people',
    'personnel',
    'physics',
    'police',
    'politics',
    'poverty',
    'progress',
  ],
  ...[
    'propaganda',
    'proof',
    'readiness',
    'reconnaissance',
    'research',
    'salmon',
    'security',
    'series',
    'sheep',
    'software',
  ],
  ...['hardware', 'species', 'spacecraft', 'stability', 'staff', 'surveillance', 'support', 'technology transfer'],
  ...['telecommunications', 'trade', 'traffic', 'training', 'transparency', 'transport', 'travel', 'unemployment'],
  ...[
    'violence',
    'warfare',
    'water',
    'weaponry',
    'weather',
    'work',
    'armed forces',
    'hovercraft',
    'watercraft',
    'offal',
  ],
]);

/** Plural only: already what a plural gloss wants. */
export const PLURAL_ONLY_NOUNS: ReadonlySet<string> = new Set([
  ...[
    'affairs',
    'arms',
    'authorities',
    'barracks',
    'belongings',
    'crossroads',
    'customs',
    'earnings',
    'forces',
    'funds',
  ],
  ...[
    'goods',
    'grounds',
    'hostilities',
    'means',
    'outskirts',
    'premises',
    'proceeds',
    'relations',
    'remains',
    'resources',
  ],
  ...['riches', 'savings', 'shambles', 'surroundings', 'talks', 'thanks', 'ties', 'troops', 'valuables', 'works'],
]);

/** Singular words that end like plurals; they are given -es unless the table below says otherwise. */
export const SINGULARS_IN_S: ReadonlySet<string> = new Set([
  ...[
    'alias',
    'atlas',
    'bias',
    'canvas',
    'christmas',
    'gas',
    'pancreas',
    'chaos',
    'cosmos',
    'ethos',
    'lens',
    'summons',
  ],
  ...['corps', 'pathos', 'rhinoceros', 'plus', 'yes', 'iris'],
]);

/** Plurals that compromise does not know or gets wrong for the news sense. */
export const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  axis: 'axes',
  buildup: 'build-ups',
  bureau: 'bureaus',
  chassis: 'chassis',
  'chargé d’affaires': 'chargés d’affaires',
  "chargé d'affaires": "chargés d'affaires",
  'coup d’état': 'coups d’état',
  "coup d'état": "coups d'état",
  'hanger-on': 'hangers-on',
  index: 'indices',
  iris: 'irises',
  lens: 'lenses',
  'looker-on': 'lookers-on',
  'passer-by': 'passers-by',
  plus: 'pluses',
  quorum: 'quorums',
  'runner-up': 'runners-up',
  summons: 'summonses',
  yes: 'yeses',
};

/** Words in -man that are no men. */
export const NO_MEN: ReadonlySet<string> = new Set([
  ...['german', 'roman', 'ottoman', 'human', 'shaman', 'talisman', 'norman', 'caiman', 'ataman', 'oman', 'turkoman'],
]);

/** Prepositions that end the head of a noun phrase: head | of government. */
export const PREPOSITIONS: ReadonlySet<string> = new Set([
  ...['about', 'above', 'across', 'after', 'against', 'among', 'around', 'as', 'at', 'before', 'behind', 'between'],
  ...['beyond', 'by', 'concerning', 'during', 'for', 'from', 'in', 'inside', 'into', 'near', 'of', 'on', 'over', 'per'],
  ...[
    'regarding',
    'since',
    'through',
    'to',
    'toward',
    'towards',
    'under',
    'until',
    'upon',
    'with',
    'within',
    'without',
  ],
]);

/** Adjectives that follow their noun, with the nouns they follow; an empty list means any noun. */
export const ADJECTIVES_AFTER: Readonly<Record<string, readonly string[]>> = {
  designate: [],
  elect: [],
  emeritus: [],
  extraordinary: ['ambassador'],
  plenipotentiary: ['ambassador', 'minister', 'envoy'],
  general: [
    'secretary',
    'attorney',
    'governor',
    'consul',
    'director',
    'inspector',
    'auditor',
    'solicitor',
    'procurator',
  ],
  laureate: ['poet', 'nobel'],
  martial: ['court'],
  apparent: ['heir'],
  politic: ['body'],
  royal: ['battle'],
  proper: [],
};
