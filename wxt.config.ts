import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { NEWS_SITES, sitePattern } from './src/extension/news-sites.ts';

/** The compiled corpus, made by `npm run corpus` and copied into the extension. */
const PACK = resolve(import.meta.dirname, 'build/corpus.pack');

/** Where tests and the demo serve their pages. Only the e2e build may read them without being asked. */
const TEST_SITES = ['http://127.0.0.1/*', 'http://localhost/*'];

/** WXT tells the mode to the manifest, but not to the output folder. */
const isTestBuild = /--mode[ =]e2e\b/.test(process.argv.join(' '));

export default defineConfig({
  manifestVersion: 3,
  outDir: 'dist',
  // dist/chrome-mv3, dist/firefox-mv3; with --mode e2e: dist/e2e/chrome-mv3, dist/e2e/firefox-mv3.
  outDirTemplate: isTestBuild
    ? 'e2e/{{browser}}-mv{{manifestVersion}}'
    : '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  dev: { reloadCommand: false },
  vite: () => ({ plugins: [preactWithoutMarkupStrings()] }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    optional_host_permissions: NEWS_SITES.map(sitePattern),
    commands: {
      'toggle-glosses': { suggested_key: { default: 'Alt+G' }, description: '__MSG_commandToggleGlosses__' },
      'next-term': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_commandNextTerm__' },
      'previous-term': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_commandPreviousTerm__' },
      'open-card': { suggested_key: { default: 'Alt+C' }, description: '__MSG_commandOpenCard__' },
    },
    ...(browser === 'firefox' ? firefoxKeys() : { minimum_chrome_version: '128' }),
    ...(mode === 'e2e' ? testKeys() : {}),
  }),
  hooks: {
    'build:manifestGenerated': (_wxt, manifest) => {
      // WXT takes the button's title from the popup's <title>, which the browser does not translate.
      const { action } = manifest as { action?: { default_title?: string } };
      if (action !== undefined) action.default_title = '__MSG_actionTitle__';
    },
    'build:publicAssets': (_wxt, files) => {
      if (!existsSync(PACK)) throw new Error('build/corpus.pack is missing: run `npm run corpus` first');
      files.push({ absoluteSrc: PACK, relativeDest: 'corpus.pack' });
    },
  },
});

function firefoxKeys() {
  return {
    browser_specific_settings: {
      gecko: {
        id: 'randglosse@randglosse.extension',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none' as const] },
      },
      // The first Android version that knows data_collection_permissions.
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

/** Reading without a click, on test pages only. */
function testKeys() {
  return {
    host_permissions: TEST_SITES,
    content_scripts: [{ matches: TEST_SITES, js: ['content-scripts/content.js'], run_at: 'document_idle' as const }],
  };
}

/**
 * Preact can set markup from a string (`dangerouslySetInnerHTML`). We never do; taking the one assignment out lets
 * store reviewers, and `web-ext lint`, see that no markup is made from strings anywhere.
 */
function preactWithoutMarkupStrings() {
  return {
    name: 'preact-without-markup-strings',
    transform(code: string, id: string) {
      if (!/\/preact\/dist\/preact\.(?:module\.js|mjs)$/.test(id)) return null;
      const parts = code.split('.innerHTML=');
      if (parts.length !== 2) throw new Error('preact has changed: look at preactWithoutMarkupStrings again');
      return { code: parts.join('.textContent='), map: null };
    },
  };
}
