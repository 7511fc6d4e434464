/**
 * The German-language news sites for which Randglosse may ask for standing access. Nothing is granted at install:
 * the manifest lists them as optional, and the reader grants one site at a time in the popup.
 */
export const NEWS_SITES: readonly string[] = [
  'br.de',
  'derstandard.at',
  'deutschlandfunk.de',
  'diepresse.com',
  'dw.com',
  'faz.net',
  'focus.de',
  'fr.de',
  'handelsblatt.com',
  'merkur.de',
  'n-tv.de',
  'ndr.de',
  'nzz.ch',
  'orf.at',
  'rnd.de',
  'spiegel.de',
  'srf.ch',
  'stern.de',
  'sueddeutsche.de',
  'tagesschau.de',
  'tagesspiegel.de',
  'taz.de',
  'welt.de',
  'zdfheute.de',
  'zeit.de',
];

/** The match pattern that covers a site and its subdomains, over https only. */
export function sitePattern(site: string): string {
  return `https://*.${site}/*`;
}

/** The listed site that an address belongs to, or null: other sites are read through `activeTab` alone. */
export function newsSiteOf(address: string): string | null {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:') return null;
  return NEWS_SITES.find((site) => url.hostname === site || url.hostname.endsWith(`.${site}`)) ?? null;
}
