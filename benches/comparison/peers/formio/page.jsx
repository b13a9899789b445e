import 'bootstrap/dist/css/bootstrap.min.css';
import 'bootstrap-icons/font/bootstrap-icons.css';
import '@formio/js/dist/formio.form.min.css';
import definition from 'definition';
import '@formio/js/dist/formio.form.min.js';

window.Formio.createForm(document.getElementById('app'), definition, { language: 'de' });
