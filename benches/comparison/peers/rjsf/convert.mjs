import { conditions, requiredOf, schemaOf } from '../../lib/schema.mjs';

export const NOTES = [
  'It has no pages; each page is a section.',
  'The browser’s own bubbles are off (`noHtml5Validate`) and `focusOnFirstError` is on, so that its own error list shows.',
  'The first option is not preselected (`constAsDefaults: never`).',
  'The texts of the controls are English.',
  'Units behind numbers are not shown.',
];

/** Schema and UI schema, one object for each page. */
export function convert(form) {
  const schema = { type: 'object', properties: {} };
  const uiSchema = {};
  for (const { name, title, items } of form.pages) {
    schema.properties[name] = { title, ...object(items) };
    uiSchema[name] = ui(items);
  }
  // Without an object for each section the schema would ask for nothing in it.
  const formData = Object.fromEntries(form.pages.map(({ name }) => [name, {}]));
  return { schema, uiSchema, formData };
}

function object(items) {
  const fields = items.filter((item) => !item.repeat);
  const always = items.filter((item) => item.repeat || !item.when);
  return {
    type: 'object',
    properties: Object.fromEntries(always.map((item) => [item.name, item.repeat ? list(item) : answer(item)])),
    required: requiredOf(fields),
    allOf: conditions(fields).map(({ test, fields: shown }) => ({
      if: test,
      then: {
        properties: Object.fromEntries(shown.map((field) => [field.name, answer(field)])),
        required: shown.filter((it) => it.required).map((it) => it.name),
      },
    })),
  };
}

const list = ({ label, min, max, items }) => ({ type: 'array', title: label, minItems: min, maxItems: max, items: object(items) });

function answer(field) {
  if (field.type !== 'file') return schemaOf(field);
  const file = { type: 'string', format: 'data-url' };
  return { title: field.label, description: field.hint ?? undefined, ...(field.maxCount > 1 ? { type: 'array', minItems: 1, items: file } : file) };
}

function ui(items) {
  const ordered = { 'ui:order': items.map((item) => item.name) };
  for (const item of items) {
    if (item.repeat) ordered[item.name] = { items: ui(item.items) };
    else ordered[item.name] = { 'ui:widget': widget(item), 'ui:autocomplete': item.autofill ?? undefined };
  }
  return ordered;
}

const WIDGETS = { choice: 'radio', yes_no: 'radio', choices: 'checkboxes', multiline: 'textarea' };
const widget = ({ type }) => WIDGETS[type];
