import 'bootstrap-3/dist/css/bootstrap.min.css';
import definition from 'definition';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createRoot } from 'react-dom/client';

createRoot(document.getElementById('app')).render(
  <Form
    schema={definition.schema}
    uiSchema={definition.uiSchema}
    formData={definition.formData}
    validator={validator}
    noHtml5Validate
    focusOnFirstError
    experimental_defaultFormStateBehavior={{ constAsDefaults: 'never' }}
  />,
);
