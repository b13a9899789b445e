// Finds services on the index page. Without this script the page is a plain list.

const box = document.getElementById('wz--suche');
const input = document.getElementById('wz--suchwort');
const status = document.getElementById('wz--treffer');
const topics = [...document.querySelectorAll('[data-topic]')];

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();

const services = [...document.querySelectorAll('[data-service]')].map((node) => {
  const topic = node.closest('[data-topic]').firstElementChild.textContent;
  return { node, text: fold(`${node.textContent} ${topic} ${node.dataset.words}`) };
});

function words(count) {
  if (count === 0) return 'Kein Antrag gefunden. Versuchen Sie es mit einem anderen Wort.';
  return count === 1 ? 'Ein Antrag gefunden.' : `${count} Anträge gefunden.`;
}

function filter() {
  const parts = fold(input.value).split(/\s+/).filter(Boolean);
  for (const { node, text } of services) node.hidden = !parts.every((part) => text.includes(part));
  for (const topic of topics) topic.hidden = !topic.querySelector('[data-service]:not([hidden])');
  const count = services.filter(({ node }) => !node.hidden).length;
  status.textContent = parts.length ? words(count) : '';
}

input.addEventListener('input', filter);
box.hidden = false;
filter();
