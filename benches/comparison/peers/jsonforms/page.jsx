import definition from 'definition';
import { materialCells, materialRenderers } from '@jsonforms/material-renderers';
import { JsonForms } from '@jsonforms/react';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [data, setData] = useState({ staende: [{}] });
  const [mode, setMode] = useState('ValidateAndHide');
  return (
    <>
      <JsonForms
        schema={definition.schema}
        uischema={definition.uischema}
        data={data}
        renderers={materialRenderers}
        cells={materialCells}
        validationMode={mode}
        onChange={(change) => setData(change.data)}
      />
      <Button id="absenden" variant="contained" onClick={() => setMode('ValidateAndShow')}>
        Absenden
      </Button>
    </>
  );
}

createRoot(document.getElementById('app')).render(<App />);
