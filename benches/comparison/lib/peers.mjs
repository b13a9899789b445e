// Who is compared, and how a person sends each page empty.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `name` is the folder, `packages` what it is made of (versions are read from the installed packages).
 * `path` leads from the site to the page, `start` is the button before the first question, `next` the button
 * that checks what was typed.
 */
export const PEERS = [
  {
    name: 'antragswerk',
    title: 'Antragswerk',
    packages: [],
    licence: 'EUPL-1.2',
    path: 'formular/html/index.html',
    start: '#wz--beginnen',
    next: '#wz--knoepfe button[type=submit]',
  },
  { name: 'surveyjs', title: 'SurveyJS', packages: ['survey-core', 'survey-react-ui', 'react'], next: '.sd-navigation__next-btn' },
  { name: 'formio', title: 'form.io', packages: ['@formio/js', 'bootstrap', 'bootstrap-icons'], next: '.btn-wizard-nav-next' },
  {
    name: 'jsonforms',
    title: 'JSON Forms',
    packages: ['@jsonforms/core', '@jsonforms/react', '@jsonforms/material-renderers', '@mui/material', 'react'],
    next: '#absenden',
  },
  {
    name: 'rjsf',
    title: 'RJSF',
    packages: ['@rjsf/core', '@rjsf/validator-ajv8', 'bootstrap-3', 'react'],
    next: 'button[type=submit]',
  },
  { name: 'form-js', title: 'form-js', packages: ['@bpmn-io/form-js-viewer'], next: 'button[type=submit]' },
  {
    name: 'open-forms',
    title: 'Open Forms renderer',
    packages: ['@open-formulieren/formio-renderer', 'react'],
    next: '#absenden',
  },
];

/** `[{ name, version, licence }]` of what is installed. */
export function versions(folder, packages) {
  return packages.map((name) => {
    const { name: real, version, license } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
    return { name: real, version, licence: /^SEE /.test(license) ? 'bpmn.io licence (MIT with a watermark that must stay)' : license };
  });
}
