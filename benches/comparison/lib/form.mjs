// The form as every peer's converter reads it, from the compiler's intermediate representation.
//
// `{ title, pages: [{ name, title, items: [FIELD | REPEAT] }] }`. A repeat is `{ repeat: true, name, label, min,
// max, items }`. A field has `name`, `label`, `hint`, `type`, `required`, `options` (`[code, label]`), `min`,
// `max`, `scale`, `unit`, `autofill`, and `when`: null, or `{ field, values, inRow }`, shown while that field has one of
// the values. Yes and no are the values true and false.
import { spawnSync } from 'node:child_process';

/** Reads a spec through `antrag dump --stage model --format json`. */
export function readForm(antrag, spec, project) {
  const dumped = spawnSync(antrag, ['dump', spec, '--stage', 'model', '--format', 'json'], {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (dumped.status !== 0) throw new Error(dumped.stderr || String(dumped.error));
  return toForm(JSON.parse(dumped.stdout));
}

function toForm(model) {
  const items = (list) => list.flatMap((item) => toItem(model, item));
  return {
    title: model.meta.title,
    pages: model.pages.map((page) => ({ name: page.name, title: page.title, items: items(page.items) })),
  };
}

function toItem(model, item) {
  if ('field' in item) return [toField(model, model.fields[item.field])];
  if ('when' in item) return item.when.items.flatMap((inner) => toItem(model, inner));
  if ('repeat' in item) {
    const { name, item_label: label, min, max, items } = model.repeats[item.repeat];
    return [{ repeat: true, name, label, min, max, items: items.flatMap((inner) => toItem(model, inner)) }];
  }
  // Computed values are questions to nobody; no peer gets them.
  if ('compute' in item) return [];
  throw new Error(`the converters know no ${Object.keys(item)[0]}`);
}

function toField(model, field) {
  const { type, options, codelist, scale, min, max, kinds, max_bytes: maxBytes, max_count: maxCount } = field.ty;
  const rows = options?.map((option) => [option.code, option.label]) ?? model.codelists[codelist]?.rows.options;
  return {
    name: field.name,
    label: field.label,
    hint: field.hint,
    type,
    required: field.need === 'required',
    options: rows,
    min: min === undefined ? undefined : Number(min),
    max: max === undefined ? undefined : Number(max),
    scale,
    unit: field.unit,
    autofill: field.autofill,
    kinds,
    maxBytes,
    maxCount,
    when: field.visible_when && toCondition(field.visible_when),
  };
}

/** `x`, `x = "a"` and `x in ["a", "b"]`; the form has no other conditions. */
function toCondition({ kind }) {
  if (kind.var) return reference(kind, [true]);
  if (kind.binary?.[0] === 'equal') return reference(kind.binary[1].kind, [kind.binary[2].kind.text]);
  if (kind.in) return reference(kind.in[0].kind, kind.in[1].kind.list.map((it) => it.kind.text));
  throw new Error(`the converters know no condition ${Object.keys(kind)[0]}`);
}

function reference({ var: { base, segments } }, values) {
  return { field: segments.join('.'), values, inRow: base === 'row' };
}

/** Every field, those in repeats too. */
export const allFields = (form) =>
  form.pages.flatMap((page) => page.items.flatMap((item) => (item.repeat ? item.items : [item])));

/** Yes and no as options, for peers whose boolean is a box that says nothing when it is empty. */
export const YES_NO = [
  ['ja', 'Ja'],
  ['nein', 'Nein'],
];

/** A condition's values where yes and no are options. */
export const asCodes = (when) => when.values.map((it) => (it === true ? 'ja' : it === false ? 'nein' : it));

/** Patterns for types that most peers do not know. */
export const PATTERNS = {
  postal_code: '^[0-9]{5}$',
  tax_id: '^[0-9]{11}$',
  iban: '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$',
};
