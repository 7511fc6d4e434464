/** Which browsers `npm run dev` opens: the same that the tests find, not whatever stands first on the path. */
import process from 'node:process';
import { defineWebExtConfig } from 'wxt';
import { findBrowser } from './scripts/browsers.ts';

const chrome = findBrowser('chromium');
const firefox = findBrowser('firefox');

export default defineWebExtConfig({
  binaries: {
    ...(chrome === undefined ? {} : { chrome }),
    ...(firefox === undefined ? {} : { firefox }),
  },
  // Chromium's sandbox refuses to start as root.
  chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
