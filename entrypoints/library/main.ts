import { startLibrary } from '#app/library/start-library.ts';

const root = document.querySelector<HTMLElement>('#library');
if (root !== null) void startLibrary(root);
