/** A proxy that lets nothing through and writes down who wanted out. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Watchman {
  readonly port: number;
  /** Hosts that something in the browser tried to reach, in order. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

export async function startWatchman(): Promise<Watchman> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connect', (request, socket) => {
    seen.push(request.url ?? '');
    // A browser that closes while it is being refused resets the connection.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await listen(server);
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
