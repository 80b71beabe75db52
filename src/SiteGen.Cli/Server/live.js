// Shows each change as it is saved. Only `sitegen serve` adds this script; published pages do not have it.
const own = document.querySelector('script[data-session][data-pages]').dataset;
let { session, version, pages } = own;
let events;

// What is left of the page before a reload is where the reader was.
const place = `sitegen:${location.pathname}`;
const left = sessionStorage.getItem(place);
if (left !== null) {
  sessionStorage.removeItem(place);
  const restore = () => { if (Math.abs(scrollY - Number(left)) > 1) scrollTo({ top: Number(left), behavior: 'instant' }); };
  restore();
  addEventListener('load', restore, { once: true });
}

function reload() {
  sessionStorage.setItem(place, String(scrollY));
  location.reload();
}

function swapStyles() {
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const fresh = link.cloneNode();
    const address = new URL(link.href);
    address.search = `?live=${version}`;
    fresh.href = address.href;
    // Both stand beside each other until the new one is there, so that nothing is ever bare.
    fresh.addEventListener('load', () => link.remove(), { once: true });
    fresh.addEventListener('error', () => fresh.remove(), { once: true });
    link.after(fresh);
  }
}

const style = `
  :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: block; font: 14px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: #f4f1ec; }
  section { box-sizing: border-box; max-block-size: 60vh; overflow: auto; padding: 12px 16px 16px; background: #1d1b1a; border-block-start: 4px solid #ef5350; }
  section.warnings { border-color: #ffb300; }
  header { display: flex; gap: 16px; align-items: center; justify-content: space-between; font-family: system-ui, sans-serif; font-weight: 600; }
  button { font: inherit; font-weight: 400; color: inherit; background: none; border: 1px solid #8a8580; border-radius: 4px; min-block-size: 28px; padding: 2px 10px; cursor: pointer; }
  button:focus-visible { outline: 2px solid #90caf9; outline-offset: 2px; }
  pre { margin: 12px 0 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
  pre.error { color: #ffcdd2; }
  .count { position: fixed; inset-block-end: 12px; inset-inline-end: 12px; background: #1d1b1a; }
`;

let box;
let closed = '';

function element(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function counted(state) {
  const count = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return [state.errors && count(state.errors, 'error'), state.warnings && count(state.warnings, 'warning')].filter(Boolean).join(', ');
}

// Errors are in the way until they are put right or closed; warnings wait in the corner.
function show(state, isOpen = state.errors > 0) {
  box?.remove();
  box = undefined;
  if (state.diagnostics.length === 0) {
    return;
  }

  const key = JSON.stringify(state.diagnostics);
  isOpen &&= key !== closed;
  box = document.createElement('sitegen-mistakes');
  const root = box.attachShadow({ mode: 'open' });
  root.append(element('style', style));
  if (isOpen) {
    const panel = element('section', '', state.errors ? 'errors' : 'warnings');
    panel.setAttribute('role', 'status');
    panel.setAttribute('aria-label', 'Mistakes in the site');
    const header = document.createElement('header');
    const close = element('button', 'Close');
    close.addEventListener('click', () => { closed = key; show(state); });
    panel.addEventListener('keydown', (event) => { if (event.key === 'Escape') close.click(); });
    header.append(element('span', counted(state)), close);
    panel.append(header, ...state.diagnostics.map((d) => element('pre', d.text, d.severity)));
    const hidden = state.errors + state.warnings - state.diagnostics.length;
    if (hidden > 0) {
      panel.append(element('pre', `and ${hidden} more; the terminal has them all`));
    }

    root.append(panel);
  } else {
    const open = element('button', counted(state) || 'notes', 'count');
    open.addEventListener('click', () => { closed = ''; show(state, true); });
    root.append(open);
  }

  document.documentElement.append(box);
}

function take(state) {
  if (state.session !== session || String(state.pages) !== pages) {
    reload();
    return;
  }

  if (String(state.version) !== version) {
    version = String(state.version);
    swapStyles();
  }

  show(state);
}

function connect() {
  events = new EventSource('/__sitegen/events');
  events.addEventListener('message', (event) => { if (event.data) take(JSON.parse(event.data)); });
}

// Browsers hold few connections to one host: pages that nobody sees, and pages in frames, do without.
if (window === top) {
  document.addEventListener('visibilitychange', () => {
    events?.close();
    if (!document.hidden) connect();
  });
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', (event) => { if (event.persisted) connect(); });
  if (!document.hidden) connect();
}
