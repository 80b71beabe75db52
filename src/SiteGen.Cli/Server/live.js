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

// The style sheets that are on their way, by those that they are to replace.
const coming = new Map();

function swapStyles() {
  const late = new Set(coming.values());
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const address = new URL(link.href);
    if (address.origin !== location.origin || late.has(link)) continue;
    // One that is late is out of date by now.
    coming.get(link)?.remove();
    const fresh = link.cloneNode();
    coming.set(link, fresh);
    address.search = `?live=${version}`;
    fresh.href = address.href;
    // Both stand beside each other until the new one is there, so that nothing is ever bare.
    const end = (old) => {
      old.remove();
      if (coming.get(link) === fresh) coming.delete(link);
    };
    fresh.addEventListener('load', () => end(link), { once: true });
    fresh.addEventListener('error', () => end(fresh), { once: true });
    link.after(fresh);
  }
}

const style = `
  :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: block; font: 14px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: #f4f1ec; }
  section { display: flex; flex-direction: column; box-sizing: border-box; max-block-size: 60vh; background: #1d1b1a; border-block-start: 4px solid #ef5350; }
  section.warnings { border-color: #ffb300; }
  section.closed { position: fixed; inset-block-end: 12px; inset-inline-end: 12px; border: 0; border-radius: 4px; }
  header { display: flex; gap: 16px; align-items: center; justify-content: space-between; padding: 12px 16px; font-family: system-ui, sans-serif; font-weight: 600; }
  button { font: inherit; font-weight: 400; color: inherit; background: none; border: 1px solid #8a8580; border-radius: 4px; min-block-size: 28px; padding: 2px 10px; cursor: pointer; }
  :focus-visible { outline: 2px solid #90caf9; outline-offset: -2px; }
  div { overflow: auto; padding: 0 16px 4px; }
  pre, p { margin: 0 0 12px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
  .error { color: #ffcdd2; }
`;

let box;
// What it shows, so that the same told twice leaves it as it is, with its focus and how far it is scrolled.
let shown = '';
// What the reader has closed, and whether they opened what was in the corner.
let closed = new Set();
let opened = false;

function element(name, text, className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function counted(state) {
  const count = (n, word) => `${n} ${word}${n === 1 ? '' : 's'}`;
  const others = state.total - state.errors - state.warnings;
  return [state.errors && count(state.errors, 'error'), state.warnings && count(state.warnings, 'warning'), others && count(others, 'note')].filter(Boolean).join(', ');
}

// Errors are in the way until they are put right or closed; warnings wait in the corner.
function show(state) {
  const key = JSON.stringify(state.diagnostics);
  opened &&= state.diagnostics.length > 0;
  const isOpen = opened || state.diagnostics.some((d) => d.severity === 'error' && !closed.has(d.text));
  if (box && shown === key + isOpen) return;
  const hadFocus = box !== undefined && document.activeElement === box;
  box?.remove();
  box = undefined;
  shown = key + isOpen;
  if (state.diagnostics.length === 0) {
    return;
  }

  box = document.createElement('sitegen-mistakes');
  const root = box.attachShadow({ mode: 'open' });
  const region = element('section', '', !isOpen ? 'closed' : state.errors ? 'errors' : 'warnings');
  region.setAttribute('aria-label', 'Mistakes in the site');
  const button = isOpen ? element('button', 'Close') : element('button', counted(state));
  button.type = 'button';
  button.addEventListener('click', () => {
    opened = !isOpen;
    if (isOpen) closed = new Set(state.diagnostics.map((d) => d.text));
    show(state);
    box.shadowRoot.querySelector('button').focus({ preventScroll: true });
  });
  if (isOpen) {
    const header = document.createElement('header');
    header.append(element('span', counted(state)), button);
    // Long ones are scrolled, also by keys; what is new in it is read out.
    const texts = element('div', '');
    texts.setAttribute('role', 'log');
    texts.setAttribute('aria-label', 'Messages');
    texts.tabIndex = 0;
    texts.append(...state.diagnostics.map((d) => element('pre', d.text, d.severity)));
    const hidden = state.total - state.diagnostics.length;
    if (hidden > 0) {
      texts.append(element('p', `and ${hidden} more; the terminal has them all`));
    }

    region.append(header, texts);
  } else {
    region.append(button);
  }

  root.append(element('style', style), region);
  document.documentElement.append(box);
  if (hadFocus) button.focus({ preventScroll: true });
}

// Wherever the focus is: whoever reads the page has not been in here.
document.addEventListener('keydown', (event) => {
  const open = event.key === 'Escape' && !event.defaultPrevented && box?.shadowRoot.querySelector('header button');
  if (open) open.click();
});

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
