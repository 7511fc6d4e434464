/** Closed classes of German words that tell how a name stands in its sentence. Folded, as `foldWord` folds. */
import { foldWord } from '#core/text/fold.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean).map(foldWord));

export const DEFINITE = list(
  'der die das den dem des dieser diese dieses diesen diesem jener jene jenes jenen jenem zum zur beim vom im am ins ans',
);
/** Definite determiners that stand before a masculine or neuter singular. */
export const DEFINITE_SINGULAR = list(
  'der das den dem des dieser dieses diesen diesem zum beim vom im am ins ans zur die diese',
);
export const DEMONSTRATIVE = list('dieser diese dieses diesen diesem jener jene jenes jenen jenem');
export const INDEFINITE = list(
  'ein eine einen einem einer eines kein keine keinen keinem keiner keines jeder jede jedes jeden jedem mancher manche welcher welche solche solcher irgendein',
);
export const POSSESSIVE = list(
  'sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres mein meine meinen meinem meiner dein euer',
);
/** Prepositions that make a place of the name behind them. */
export const LOCATIVE = list(
  'in nach aus bei nahe um ab via richtung nähe innerhalb außerhalb unweit nördlich südlich östlich westlich über bis',
);
/** Prepositions that make an actor of a capital behind them: "gegenüber Peking". */
export const ACTOR_PREPOSITIONS = list(
  'für mit gegen gegenüber seitens laut zufolge zwischen samt ohne statt wegen trotz dank namens',
);
/** Adjectives that take an office away from its present holder. */
export const NOT_IN_OFFICE = list(
  `früher frühere früheren früherer früherem ehemalig ehemalige ehemaligen ehemaliger ehemaligem einstig einstige einstigen einstiger damalig damalige damaligen damaliger
  künftig künftige künftigen künftiger designiert designierte designierten designierter gewählt gewählte gewählten stellvertretend stellvertretende stellvertretenden stellvertretender
  ex vize alt nächste nächsten nächster verstorbene verstorbenen verstorbener
  ermordete ermordeten ermordeter langjährige langjährigen langjähriger letzte letzten letzter vorletzte vorherige vorherigen vorheriger erste ersten erster`,
);
/** Words that begin sentences and are no given names, for telling "Laut Hayashi" from "Takeshi Hayashi". */
export const SENTENCE_OPENERS = list(
  `laut auch als aber am an auf aus außer bei beim bevor bis da dabei dafür damit dann dass dem den denn der des die dies diese dieser dieses doch dort durch ein eine einem einen einer
  entsprechend er erst es etwa für gegen gegenüber gemeinsam hat hatte heute hier hinter ihm im in indem indes ist ja je jedoch jetzt kein könnte kürzlich mit nach nachdem neben nicht noch nun nur
  ob obwohl oder ohne nachdem sagt sagte schon seit seitens sie so sogar sollte sollten soll sowie später statt traf trotz über um und unter vom von vor war wäre warum was weil wenn wer wie will wird
  wo während wegen weder weiter wohl zu zudem zufolge zuletzt zum zunächst zur zuvor zwar zwischen unterdessen dagegen daraufhin anschließend bereits erneut gestern morgen mittlerweile derweil dennoch
  warnte warnt erklärte erklärt betonte bekräftigte bestätigte verteidigte kritisierte forderte wirft hatten haben sei seien`,
);
