// What is sent.

// The payload as text. A repetition with the same answers sends the same text under the same mark, so that the
// receiver knows it again, even when the day has changed between attempts; other answers get another mark.
function payloadText() {
  const text = JSON.stringify(page.payload());
  const { sent } = application;
  if (!sent || withoutDay(sent.text) !== withoutDay(text)) application.sent = { text, mark: uuid() };
  return application.sent.text;
}

function withoutDay(text) {
  try {
    return JSON.stringify({ ...JSON.parse(text), stand: null });
  } catch {
    return null;
  }
}

// The files in the order of the page: the name of their control, and the media type that the payload says.
function filesByName() {
  const fields = findAll('[data-field]').filter((field) => rowOf(field).type === 'file' && !isOff(field));
  return fields.flatMap((field) =>
    page.answerOf(field).value?.map(({ type }, at) => ({ name: pathOf(field), type, file: control(field).files[at] })) ?? [],
  );
}

// The name of the first file that cannot be read any more, say because it was moved.
async function unreadableFile() {
  for (const { file } of filesByName()) {
    try {
      await file.slice(0, 1).arrayBuffer();
    } catch {
      return file.name;
    }
  }
  return null;
}

// With what tells this application from others, and this content from others under the same key.
function named(data) {
  data.set('_kennung', application.key);
  data.set('_inhalt', application.sent.mark);
  return data;
}

function plainBody(text) {
  const data = named(new FormData(form));
  data.set('_nutzdaten', text);
  return data;
}
