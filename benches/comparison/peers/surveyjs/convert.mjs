import { PATTERNS } from '../../lib/form.mjs';

export const NOTES = [
  'Its default style sheet fetches a font from a third party; the package has one without (`survey-core.fontless.css`).',
  'A date of which day or month may be unknown is a text field.',
  'Units behind numbers are not shown.',
];

/** A SurveyJS definition. */
export function convert(form) {
  return {
    locale: 'de',
    showQuestionNumbers: 'off',
    pages: form.pages.map(({ name, title, items }) => ({ name, title, elements: items.map(element) })),
  };
}

function element(item) {
  if (!item.repeat) return question(item);
  return {
    type: 'paneldynamic',
    name: item.name,
    title: item.label,
    panelCount: item.min,
    minPanelCount: item.min,
    maxPanelCount: item.max,
    templateElements: item.items.map(question),
  };
}

function question(field) {
  return {
    name: field.name,
    title: field.label,
    description: field.hint ?? undefined,
    isRequired: field.required,
    visibleIf: field.when ? condition(field.when) : undefined,
    autocomplete: field.autofill ?? undefined,
    ...kind(field),
  };
}

function condition({ field, values, inRow }) {
  const name = inRow ? `{panel.${field}}` : `{${field}}`;
  return values.map((value) => `${name} = ${value === true ? 'true' : `'${value}'`}`).join(' or ');
}

function kind(field) {
  const choices = field.options?.map(([value, text]) => ({ value, text }));
  const input = (inputType, more = {}) => ({ type: 'text', inputType, ...more });
  switch (field.type) {
    case 'choice':
      return { type: 'radiogroup', choices };
    case 'choices':
      return { type: 'checkbox', choices };
    case 'code':
      return { type: 'dropdown', choices };
    case 'yes_no':
      return { type: 'boolean', renderAs: 'radio', labelTrue: 'Ja', labelFalse: 'Nein' };
    case 'confirm':
      return { type: 'checkbox', title: ' ', titleLocation: 'hidden', choices: [{ value: 'ja', text: field.label }] };
    case 'file':
      return {
        type: 'file',
        acceptedTypes: field.kinds.map((it) => `.${it}`).join(','),
        maxSize: field.maxBytes,
        allowMultiple: field.maxCount > 1,
      };
    case 'multiline':
      return { type: 'comment', maxLength: field.max };
    case 'integer':
      return input('number', { min: field.min, max: field.max, step: 1 });
    case 'number':
    case 'money':
      return input('number', { min: field.min, max: field.max, step: 0.01 });
    case 'date':
      return input('date');
    case 'time':
      return input('time');
    case 'email':
      return input('email', { validators: [{ type: 'email' }] });
    case 'phone':
      return input('tel');
    case 'url':
      return input('url');
    default:
      return input('text', {
        maxLength: field.max,
        validators: PATTERNS[field.type] ? [{ type: 'regex', regex: PATTERNS[field.type] }] : undefined,
      });
  }
}
