import { PATTERNS, YES_NO, asCodes } from '../../lib/form.mjs';

export const NOTES = [
  'It has no pages; each page is a group.',
  'A date of which day or month may be unknown is a text field.',
  'The font its documentation fetches from a third party is left out.',
  'Its messages are English.',
];

/** A form-js schema. */
export function convert(form) {
  const components = form.pages.map(({ name, title, items }) => ({
    type: 'group',
    id: `group_${name}`,
    label: title,
    components: items.map(component),
  }));
  const submit = { type: 'button', id: 'absenden', label: 'Absenden', action: 'submit' };
  return { type: 'default', id: 'formular', schemaVersion: 18, components: [...components, submit] };
}

function component(item) {
  if (!item.repeat) return field(item);
  return {
    type: 'dynamiclist',
    id: `list_${item.name}`,
    path: item.name,
    label: item.label,
    isRepeating: true,
    allowAddRemove: true,
    defaultRepetitions: item.min,
    components: item.items.map(field),
  };
}

function field(it) {
  return {
    id: `field_${it.name}`,
    key: it.name,
    label: it.label,
    description: it.hint ?? undefined,
    conditional: it.when ? { hide: hiddenWhile(it.when) } : undefined,
    ...kind(it),
    validate: { required: it.required, ...validation(it) },
  };
}

function hiddenWhile(when) {
  const name = when.inRow ? `this.${when.field}` : when.field;
  return `=not(${asCodes(when).map((value) => `${name} = "${value}"`).join(' or ')})`;
}

function kind(it) {
  const values = (it.type === 'yes_no' ? YES_NO : it.options)?.map(([value, label]) => ({ value, label }));
  switch (it.type) {
    case 'choice':
    case 'yes_no':
      return { type: 'radio', values };
    case 'choices':
      return { type: 'checklist', values };
    case 'code':
      return { type: 'select', values, searchable: true };
    case 'confirm':
      return { type: 'checkbox' };
    case 'file':
      return { type: 'filepicker', multiple: it.maxCount > 1, accept: it.kinds.map((kind) => `.${kind}`).join(',') };
    case 'multiline':
      return { type: 'textarea' };
    case 'integer':
      return { type: 'number', decimalDigits: 0 };
    case 'number':
      return { type: 'number', decimalDigits: it.scale, appearance: it.unit ? { suffixAdorner: it.unit } : undefined };
    case 'money':
      return { type: 'number', decimalDigits: 2, appearance: { suffixAdorner: '€' } };
    case 'date':
      return { type: 'datetime', subtype: 'date', dateLabel: it.label };
    case 'time':
      return { type: 'datetime', subtype: 'time', timeLabel: it.label, use24h: true, timeInterval: 15 };
    default:
      return { type: 'textfield' };
  }
}

function validation({ type, min, max }) {
  switch (type) {
    case 'email':
      return { validationType: 'email' };
    case 'phone':
      return { validationType: 'phone' };
    case 'integer':
    case 'number':
    case 'money':
      return { min, max };
    case 'text':
    case 'multiline':
      return { maxLength: max };
    default:
      return PATTERNS[type] ? { pattern: PATTERNS[type] } : {};
  }
}
