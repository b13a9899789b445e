import '@open-formulieren/formio-renderer/formio-renderer.css';
import definition from 'definition';
import { FormioForm } from '@open-formulieren/formio-renderer';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'react-intl';

createRoot(document.getElementById('app')).render(
  <IntlProvider messages={{}} locale="en" defaultLocale="en">
    <FormioForm
      components={definition}
      requiredFieldsWithAsterisk
      componentParameters={{ file: { upload: async () => ({ result: 'failed', errors: [] }), destroy: async () => {} } }}
      onSubmit={async () => {}}
      id="formular"
    />
    <button id="absenden" type="submit" form="formular">
      Absenden
    </button>
  </IntlProvider>,
);
