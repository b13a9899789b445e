// Files for tests: small, and of the kind that their names say.
const KINDS = {
  pdf: ['application/pdf', '%PDF-1.4\n'],
  jpg: ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  jpeg: ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  png: ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
};

/** A file that begins as its kind does and says its name. */
export const contentOf = (name) => Buffer.concat([Buffer.from(kindOf(name)[1]), Buffer.from(`Inhalt von ${name}`)]);

export const fileOf = (name) => ({ name, mimeType: kindOf(name)[0], buffer: contentOf(name) });

const kindOf = (name) => KINDS[name.split('.').pop().toLowerCase()] ?? ['application/octet-stream', ''];
