// Keeps this wizard's files for times without a network. Where that cannot be done nothing is different.

async function keepFiles() {
  const address = form.dataset.worker;
  try {
    // The one address that the page's policy lets through.
    const trusted = globalThis.trustedTypes?.createPolicy('antragswerk', { createScriptURL: () => address });
    await navigator.serviceWorker.register(trusted?.createScriptURL('') ?? address);
  } catch {
    // No worker here: an unsecured connection, an old browser, a stricter policy, no room.
  }
}
