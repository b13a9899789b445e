// Files for tests: small, and of the kind that their names say.
const ZIP = 'PK\x03\x04';
/** By ending: media type, and how such a file begins. */
export const KINDS = {
  pdf: ['application/pdf', '%PDF-1.4\n'],
  jpg: ['image/jpeg', '\xff\xd8\xff\xe0'],
  jpeg: ['image/jpeg', '\xff\xd8\xff\xe0'],
  png: ['image/png', '\x89PNG\r\n\x1a\n'],
  tif: ['image/tiff', 'II*\0'],
  tiff: ['image/tiff', 'MM\0*'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ZIP],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ZIP],
  odt: ['application/vnd.oasis.opendocument.text', ZIP],
  zip: ['application/zip', ZIP],
};

const kindOf = (name) => KINDS[name.split('.').pop().toLowerCase()] ?? ['application/octet-stream', ''];

/** A file that begins as its kind does and then says its name. */
export const contentOf = (name) => Buffer.concat([Buffer.from(kindOf(name)[1], 'latin1'), Buffer.from(`Inhalt von ${name}`)]);

/** The same as Playwright wants files. */
export const fileOf = (name) => ({ name, mimeType: kindOf(name)[0], buffer: contentOf(name) });
