// Runs in a page: what can be seen of it, from computed styles and boxes instead of pictures.
// Evaluated as text; leaves `antragEye`. Every check gives lines, one for each fault.
globalThis.antragEye = (() => {
  const shown = (node) => node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible';
  const nameOf = (node) => (node.id ? `#${node.id}` : `${node.tagName.toLowerCase()} „${node.textContent.trim().slice(0, 30)}“`);
  const main = () => document.querySelector('main');
  const isUnseen = (node) => node.closest('.wz-sr,.wz-skip') !== null;
  const FOCUSABLE = 'a[href],button,input,select,textarea,summary,[tabindex="0"]';
  const isClosed = (node) => node.closest('details:not([open])') !== null && node.tagName !== 'SUMMARY';
  // A list to open, over which a field to type into lies, passes the focus on.
  const isReplaced = (node) => node.tabIndex < 0 && node.ariaHidden === 'true';
  const focusable = () => [...document.querySelectorAll(FOCUSABLE)].filter((node) => shown(node) && !node.disabled && !isClosed(node) && !isReplaced(node));

  /** Takes hidden parts out while `look` runs, so that a judge of the whole document reads what is there to see. */
  async function without(look) {
    const holes = [];
    for (const node of document.querySelectorAll('template,main [hidden],main [data-off]')) {
      if (!node.isConnected) continue;
      const hole = document.createComment('');
      node.replaceWith(hole);
      holes.push([hole, node]);
    }
    try {
      return await look();
    } finally {
      for (const [hole, node] of holes.reverse()) hole.replaceWith(node);
    }
  }

  /** What a page is to somebody who cannot see it; the same text, the same page. */
  async function fingerprint() {
    const text = await without(() => `${document.documentElement.lang} ${document.body.outerHTML}`);
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  async function judge(options) {
    const { violations } = await without(() => axe.run(document, options));
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}`));
  }

  /** Nothing sticks out to the side, nothing is cut off, no text in a box too narrow for its words. */
  function reflow() {
    const found = [];
    const root = document.documentElement;
    const width = root.clientWidth;
    if (root.scrollWidth > width) found.push(`scrolls sideways (${root.scrollWidth} in ${width})`);
    for (const node of document.body.querySelectorAll('*')) {
      if (isUnseen(node) || node.closest('svg,option,select,table') || !shown(node)) continue;
      const { left, right, width: wide, height } = node.getBoundingClientRect();
      if (wide && (right > width + 1 || left < -1)) found.push(`sticks out: ${nameOf(node)}`);
      const style = getComputedStyle(node);
      const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      const takesText = node.matches('input,textarea');
      if (cuts && !takesText && style.overflowX !== 'auto' && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)) {
        found.push(`cut off: ${nameOf(node)}`);
      }
      if (node.matches('button') && node.scrollWidth > node.clientWidth + 1) found.push(`cut off: ${nameOf(node)}`);
      const text = node.children.length ? '' : node.textContent.trim();
      if (wide > 0 && wide < 40 && height > 80 && text.length > 8) found.push(`stacked: ${nameOf(node)}`);
    }
    return found;
  }

  const isClear = (colour) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);

  /** The colour behind a node. */
  function behind(node) {
    for (let at = node; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!isClear(backgroundColor)) return backgroundColor;
    }
    return getComputedStyle(document.documentElement).backgroundColor;
  }

  const hasRing = (node) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(node);
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !isClear(outlineColor) && outlineColor !== behind(node.parentElement);
    return outlined || boxShadow !== 'none';
  };

  /** Whatever takes the focus shows it, inside the window and not below something else. */
  function focus() {
    const found = [];
    const before = document.activeElement;
    const place = [scrollX, scrollY];
    for (const node of focusable()) {
      node.focus();
      if (document.activeElement !== node) {
        found.push(`takes no focus: ${nameOf(node)}`);
        continue;
      }
      const look = node.matches('input[type=radio],input[type=checkbox]') ? [node, node.labels[0]] : [node];
      if (!look.some((it) => it && hasRing(it))) found.push(`shows no focus: ${nameOf(node)}`);
      if (isUnseen(node)) continue;
      const box = node.getBoundingClientRect();
      const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const at = document.elementFromPoint((Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2);
      const own = at && (node.contains(at) || at.contains(node) || at.closest('label')?.control === node);
      if (!inside || !own) found.push(`focus is out of sight: ${nameOf(node)}`);
    }
    before?.focus?.({ preventScroll: true });
    scrollTo(...place);
    return found;
  }

  /** With colours of the system, edges and marks are still there. */
  function forcedColours() {
    const found = [];
    for (const node of main().querySelectorAll('input,select,textarea,button')) {
      if (!shown(node) || node.disabled || node.type === 'hidden') continue;
      const around = behind(node.parentElement);
      // A list to open is framed by what is around it.
      const style = getComputedStyle(node.closest('.kern-form-input__select-wrapper') ?? node);
      const edge = ['Top', 'Bottom'].some((side) => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none' && style[`border${side}Color`] !== around);
      const native = style.appearance !== 'none';
      const filled = !isClear(style.backgroundColor) && style.backgroundColor !== around;
      const isLink = node.matches('button') && getComputedStyle(node.firstElementChild ?? node).color !== around;
      if (!edge && !native && !filled && !isLink) found.push(`has no edge: ${nameOf(node)}`);
      if (!native && node.checked && node.matches('[type=radio],[type=checkbox]')) {
        const marks = ['::before', '::after'].map((part) => getComputedStyle(node, part)).filter((it) => it.content !== 'none');
        const inside = isClear(style.backgroundColor) ? around : style.backgroundColor;
        const marked = marks.some((it) => (!isClear(it.backgroundColor) && it.backgroundColor !== inside) || it.backgroundImage !== 'none');
        if (!marked && !filled && style.backgroundImage === 'none') found.push(`does not look chosen: ${nameOf(node)}`);
      }
    }
    for (const node of main().querySelectorAll('.kern-icon')) {
      if (!shown(node)) continue;
      const { backgroundColor } = getComputedStyle(node);
      if (isClear(backgroundColor) || backgroundColor === behind(node.parentElement)) found.push(`icon is not to be seen: ${node.className}`);
    }
    return found;
  }

  /** Nothing moves for people who asked for that. */
  function stillness() {
    const found = [];
    const long = (times) => times.split(',').some((time) => parseFloat(time) > (time.includes('ms') ? 10 : 0.01));
    if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') found.push('scrolls smoothly');
    for (const node of document.body.querySelectorAll('*')) {
      if (!node.getClientRects().length) continue;
      const { animationName, animationDuration, transitionProperty, transitionDuration } = getComputedStyle(node);
      if (animationName !== 'none' && long(animationDuration)) found.push(`is animated: ${nameOf(node)}`);
      if (/all|transform|top|left|width|height|margin|translate/.test(transitionProperty) && long(transitionDuration)) found.push(`glides: ${nameOf(node)}`);
    }
    return found;
  }

  /** Ids are unique and every reference leads somewhere. */
  function references() {
    const found = [];
    const ids = new Map();
    for (const { id } of document.querySelectorAll('[id]')) ids.set(id, (ids.get(id) ?? 0) + 1);
    for (const [id, count] of ids) if (count > 1) found.push(`two of #${id}`);
    for (const attribute of ['for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-activedescendant']) {
      for (const node of document.querySelectorAll(`[${attribute}]`)) {
        for (const id of node.getAttribute(attribute).split(' ').filter(Boolean)) {
          if (!ids.has(id)) found.push(`${attribute} to #${id} leads nowhere`);
        }
      }
    }
    return found;
  }

  /** Remembers of every control that the keyboard comes to whether it shows that it has the focus. */
  function watchFocus() {
    const seen = new Map();
    addEventListener('focusin', ({ target }) => {
      if (!seen.has(target) && target.matches(FOCUSABLE)) {
        const look = target.matches('input[type=radio],input[type=checkbox]') ? [target, target.labels[0]] : [target];
        seen.set(target, look.some((it) => it && hasRing(it)) ? null : `shows no focus: ${nameOf(target)}`);
      }
    });
    globalThis.antragEye.watched = () => ({ stops: seen.size, faults: [...seen.values()].filter(Boolean) });
  }

  const checks = { reflow, focus, forcedColours, stillness, references };

  return {
    /** The faults of each check that is named. */
    see: (names) => names.map((name) => checks[name]()),
    fingerprint, judge, reflow, watchFocus,
  };
})();
