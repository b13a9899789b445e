// What of the page's own script the search in lists uses.

const { page } = globalThis.antragswerk;
const { T, find, findAll, element, form, labelOf, say } = page;
