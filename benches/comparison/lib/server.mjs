// Serves a folder compressed and counts what it sends; the browser makes the network slow.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': ['text/html; charset=utf-8', 'html'],
  '.js': ['text/javascript; charset=utf-8', 'js'],
  '.css': ['text/css; charset=utf-8', 'css'],
  '.svg': ['image/svg+xml', 'other'],
  '.woff2': ['font/woff2', 'fonts'],
  '.woff': ['font/woff', 'fonts'],
  '.ttf': ['font/ttf', 'fonts'],
};
const COMPRESSED = new Set(['html', 'js', 'css']);

/** What each page is tried under: scripts and styles from files only, nothing inline, no `eval`. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** `sent` lists `{ kind, bytes, path }` of each answer; `reset()` empties it. `policy` is a header on every page. */
export async function serve(root, policy) {
  let sent = [];
  const cache = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const path = normalize(join(root, decodeURIComponent(pathname)));
    const inside = path.startsWith(normalize(root) + sep);
    if (!cache.has(path)) cache.set(path, inside ? await readFile(path).catch(() => null) : null);
    const content = cache.get(path);
    const headers = policy ? { 'content-security-policy': policy } : {};
    if (!content) {
      sent.push({ kind: 'missing', bytes: 0, path: pathname });
      response.writeHead(404, headers);
      return response.end();
    }
    const [type, kind] = TYPES[extname(path)] ?? ['application/octet-stream', 'other'];
    const caching = { etag: `"${createHash('sha256').update(content).digest('hex')}"`, 'cache-control': 'max-age=3600' };
    if (request.headers['if-none-match'] === caching.etag) {
      sent.push({ kind, bytes: 0, path: pathname });
      response.writeHead(304, { ...headers, ...caching });
      return response.end();
    }
    const body = COMPRESSED.has(kind) ? gzipSync(content, { level: 9 }) : content;
    sent.push({ kind, bytes: body.length, path: pathname });
    response.writeHead(200, {
      ...headers,
      'content-type': type,
      ...caching,
      'content-length': body.length,
      ...(COMPRESSED.has(kind) ? { 'content-encoding': 'gzip' } : {}),
    });
    return response.end(body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://localhost:${server.address().port}`,
    get sent() {
      return sent;
    },
    reset: () => (sent = []),
    close: () => server.close(),
  };
}
