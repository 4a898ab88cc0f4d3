/** A plain server of files, as simple as they come: nothing but what lies in a folder. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export class PlainServer {
  private readonly server: Server;

  /**
   * @param path where the folder stands on the server, with slashes at both ends
   * @param folder what lies there; may be another one later
   */
  constructor(
    private readonly path: string,
    public folder: string,
  ) {
    this.server = createServer((request, response) => {
      const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
      const inside = asked.startsWith(this.path)
        ? normalize(asked.slice(this.path.length) || 'index.html')
        : '..';
      const file = join(this.folder, inside);
      if (inside.startsWith('..') || !existsSync(file) || !statSync(file).isFile())
        return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
      response.end(readFileSync(file));
    });
  }

  /** Starts, and gives the address of the folder. */
  async start(): Promise<string> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}${encodeURI(this.path)}`;
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }
}
