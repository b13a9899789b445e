// Reading what people type: the part of the runtime that needs no document.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = ['texts', 'values', 'checksums']
  .map((name) => readFileSync(new URL(`../../src/emit/html/runtime/${name}.js`, import.meta.url), 'utf8'))
  .join('');
const cases = JSON.parse(readFileSync(new URL('../reading.json', import.meta.url), 'utf8'));
const names = 'readNumber, decimalText, dayNumber, isoDay, readTime, isoPartial, isIban, isTaxId, EMAIL, PHONE, POSTAL_CODE, URL_TEXT, number';
const runtime = new Function(`${source}; return { ${names} };`)();

test('amounts are read as people write them', () => {
  const cents = (text) => runtime.readNumber(text, 2);
  assert.equal(cents('1.234,50 €'), 123450n);
  assert.equal(cents('12.50'), 1250n);
  assert.equal(cents('48,5'), 4850n);
  assert.equal(cents('1.234'), 123400n);
  assert.equal(cents('1.234.567,8900'), 123456789n);
  assert.equal(cents('-3'), -300n);
  for (const text of ['48,555', '12.345.6', 'zehn', '1,2,3', '', '1e3', '0x10']) assert.equal(cents(text), null, text);
  assert.equal(runtime.readNumber('3,0', 0), 3n);
  assert.equal(runtime.readNumber('3,5', 0), null);
});

test('numbers keep their decimals', () => {
  assert.equal(runtime.decimalText(22800n, 2), '228.00');
  assert.equal(runtime.decimalText(-5n, 2), '-0.05');
  assert.equal(runtime.decimalText(7n, 0), '7');
  assert.equal(runtime.number('1234.5', 2), '1.234,50');
});

test('only days that exist are dates', () => {
  assert.equal(runtime.dayNumber(1970, 1, 1), 0);
  assert.equal(runtime.isoDay(runtime.dayNumber(2024, 2, 29)), '2024-02-29');
  assert.equal(runtime.dayNumber(2023, 2, 29), null);
  assert.equal(runtime.dayNumber(2023, 13, 1), null);
  assert.equal(runtime.dayNumber(2023, 1, 0), null);
});

test('parts of dates and times are padded', () => {
  assert.equal(runtime.isoPartial({ y: 1985, m: 3, d: 7 }), '1985-03-07');
  assert.equal(runtime.isoPartial({ y: 1985, m: 3, d: null }), '1985-03');
  assert.equal(runtime.isoPartial({ y: 1985, m: null, d: null }), '1985');
  assert.equal(runtime.readTime('9:05'), '09:05');
  assert.equal(runtime.readTime('14.30 Uhr'), '14:30');
  for (const text of ['24:00', '9:5', '1430', '12:60']) assert.equal(runtime.readTime(text), null, text);
});

test('check digits are checked', () => {
  assert.ok(runtime.isIban('DE89370400440532013000'));
  assert.ok(runtime.isIban('NL91ABNA0417164300'));
  assert.ok(!runtime.isIban('DE89370400440532013001'));
  assert.ok(!runtime.isIban('DE893704004405320130'));
  assert.ok(runtime.isTaxId('86095742719'));
  assert.ok(!runtime.isTaxId('86095742718'));
  assert.ok(!runtime.isTaxId('06095742719'));
});

test('formats', () => {
  assert.ok(runtime.EMAIL.test('a.b@c.de') && !runtime.EMAIL.test('a@b') && !runtime.EMAIL.test('a b@c.de'));
  assert.ok(runtime.PHONE.test('+49 (30) 123-45/6') && !runtime.PHONE.test('12') && !runtime.PHONE.test('abc12345'));
  assert.ok(runtime.POSTAL_CODE.test('01067') && !runtime.POSTAL_CODE.test('00123'));
  assert.ok(runtime.URL_TEXT.test('https://www.beispiel.de/a') && !runtime.URL_TEXT.test('www.beispiel.de'));
});

/** The runtime's readers over inputs that hold these texts, on the day of the cases. */
function reader({ type, bound, given }) {
  const limits = { integer: 0, number: 3, money: 2 }[type];
  const scale = 10n ** BigInt(limits ?? 0);
  const row = { type, bound, scale: limits, min: type === 'text' || type === 'multiline' ? 1 : String(-1000000n * scale), max: type === 'text' ? 60 : type === 'multiline' ? 500 : String(1000000n * scale) };
  const inputs = [].concat(given).map((value) => ({ value }));
  const parts = ['texts', 'values', 'checksums', 'dates', 'fields', 'payload'];
  const script = parts.map((name) => readFileSync(new URL(`../../src/emit/html/runtime/${name}.js`, import.meta.url), 'utf8')).join('');
  const day = class extends Date {
    constructor(...time) {
      super(...(time.length ? time : [`${cases.today}T10:00:00+01:00`]));
    }
  };
  const made = new Function('find', 'findAll', 'service', 'Date', `${script}; return { answerOf, jsonValue };`);
  const runtime = made(() => inputs[0], () => inputs, { form: { fields: { x: row } } }, day);
  const { empty, problem, value } = runtime.answerOf({ dataset: { field: 'x' } });
  return empty || problem ? null : runtime.jsonValue(row, value);
}

test('the page reads what people type as its receiver does', () => {
  assert.ok(cases.cases.length > 200);
  for (const one of cases.cases) assert.deepEqual(reader(one), one.reads, JSON.stringify(one));
});
