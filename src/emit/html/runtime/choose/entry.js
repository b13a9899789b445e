// What the page asks of this part.

const known = new WeakSet();

// Gives every long list of the form its field to type into; one that has the focus, when it is left.
function setUpAll() {
  for (const select of findAll('[data-list]')) {
    if (known.has(select)) continue;
    known.add(select);
    if (select === document.activeElement) select.addEventListener('blur', () => setUpCombobox(select), { once: true });
    else setUpCombobox(select);
  }
}

// Entries of lists come later.
new MutationObserver(setUpAll).observe(form, { childList: true, subtree: true });
setUpAll();

globalThis.antragswerk.choose = true;
