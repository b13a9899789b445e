// JSON Schema of a field and of conditions, for the peers that are driven by one.
import { PATTERNS, YES_NO, asCodes } from './form.mjs';

/** The schema of one answer. */
export function schemaOf(field) {
  return { title: field.label, description: field.hint ?? undefined, ...typeOf(field) };
}

function typeOf({ type, options, min, max }) {
  const oneOf = (rows) => rows.map(([value, title]) => ({ const: value, title }));
  switch (type) {
    case 'choice':
    case 'code':
      return { type: 'string', oneOf: oneOf(options) };
    case 'yes_no':
      return { type: 'string', oneOf: oneOf(YES_NO) };
    case 'choices':
      return { type: 'array', uniqueItems: true, minItems: 1, items: { type: 'string', oneOf: oneOf(options) } };
    case 'confirm':
      return { type: 'boolean', const: true };
    case 'integer':
      return { type: 'integer', minimum: min, maximum: max };
    case 'number':
    case 'money':
      return { type: 'number', minimum: min, maximum: max, multipleOf: 0.01 };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'time':
      return { type: 'string', format: 'time' };
    case 'email':
      return { type: 'string', format: 'email' };
    case 'url':
      return { type: 'string', format: 'uri' };
    default:
      return { type: 'string', maxLength: max, pattern: PATTERNS[type] };
  }
}

/** Unconditional required fields of a list. */
export const requiredOf = (fields) => fields.filter((it) => it.required && !it.when).map((it) => it.name);

/** Conditional fields in the groups that share a condition: `[{ test, fields }]`, `test` a schema. */
export function conditions(fields) {
  const groups = new Map();
  for (const field of fields.filter((it) => it.when)) {
    const key = JSON.stringify(field.when);
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return [...groups.values()].map((group) => {
    const { when } = group[0];
    const test = { properties: { [when.field]: { enum: asCodes(when) } }, required: [when.field] };
    return { test, fields: group };
  });
}
