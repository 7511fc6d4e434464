import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '#app/background/start-background.ts';

// Not a module: a service worker may not `import()`, and as one script what is loaded on first need is only run on first need.
export default defineBackground(startBackground);
