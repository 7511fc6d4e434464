import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, nextGlossMode, parseSettings, withSite } from '#extension/settings-schema.ts';
import { loadSettings, saveSettings, watchSettings } from '#extension/settings.ts';
import { fake, resetFake } from './fake-browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser.ts')).fake }));

const { sync, local } = fake.storage;
beforeEach(() => {
  resetFake();
  vi.spyOn(console, 'warn').mockReturnValue();
});

describe('parseSettings', () => {
  it('gives defaults for what is missing, and calls nothing damaged', () => {
    expect(parseSettings({})).toEqual({ settings: DEFAULT_SETTINGS, damaged: [] });
  });

  it.each([
    ['language', 'fr'],
    ['glosses', true],
    ['underline', 'yes'],
    ['lookUpKey', 'space'],
    ['lookUpSelection', 1],
    ['lookUpDoubleTap', 'no'],
    ['offSites', ['zeit.de', 7]],
    ['offSites', null],
  ] as const)('replaces a damaged %s (%j) by its default and keeps the others', (name, value) => {
    const sound = {
      ...{ language: 'de', glosses: 'all', underline: false, offSites: ['zeit.de'] },
      ...{ lookUpKey: 'ctrl', lookUpSelection: false, lookUpDoubleTap: false },
    };
    const { settings, damaged } = parseSettings({ ...sound, [name]: value });
    expect(settings).toEqual({ ...sound, [name]: DEFAULT_SETTINGS[name] });
    expect(damaged).toEqual([{ name, value, detail: expect.stringMatching(/./) as string }]);
  });
});

describe('settings in storage', () => {
  it('come back as they were saved', async () => {
    await saveSettings({ glosses: 'first', offSites: ['faz.net'] });
    expect(await loadSettings()).toEqual({
      settings: { ...DEFAULT_SETTINGS, glosses: 'first', offSites: ['faz.net'] },
      damaged: [],
    });
    expect(sync.items).toEqual({ 'settings.glosses': 'first', 'settings.offSites': ['faz.net'] });
  });

  it('stay on this machine when sync refuses, and win over older synced ones', async () => {
    await saveSettings({ glosses: 'all' });
    sync.refusal = 'QUOTA_BYTES quota exceeded';
    await saveSettings({ glosses: 'first' });
    sync.refusal = null;
    expect((await loadSettings()).settings.glosses).toBe('first');
    await saveSettings({ glosses: 'off' });
    expect((await loadSettings()).settings.glosses).toBe('off');
    expect(local.items).toEqual({});
  });

  it('can be read while sync is switched off', async () => {
    sync.refusal = 'sync is disabled';
    local.items = { 'settings.underline': false };
    const loaded = await loadSettings();
    expect(loaded.settings).toEqual({ ...DEFAULT_SETTINGS, underline: false });
    expect(loaded.unreadable).toBeUndefined();
  });

  it('say so when no storage can be read', async () => {
    sync.refusal = 'gone';
    local.refusal = 'gone too';
    const loaded = await loadSettings();
    expect(loaded.settings).toEqual(DEFAULT_SETTINGS);
    expect(loaded.unreadable).toContain('gone');
  });

  it('keep a damaged value aside, report it, and recover once it is set anew', async () => {
    sync.items = { 'settings.glosses': { mode: 3 }, 'settings.underline': false };
    const loaded = await loadSettings();
    expect(loaded.settings).toEqual({ ...DEFAULT_SETTINGS, underline: false });
    expect(loaded.damaged).toMatchObject([{ name: 'glosses', value: { mode: 3 } }]);
    expect(local.items).toEqual({ 'settings.damaged': { glosses: { mode: 3 } } });
    await saveSettings({ glosses: 'all' });
    expect((await loadSettings()).damaged).toEqual([]);
    expect(local.items).toEqual({ 'settings.damaged': { glosses: { mode: 3 } } });
  });

  it('keep aside every damaged value, also beside earlier ones', async () => {
    sync.items = { 'settings.glosses': 1 };
    await loadSettings();
    sync.items = { 'settings.language': 'xx' };
    await loadSettings();
    expect(local.items).toEqual({ 'settings.damaged': { glosses: 1, language: 'xx' } });
  });
});

describe('watchSettings', () => {
  it('tells of changes until it is stopped, and only of settings', async () => {
    const stop = new AbortController();
    const seen = vi.fn();
    watchSettings(({ settings }) => void seen(settings.glosses), stop.signal);
    await saveSettings({ glosses: 'all' });
    await vi.waitFor(() => expect(seen).toHaveBeenCalledExactlyOnceWith('all'));
    await local.set({ 'settings.damaged': {} });
    stop.abort();
    await saveSettings({ glosses: 'off' });
    await loadSettings();
    expect(seen).toHaveBeenCalledOnce();
  });
});

describe('what the switches do', () => {
  it('steps through the gloss modes and comes round', () => {
    expect(['off', 'first', 'all'].map((mode) => nextGlossMode(mode as 'off' | 'first' | 'all'))).toEqual([
      'first',
      'all',
      'off',
    ]);
  });

  it('adds a site once and takes it out again', () => {
    expect(withSite(['zeit.de'], 'taz.de', false)).toEqual(['zeit.de', 'taz.de']);
    expect(withSite(['zeit.de', 'taz.de'], 'taz.de', false)).toEqual(['zeit.de', 'taz.de']);
    expect(withSite(['zeit.de', 'taz.de'], 'zeit.de', true)).toEqual(['taz.de']);
  });
});
