// A site for tests: serves a folder with the policy that pages also carry, and takes applications.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types antragswerk";

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

const THANKS =
  '<!doctype html><html lang="de"><meta charset="utf-8"><title>Eingegangen</title>' +
  '<link rel="icon" href="data:,"><main><h1>Ihr Antrag ist eingegangen</h1></main></html>';

/**
 * Serves `root`. `block` lists parts of paths that fail, to see what a page does without a file.
 * Every post is kept in `posts`: its path, headers and `pairs`, the fields in order; a file's value is
 * `{ name, type, size }`. `site.receive`, when set, decides what happens to a post: it gets what is kept and
 * gives `{ status, headers, body }`, or `'lost'` for no answer at all; without it, a page of thanks follows.
 * `half: true` beside it ends the connection within the body. `site.unreachable` ends every connection at once,
 * `site.cutUploads` those that bring an application; `site.root` may be changed to serve another build,
 * and `site.alter` changes what is served.
 */
export async function serve(root, { block = [] } = {}) {
  const posts = [];
  const site = { posts, root, receive: null, unreachable: false, cutUploads: false, alter: (path, content) => content };
  const server = createServer(async (request, response) => {
    if (site.unreachable || (site.cutUploads && request.method === 'POST')) {
      request.socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url, 'http://localhost');
    const answer = (status, type, body) => {
      response.writeHead(status, { ...HEADERS, 'content-type': type });
      response.end(body);
    };
    if (request.method === 'POST') {
      const files = new Map();
      const post = { path: pathname, headers: request.headers, pairs: await readForm(request, files), files };
      posts.push(post);
      const given = site.receive?.(post);
      if (given === 'lost') {
        request.socket.destroy();
        return;
      }
      if (given?.half) {
        // The connection ends within the answer.
        response.writeHead(given.status, { ...HEADERS, ...given.headers, 'content-length': Buffer.byteLength(given.body) });
        response.write(given.body.slice(0, given.body.length / 2), () => request.socket.destroy());
        return;
      }
      if (given) {
        response.writeHead(given.status, { ...HEADERS, ...given.headers });
        response.end(given.body ?? '');
        return;
      }
      response.writeHead(303, { ...HEADERS, location: '/eingegangen' });
      response.end();
    } else if (pathname === '/eingegangen') {
      answer(200, TYPES['.html'], THANKS);
    } else if (block.some((part) => pathname.includes(part))) {
      answer(503, 'text/plain', '');
    } else {
      const path = normalize(join(site.root, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : ''));
      const inside = path.startsWith(normalize(site.root) + sep);
      const content = inside ? await readFile(path).catch(() => null) : null;
      if (content) answer(200, TYPES[extname(path)] ?? 'application/octet-stream', site.alter(pathname, content));
      else answer(404, 'text/plain', 'not found');
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return Object.assign(site, {
    url: `http://localhost:${server.address().port}`,
    block,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

/** The fields; the content of files goes to `files`, by name of the file. */
async function readForm(request, files) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  const pairs = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') pairs.push([name, value]);
    else {
      pairs.push([name, { name: value.name, type: value.type, size: value.size }]);
      files.set(value.name, Buffer.from(await value.arrayBuffer()));
    }
  }
  return pairs;
}
