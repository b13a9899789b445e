// Helpers for the document. Nothing here knows about forms of public services.

const form = document.querySelector('form[data-wizard]');
// What the service's own script left for us; without it the page stays one long form.
const service = form && globalThis.antragswerk?.(R);

const find = (selector, root = document) => root.querySelector(selector);
const findAll = (selector, root = form) => [...root.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);

// element('p.kern-body', { id: 'x' }, 'text', child): attributes that are null or false are left out.
function element(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  const made = document.createElement(name);
  if (classes.length) made.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) {
    // An empty language would say that it is unknown.
    if (value != null && value !== false && (key !== 'lang' || value)) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child != null));
  return made;
}

// Read aloud but not seen. KERN's own class for this would shrink buttons to 48 pixels.
const unseen = (text) => element('span.wz-sr', {}, text);
const icon = (name) => element(`span.kern-icon.kern-icon--${name}`, { 'aria-hidden': 'true' });

function button(look, content, onClick, type = 'button') {
  const made = element(`button.kern-btn.kern-btn--${look}`, { type }, ...content);
  if (onClick) made.addEventListener('click', onClick);
  return made;
}

const buttonText = (...content) => element('span.kern-label', {}, ...content);
const push = (look, words, onClick, type) => button(look, [buttonText(words)], onClick, type);
const buttons = (...content) => element('div.wz-buttons', {}, ...content);

function link(href, content, onClick) {
  const made = element('a.kern-link', { href }, ...content);
  made.addEventListener('click', (event) => {
    event.preventDefault();
    onClick();
  });
  return made;
}

// Hands the browser a file to save.
function offerFile(name, content, type) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  const anchor = element('a', { href, download: name, hidden: true });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}

// Tells screen readers. Emptied first, so that the same sentence is read again.
function say(text) {
  const status = byId('wz--status');
  status.textContent = '';
  setTimeout(() => {
    status.textContent = text;
  }, 60);
}

// Adds an id to an attribute that lists ids, in front, or takes it out.
function listId(target, attribute, id, present) {
  const ids = (target.getAttribute(attribute) ?? '').split(' ').filter((it) => it && it !== id);
  if (present) ids.unshift(id);
  if (ids.length) target.setAttribute(attribute, ids.join(' '));
  else target.removeAttribute(attribute);
}
