import { defineContentScript } from 'wxt/utils/define-content-script';
import { createBeacon } from '#app/content/beacon.ts';
import { startContent } from '#app/content/start-content.ts';

export default defineContentScript({
  // Without `matches`, for WXT would turn them into required host permissions.
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  main(context) {
    const beacon = import.meta.env.MODE === 'e2e' ? createBeacon(document, context.signal) : undefined;
    startContent(document, context.signal, beacon);
  },
});
