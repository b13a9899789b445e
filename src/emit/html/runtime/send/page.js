// What of the page's own script sending uses.

const { page } = globalThis.antragswerk;
const { find, findAll, byId, element, button, buttonText, say, fileSize } = page;
const { form, service, control, isOff, rowOf, labelOf, headingOf, pathOf, submit } = page;
const { application, target, uuid, notice, paragraph, showNotice, hideNotice } = page;
