// What of the page's own script sending uses.

const { page } = globalThis.antragswerk;
const { find, findAll, byId, element, push, buttons, offerFile, say, fileSize } = page;
const { form, service, control, isOff, rowOf, labelOf, headingOf, pathOf, submit } = page;
const { application, target, uuid, reviewRow, notice, paragraph, showNotice, hideNotice } = page;
