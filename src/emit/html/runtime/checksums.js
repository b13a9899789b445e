// Formats with a grammar of their own.

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const PHONE = /^\+?[0-9 ()/.-]{5,23}$/;
const POSTAL_CODE = /^(?!00)[0-9]{5}$/;
const URL_TEXT = /^https?:\/\/[^\s/$.?#][^\s]*$/;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const TAX_ID = /^[1-9]\d{10}$/;

// What people paste with it goes.
const plainPhone = (raw) => plainText(raw).replace(/\s/g, ' ').replace(/[\u2010-\u2013]/g, '-');
const plainIban = (raw) => withoutSpace(raw).toUpperCase().replace(/^IBAN:?/, '');
const plainPostalCode = (raw) => withoutSpace(raw).replace(/^de?-/i, '');
const plainUrl = (raw) => plainText(raw).replace(/^www\./i, 'https://$&');

// ISO 13616: country and check digits move to the end, letters count from 10, the rest modulo 97 is 1.
function isIban(text) {
  if (!IBAN.test(text) || (text.startsWith('DE') && text.length !== 22)) return false;
  let rest = 0;
  for (const character of text.slice(4) + text.slice(0, 4)) {
    rest = Number(`${rest}${parseInt(character, 36)}`) % 97;
  }
  return rest === 1;
}

// ISO 7064, MOD 11,10.
function isTaxId(text) {
  if (!TAX_ID.test(text)) return false;
  let product = 10;
  for (const digit of text.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10 === Number(text[10]);
}
