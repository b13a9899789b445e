import 'survey-core/survey-core.css';
import 'survey-core/i18n/german';
import definition from 'definition';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

createRoot(document.getElementById('app')).render(<Survey model={new Model(definition)} />);
