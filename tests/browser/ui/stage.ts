/** What the browser tests of the views share: a place to render into, axe, colour schemes, and sight of a closed shadow root. */
import axe from 'axe-core';
import { render, type ComponentChild } from 'preact';
import { cdp } from 'vitest/browser';
import { adoptStyles } from '#ui/styles.ts';

/** Renders into a fresh container with these styles; `clear` takes both away. */
export function stage(view: ComponentChild, styles: string): { root: HTMLElement; clear: () => void } {
  const root = document.createElement('main');
  root.style.setProperty('width', '360px');
  document.body.append(root);
  const unstyle = adoptStyles(document, styles);
  render(view, root);
  return {
    root,
    clear: () => {
      render(null, root);
      root.remove();
      unstyle();
    },
  };
}

/** What axe finds wrong, as short lines that name rule and element. */
export async function findViolations(context: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(context, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The test page is not the page on which the view stands.
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}

/** Makes the browser prefer a colour scheme until it is told another. */
export async function preferScheme(scheme: 'light' | 'dark'): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
}

/** Notes every shadow root that is attached, closed ones too; with `opened`, attaches them open, for axe. */
export function watchShadowRoots(opened = false): { readonly roots: readonly ShadowRoot[]; stop: () => void } {
  const roots: ShadowRoot[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back unchanged, and called with the element as `this`
  const original = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init: ShadowRootInit): ShadowRoot {
    const root = original.call(this, opened ? { ...init, mode: 'open' } : init);
    roots.push(root);
    return root;
  };
  return {
    roots,
    stop: () => {
      Element.prototype.attachShadow = original;
    },
  };
}

/** Settles when two frames have been drawn: styles, placement and observers are through. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
