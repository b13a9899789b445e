// The application as FIT-Connect takes it: metadata, data and each attachment closed for the authority's key.
// Metadata has only what version 1.0.0 of their schema defines.

const { page } = globalThis.antragswerk;
const { find, form, service, application, uuid } = page;

const METADATA = 'https://schema.fitko.de/fit-connect/metadata/1.0.0/metadata.schema.json';

async function hashOf(content) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-512', content));
  return { type: 'sha512', content: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}

// What goes to the receiver, unreadable for everybody but the holder of the private key.
async function sealed(text, files) {
  const { id, version, encrypt, schema } = service.form;
  const key = await importKey(encrypt);
  const close = (cty, content) => jwe(key, encrypt.kid, cty, content);
  const body = new FormData();
  const attachments = [];
  const closed = [];
  for (const { name, type, file } of files) {
    const content = await file.arrayBuffer();
    const attachmentId = uuid();
    // `description` says which question the document answers, as the payload calls it.
    attachments.push({ attachmentId, purpose: 'attachment', filename: file.name, description: name, mimeType: type, hash: await hashOf(content) });
    closed.push([attachmentId, await close(type, content)]);
  }
  const data = utf8(text);
  const metadata = {
    $schema: METADATA,
    contentStructure: {
      data: { submissionSchema: { schemaUri: schema, mimeType: 'application/json' }, hash: await hashOf(data) },
      attachments,
    },
    additionalReferenceInfo: { senderReference: application.key, applicationDate: JSON.parse(text).stand },
  };
  body.set('_leistung', id);
  body.set('_version', version);
  // Of a service in one language only the authority's own is possible.
  const language = find('[name=_sprache]', form);
  if (language) body.set('_sprache', language.value);
  body.set('encryptedMetadata', await (await close('application/json', utf8(JSON.stringify(metadata)))).text());
  body.set('encryptedData', await (await close('application/json', data)).text());
  for (const [attachmentId, content] of closed) body.append('attachment', content, attachmentId);
  return body;
}

globalThis.antragswerk.encrypt = { sealed };
