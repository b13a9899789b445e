// What the parts that load later use of this one.

const shared = {
  ...{ T, find, findAll, byId, element, icon, push, buttons, offerFile, say, list, fileSize },
  ...{ form, service, rowOf, controls, control, isOff, labelOf, headingOf, questionOf, optionText, pathOf, repeatAround },
  ...{ application, target, MARK, uuid, part, payload, steps, show, update, lists, main, start, review, submit },
  ...{ answerOf, reviewRow, tell, notice, paragraph, showNotice, hideNotice, baseTitle, progress },
  R,
  evaluate: (f, rows) => f(state.record, null, service.params, state.today, ...rows),
  valueText: computedText,
  get current() {
    return current;
  },
  get dirty() {
    return dirty;
  },
  set dirty(value) {
    dirty = value;
  },
};
