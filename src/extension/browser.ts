/** The one door to the browser's extension interface. Nothing outside this room imports the polyfill. */
import browser from 'webextension-polyfill';

export { browser };

/** Is this context still connected to the extension? Not so after the extension was updated or removed. */
export function isContextAlive(): boolean {
  try {
    return Boolean(browser.runtime.id);
  } catch {
    // Firefox throws on any access from a context whose extension is gone.
    return false;
  }
}
