/**
 * Serves a folder of pages on 127.0.0.1, for the demo and the end-to-end tests. `?csp` after an address adds a content
 * security policy that forbids the page nearly everything; an extension must work there all the same.
 *
 * From a terminal: `node scripts/site-server.ts [FOLDER] [PORT]`.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import process from 'node:process';

/** The demo's news site. */
export const DEMO_SITE = join(import.meta.dirname, '..', 'tests', 'site');

/** What a hostile or merely strict publisher may send. */
export const HOSTILE_CSP =
  "default-src 'none'; style-src 'nonce-abc'; script-src 'none'; require-trusted-types-for 'script'";

export interface Site {
  /** Base address, ending in a slash. */
  readonly url: string;
  /** Stops listening and drops every open connection. */
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Serves the files below `root` on a given port of 127.0.0.1, or on a free one (0). */
export function serveSite(root: string = DEMO_SITE, port = 0): Promise<Site> {
  const server = createServer((request, response) => {
    void answer(root, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address() as AddressInfo;
      resolve({
        url: `http://127.0.0.1:${address.port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => {
              closed();
            });
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const file = fileFor(root, url.pathname);
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || body === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Diese Seite gibt es nicht.\n');
    return;
  }
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...(url.searchParams.has('csp') ? { 'content-security-policy': HOSTILE_CSP } : {}),
  });
  response.end(body);
}

/** The file that answers for a path, or undefined when the path leaves the folder or cannot be decoded. */
function fileFor(root: string, pathname: string): string | undefined {
  const decoded = decode(pathname);
  if (decoded === undefined) return undefined;
  const file = normalize(join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  return file.startsWith(normalize(root + sep)) ? file : undefined;
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // A stray percent sign: no file has such a name.
    return undefined;
  }
}

if (import.meta.main) {
  const [root, port] = process.argv.slice(2);
  const site = await serveSite(root, Number(port ?? 0));
  console.log(`${site.url} (Ctrl-C stops it)`);
}
