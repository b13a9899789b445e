// A site for tests: serves a folder with the policy that pages also carry, and takes applications.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

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
 * Every post is kept in `posts`: its path and `pairs`, the fields in order; a file's value is
 * `{ name, type, size }`.
 */
export async function serve(root, { block = [] } = {}) {
  const posts = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const answer = (status, type, body) => {
      response.writeHead(status, { ...HEADERS, 'content-type': type });
      response.end(body);
    };
    if (request.method === 'POST') {
      posts.push({ path: pathname, pairs: await readForm(request) });
      response.writeHead(303, { ...HEADERS, location: '/eingegangen' });
      response.end();
    } else if (pathname === '/eingegangen') {
      answer(200, TYPES['.html'], THANKS);
    } else if (block.some((part) => pathname.includes(part))) {
      answer(503, 'text/plain', '');
    } else {
      const path = normalize(join(root, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : ''));
      const inside = path.startsWith(normalize(root) + sep);
      const content = inside ? await readFile(path).catch(() => null) : null;
      if (content) answer(200, TYPES[extname(path)] ?? 'application/octet-stream', content);
      else answer(404, 'text/plain', 'not found');
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { url: `http://localhost:${server.address().port}`, posts, close: () => server.close() };
}

async function readForm(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData();
  return [...form].map(([name, value]) => [
    name,
    typeof value === 'string' ? value : { name: value.name, type: value.type, size: value.size },
  ]);
}
