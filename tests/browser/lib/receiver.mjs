// A receiver as docs/payload.md wants it: it answers with a receipt, and knows a repetition by its key.

const json = (status, value) => ({
  status,
  headers: { 'content-type': status < 300 ? 'application/json' : 'application/problem+json' },
  body: JSON.stringify(value),
});

/** `accepted` counts applications, not posts. `answer` may be replaced to make something go wrong on the way back. */
export function receiver() {
  const known = new Map();
  const made = {
    accepted: 0,
    /** What the sender gets to see of a receipt. */
    answer: (receipt) => receipt,
    receive({ headers, pairs }) {
      const key = headers['idempotency-key'];
      const content = new Map(pairs).get('_inhalt');
      const before = known.get(key);
      if (before && before.content !== content) {
        return json(422, { title: 'Zu diesem Idempotency-Key gibt es schon einen anderen Antrag', status: 422 });
      }
      if (!before) {
        made.accepted += 1;
        known.set(key, { content, receipt: { vorgangsnummer: `2026-${made.accepted}`, eingegangen: '2026-03-01T10:15:00Z' } });
      }
      return made.answer(json(201, known.get(key).receipt));
    },
  };
  return made;
}

export { json };
