// How a computed value comes out is told by a part that loads when someone asks.

function explainValue({ target }) {
  if (target.dataset.steps && target.open) withPart('steps', () => withPart('calculate', ({ explain }) => explain(target)));
}
