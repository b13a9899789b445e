// What is wrong, in the order of the page.
//
// A problem is `{ node, target, text, parts }`: the question, group or list that has it, the id of the
// control to which the summary leads, the words, and the inputs of a date that it is about.

const byLabel = (label, text) => (/[?!.:]$/.test(label) ? `${label} ${text}` : `${label}: ${text}`);

// In a list, the words start with the name of the entry.
function problem(node, text, parts) {
  const entry = entryOf(node);
  const inputs = controls(node).filter((input) => !input.disabled);
  const target = inputs[parts?.[0] ?? 0] ?? find('button', node);
  return { node, target: target.id, text: entry ? byLabel(legendOf(entry), text) : text, parts };
}

function fieldProblem(field) {
  const row = rowOf(field);
  const answer = answerOf(field);
  if (answer.empty) return needOf(field) === 'required' ? problem(field, row.missing) : null;
  if (answer.problem) return problem(field, byLabel(row.label, answer.problem), answer.parts);
  return brokenCheck(field, row.checks);
}

function brokenCheck(node, checks = []) {
  const broken = checks.find(([at]) => call(at, rowFor(node)) === false);
  return broken ? problem(node, broken[1]) : null;
}

function repeatProblem(list) {
  const { repeat } = list.dataset;
  const { min, item, checks } = service.form.repeats[repeat];
  const [at, name] = place(state.record, repeat);
  if (at[name].length >= min) return brokenCheck(list, checks);
  // The entries there are say themselves what is missing in them.
  return findAll('[data-entry]', list).length < min ? problem(list, T.fewEntries(min, item)) : null;
}

// Holds for an empty group too, unless it may stay empty: at least one of phone and e-mail, say.
function groupProblem(node, { optional, checks }) {
  const mayBeEmpty = [...(optional ? [node] : []), ...optionalGroups(node)];
  return mayBeEmpty.every(isFilled) ? brokenCheck(node, checks) : null;
}

function problemOf(node) {
  if (isOff(node)) return null;
  const { field, group, repeat } = node.dataset;
  if (field !== undefined) return fieldProblem(node);
  if (repeat !== undefined) return repeatProblem(node);
  return groupProblem(node, service.form.groups[group]);
}

const problemsIn = (step) =>
  findAll('[data-field],[data-group],[data-repeat]', step).map(problemOf).filter(Boolean);
