import { startPopup } from '#app/popup/start-popup.ts';

const root = document.querySelector<HTMLElement>('#popup');
// In tests the popup is opened as a page of its own, which has to be told the tab it is about.
const tab = import.meta.env.MODE === 'e2e' ? new URLSearchParams(location.search).get('tab') : null;
if (root !== null) void startPopup(root, tab === null ? null : Number(tab));
