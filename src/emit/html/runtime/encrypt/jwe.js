// JWE in the compact form (RFC 7516): RSA-OAEP-256 around a fresh AES key for each, A256GCM around the content.

const utf8 = (text) => new TextEncoder().encode(text);

// Bytes for one call of `btoa`, a multiple of three so that the pieces join.
const PIECE = 24573;

// base64url as pieces of text, because a document is too long for one.
function base64url(buffer) {
  const bytes = new Uint8Array(buffer);
  const pieces = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const text = btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
    pieces.push(text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
  }
  return pieces;
}

function importKey({ n, e }) {
  const jwk = { kty: 'RSA', n, e, alg: 'RSA-OAEP-256', ext: true };
  return crypto.subtle.importKey('jwk', jwk, { name: 'RSA-OAEP', hash: 'SHA-256' }, false, ['encrypt']);
}

// A Blob, in which content is `cty` once opened.
async function jwe(key, kid, cty, content) {
  const [header] = base64url(utf8(JSON.stringify({ alg: 'RSA-OAEP-256', enc: 'A256GCM', kid, cty })));
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.encrypt({ name: 'RSA-OAEP' }, key, secret);
  const inner = await crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt']);
  secret.fill(0);
  const how = { name: 'AES-GCM', iv, additionalData: utf8(header), tagLength: 128 };
  const closed = await crypto.subtle.encrypt(how, inner, content);
  const end = closed.byteLength - 16;
  const sections = [wrapped, iv, closed.slice(0, end), closed.slice(end)].flatMap((it) => ['.', ...base64url(it)]);
  return new Blob([header, ...sections], { type: 'application/jose' });
}
