import { allFields, asCodes } from '../../lib/form.mjs';
import { conditions, requiredOf, schemaOf } from '../../lib/schema.mjs';

export const NOTES = [
  'The Material renderers have no control for files; each is a text field.',
  'It has no button that submits: the page has one of its own, which lets errors show, as the documentation says.',
  'The texts of the controls are English; messages can be translated by the application.',
  'Units behind numbers are not shown.',
];

/** Schema and UI schema, one step of a `Categorization` for each page. */
export function convert(form) {
  const plain = allFields(form).filter((field) => !repeats(form).some((it) => it.items.includes(field)));
  const properties = Object.fromEntries(plain.map((field) => [field.name, schemaOf(field)]));
  for (const repeat of repeats(form)) properties[repeat.name] = list(repeat);
  return {
    schema: {
      type: 'object',
      properties,
      required: requiredOf(plain),
      allOf: conditions(plain).map(({ test, fields }) => ({ if: test, then: { required: needed(fields) } })),
    },
    uischema: {
      type: 'Categorization',
      options: { variant: 'stepper', showNavButtons: true },
      elements: form.pages.map(({ title, items }) => ({ type: 'Category', label: title, elements: items.map(control) })),
    },
  };
}

const repeats = (form) => form.pages.flatMap((page) => page.items.filter((item) => item.repeat));
const needed = (fields) => fields.filter((it) => it.required).map((it) => it.name);

function list({ label, min, max, items }) {
  return {
    type: 'array',
    title: label,
    minItems: min,
    maxItems: max,
    items: {
      type: 'object',
      properties: Object.fromEntries(items.map((field) => [field.name, schemaOf(field)])),
      required: requiredOf(items),
      allOf: conditions(items).map(({ test, fields }) => ({ if: test, then: { required: needed(fields) } })),
    },
  };
}

function control(item) {
  const scope = `#/properties/${item.name}`;
  if (item.repeat) {
    return { type: 'Control', scope, options: { detail: { type: 'VerticalLayout', elements: item.items.map(control) } } };
  }
  return {
    type: 'Control',
    scope,
    options: optionsOf(item),
    rule: item.when
      ? { effect: 'SHOW', condition: { scope: `#/properties/${item.when.field}`, schema: { enum: asCodes(item.when) }, failWhenUndefined: true } }
      : undefined,
  };
}

function optionsOf({ type }) {
  if (type === 'choice' || type === 'yes_no') return { format: 'radio' };
  if (type === 'multiline') return { multi: true };
  return undefined;
}
