import { describe, expect, it, vi } from 'vitest';
import type { ConfigEnv, UserManifest } from 'wxt';
import { COMMANDS } from '#extension/shortcuts.ts';
import config from '../../../wxt.config.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

function manifest(browser: 'chrome' | 'firefox', mode: string): UserManifest {
  const env: ConfigEnv = { browser, mode, command: 'build', manifestVersion: 3 };
  return (config.manifest as (env: ConfigEnv) => UserManifest)(env);
}

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const shipped = manifest(browser, 'production');

  it('asks for nothing but what it needs at install', () => {
    expect(shipped.permissions).toEqual(['storage', 'scripting', 'activeTab']);
    expect(shipped).not.toHaveProperty('host_permissions');
    expect(shipped).not.toHaveProperty('content_scripts');
    expect(shipped).not.toHaveProperty('web_accessible_resources');
  });

  it('names every site that may be allowed later, and no pattern over all sites', () => {
    const patterns = (shipped as { optional_host_permissions: string[] }).optional_host_permissions;
    expect(patterns.length).toBeGreaterThan(20);
    for (const pattern of patterns) expect(pattern).toMatch(/^https:\/\/\*\.[a-z0-9-]+\.[a-z]+\/\*$/);
  });

  it('has the commands that the background knows, of which browsers take at most four keys', () => {
    expect(Object.keys(shipped.commands ?? {})).toEqual([...COMMANDS]);
    expect(Object.values(shipped.commands ?? {}).filter((command) => command.suggested_key)).toHaveLength(4);
  });

  it('may read the test pages only in the e2e build', () => {
    expect(manifest(browser, 'e2e')).toMatchObject({ host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] });
  });
});
