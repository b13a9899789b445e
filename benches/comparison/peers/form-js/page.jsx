import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import definition from 'definition';
import { Form } from '@bpmn-io/form-js-viewer';

await new Form({ container: document.getElementById('app') }).importSchema(definition, {});
