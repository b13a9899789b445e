// What of the page's own script drafts use.

const { page } = globalThis.antragswerk;
const { find, findAll, byId, element, icon, push, buttons, offerFile, say, list, fileSize } = page;
const { form, service, rowOf, controls, control, isOff, labelOf, questionOf, optionText, pathOf, repeatAround } = page;
const { application, MARK, uuid, notice, paragraph, showNotice } = page;
