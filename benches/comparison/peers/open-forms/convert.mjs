import { PATTERNS, YES_NO, asCodes } from '../../lib/form.mjs';

export const NOTES = [
  'The renderer alone, as its README shows it: steps, progress, sending and the theme come from the Open Forms SDK and need its server.',
  'It has no pages; each page is a fieldset.',
  'A condition compares with one value: what shows for two of three values is hidden for the third instead, and so shows while nothing is chosen.',
  'A date of which day or month may be unknown is a text field.',
  'Its texts are English.',
];

/** Components of the Open Forms dialect of Form.io. */
export function convert(form) {
  return form.pages.map(({ name, title, items }) => ({
    id: name,
    key: name,
    type: 'fieldset',
    label: title,
    hideHeader: false,
    components: items.map((item) => component(item, items)),
  }));
}

function component(item, siblings) {
  if (!item.repeat) return field(item, siblings);
  return {
    id: item.name,
    key: item.name,
    type: 'editgrid',
    label: item.label,
    groupLabel: item.label,
    disableAddingRemovingRows: false,
    addAnother: 'Hinzufügen',
    saveRow: 'Speichern',
    removeRow: 'Entfernen',
    validate: { required: item.min > 0, maxLength: item.max },
    components: item.items.map((it) => field(it, item.items, item.name)),
  };
}

function field(it, siblings, row) {
  return {
    id: it.name,
    key: it.name,
    label: it.label,
    description: it.hint ?? '',
    autocomplete: it.autofill ?? undefined,
    clearOnHide: true,
    conditional: it.when ? condition(it.when, siblings, row) : undefined,
    ...kind(it),
    validate: { required: it.required, ...validation(it) },
  };
}

function condition(when, siblings, row) {
  const name = when.inRow ? `${row}.${when.field}` : when.field;
  const values = asCodes(when);
  if (values.length === 1) return { show: true, when: name, eq: values[0] };
  const others = siblings.find((it) => it.name === when.field).options.map(([code]) => code).filter((code) => !values.includes(code));
  if (others.length !== 1) throw new Error(`${when.field}: no single value hides it`);
  return { show: false, when: name, eq: others[0] };
}

function kind(it) {
  const values = (it.type === 'yes_no' ? YES_NO : it.options)?.map(([value, label]) => ({ value, label }));
  const manual = { openForms: { dataSrc: 'manual' } };
  switch (it.type) {
    case 'choice':
    case 'yes_no':
      return { type: 'radio', values, ...manual };
    case 'choices':
      return { type: 'selectboxes', values, ...manual };
    case 'code':
      return { type: 'select', data: { values }, ...manual };
    case 'confirm':
      return { type: 'checkbox' };
    case 'file':
      return {
        type: 'file',
        multiple: it.maxCount > 1,
        maxNumberOfFiles: it.maxCount,
        fileMaxSize: `${it.maxBytes / 2 ** 20}MB`,
        filePattern: it.kinds.map((kind) => `.${kind}`).join(','),
        file: { name: '', type: it.kinds.map((kind) => MIME[kind]), allowedTypesLabels: it.kinds },
      };
    case 'multiline':
      return { type: 'textarea', autoExpand: false };
    case 'integer':
      return { type: 'number', decimalLimit: 0 };
    case 'number':
      return { type: 'number', decimalLimit: it.scale, suffix: it.unit ?? '' };
    case 'money':
      return { type: 'currency', currency: 'EUR', decimalLimit: 2 };
    case 'date':
      return { type: 'date', openForms: { widget: 'datePicker' } };
    case 'time':
      return { type: 'time' };
    case 'email':
      return { type: 'email' };
    case 'phone':
      return { type: 'phoneNumber' };
    case 'iban':
      return { type: 'iban' };
    default:
      return { type: 'textfield' };
  }
}

const MIME = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' };

function validation({ type, min, max }) {
  if (type === 'integer' || type === 'number' || type === 'money') return { min, max };
  if (type === 'text' || type === 'multiline') return { maxLength: max };
  if (type === 'choices') return { minSelectedCount: 1 };
  return PATTERNS[type] && type !== 'iban' ? { pattern: PATTERNS[type] } : {};
}
