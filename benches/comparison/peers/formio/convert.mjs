import { PATTERNS, YES_NO, asCodes } from '../../lib/form.mjs';

export const NOTES = [
  'Dates are the `day` component: the calendar of `datetime` is fetched from a CDN at run time.',
  'Files are kept in the page (`storage: base64`), so that no server is needed.',
];

/** A Form.io definition, one panel of a wizard for each page. */
export function convert(form) {
  return {
    display: 'wizard',
    components: form.pages.map(({ name, title, items }) => ({
      type: 'panel',
      key: name,
      title,
      components: items.map((item) => component(item)),
    })),
  };
}

function component(item) {
  if (!item.repeat) return field(item);
  return {
    type: 'datagrid',
    key: item.name,
    label: item.label,
    input: true,
    initEmpty: false,
    validate: { minLength: item.min, maxLength: item.max },
    components: item.items.map((it) => field(it, item.name)),
  };
}

function field(it, row) {
  return {
    key: it.name,
    label: it.label,
    description: it.hint ?? '',
    input: true,
    autocomplete: it.autofill ?? undefined,
    validate: { required: it.required },
    conditional: it.when ? condition(it.when, row) : undefined,
    ...kind(it),
  };
}

function condition(when, row) {
  const component = when.inRow ? `${row}.${when.field}` : when.field;
  const conditions = asCodes(when).map((value) => ({ component, operator: 'isEqual', value }));
  return { show: true, conjunction: 'any', conditions };
}

function kind(it) {
  const required = it.required;
  const options = (it.type === 'yes_no' ? YES_NO : it.options)?.map(([value, label]) => ({ value, label }));
  switch (it.type) {
    case 'choice':
    case 'yes_no':
      return { type: 'radio', values: options };
    case 'choices':
      return { type: 'selectboxes', values: options };
    case 'code':
      return { type: 'select', widget: 'choicesjs', dataSrc: 'values', data: { values: options } };
    case 'confirm':
      return { type: 'checkbox' };
    case 'file':
      return {
        type: 'file',
        storage: 'base64',
        multiple: it.maxCount > 1,
        filePattern: it.kinds.map((kind) => `.${kind}`).join(','),
        fileMaxSize: `${it.maxBytes / 2 ** 20}MB`,
      };
    case 'multiline':
      return { type: 'textarea', validate: { required, maxLength: it.max } };
    case 'integer':
      return { type: 'number', decimalLimit: 0, validate: { required, min: it.min, max: it.max } };
    case 'number':
      return { type: 'number', decimalLimit: it.scale, suffix: it.unit ?? '', validate: { required, min: it.min, max: it.max } };
    case 'money':
      return { type: 'currency', currency: 'EUR', validate: { required, min: it.min, max: it.max } };
    case 'date':
      return { type: 'day', dayFirst: true, fields: part(required, required) };
    case 'partial_date':
      return { type: 'day', dayFirst: true, fields: part(false, required) };
    case 'time':
      return { type: 'time', format: 'HH:mm' };
    case 'email':
      return { type: 'email' };
    case 'phone':
      return { type: 'phoneNumber', inputMask: '' };
    case 'url':
      return { type: 'url' };
    default:
      return { type: 'textfield', validate: { required, maxLength: it.max, pattern: PATTERNS[it.type] } };
  }
}

const part = (small, year) => ({
  day: { type: 'number', placeholder: '', required: small },
  month: { type: 'select', placeholder: '', required: small },
  year: { type: 'number', placeholder: '', required: year },
});
