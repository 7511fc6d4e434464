import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NEWS_SITES, newsSiteOf } from '#extension/news-sites.ts';
import { followAccess, hasAccess, registerGranted, requestAccess } from '#extension/site-access.ts';
import { fake, registeredMatches, resetFake, setGranted } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fake }));

beforeEach(resetFake);

describe('newsSiteOf', () => {
  it.each([
    ['https://www.zeit.de/politik/2023-05/nato', 'zeit.de'],
    ['https://zeit.de/', 'zeit.de'],
    ['https://dw.com/de/japan', 'dw.com'],
    ['http://www.zeit.de/', null],
    ['https://zeit.de.example.org/', null],
    ['https://freizeit.de/', null],
    ['about:blank', null],
    ['not an address', null],
  ])('%s belongs to %s', (address, site) => expect(newsSiteOf(address)).toBe(site));

  it('knows each site once, in order', () => {
    expect(NEWS_SITES).toEqual([...new Set(NEWS_SITES)].toSorted());
  });
});

describe('standing access', () => {
  it('is asked for one site, and only for listed ones', async () => {
    expect(await requestAccess('https://www.zeit.de/a')).toBe(true);
    expect(await hasAccess('https://www.zeit.de/b')).toBe(true);
    expect(await hasAccess('https://www.faz.net/')).toBe(false);
    expect(await requestAccess('https://example.org/')).toBe(false);
    expect(await fake.permissions.getAll()).toEqual({ origins: ['https://*.zeit.de/*'] });
  });

  it('registers the content script for exactly the granted sites', async () => {
    const onGranted = vi.fn();
    followAccess(onGranted);
    await setGranted(['https://*.zeit.de/*', 'https://*.taz.de/*', 'http://127.0.0.1/*']);
    await vi.waitFor(() => expect(registeredMatches()).toEqual(['https://*.taz.de/*', 'https://*.zeit.de/*']));
    expect(onGranted).toHaveBeenCalledWith(['https://*.zeit.de/*', 'https://*.taz.de/*', 'http://127.0.0.1/*']);
    await setGranted(['https://*.taz.de/*']);
    await vi.waitFor(() => expect(registeredMatches()).toEqual(['https://*.taz.de/*']));
    await setGranted([]);
    await vi.waitFor(() => expect(registeredMatches()).toBeNull());
  });

  it('brings the registration back in step at start', async () => {
    await setGranted(['https://*.taz.de/*']);
    followAccess(() => undefined);
    await fake.runtime.onStartup.emit();
    await vi.waitFor(() => expect(registeredMatches()).toEqual(['https://*.taz.de/*']));
  });

  it('leaves nothing registered when nothing is granted', async () => {
    await registerGranted();
    expect(registeredMatches()).toBeNull();
  });
});
