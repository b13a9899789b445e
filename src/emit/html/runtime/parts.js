// Parts of the runtime that few people need, loaded when they are.
//
// Each is a script in a template of the page, with its integrity; a copy of it that is put into the
// document loads under every rule of the policy. The other ways do less: `import()` carries no integrity,
// an import map with integrity would be an inline script, and Trusted Types refuse a script whose address
// is a string. Classic scripts, because a module that failed to load once stays failed.

const parts = new Map();

function load(name) {
  const script = find(`[data-part="${name}"]`, byId('wz--teile').content).cloneNode();
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve(globalThis.antragswerk[name]));
    script.addEventListener('error', () => {
      parts.delete(name);
      reject(new Error(name));
    });
    document.head.append(script);
  });
}

function part(name) {
  if (!parts.has(name)) parts.set(name, load(name));
  return parts.get(name);
}
