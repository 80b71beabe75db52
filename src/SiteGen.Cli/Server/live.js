// Shows every change as it is saved. Only `sitegen serve` adds this script; published pages do not have it.
const data = document.querySelector('script[data-session][data-pages]').dataset;
const { session, pages } = data;
let { version } = data;
let events;

// A reload keeps the scroll position.
const scrollKey = `sitegen:${location.pathname}`;
const savedScroll = sessionStorage.getItem(scrollKey);
if (savedScroll !== null) {
  sessionStorage.removeItem(scrollKey);
  const top = Number(savedScroll);
  const restore = () => { if (Math.abs(scrollY - top) > 1) scrollTo({ top, behavior: 'instant' }); };
  restore();
  addEventListener('load', restore, { once: true });
}

function reload() {
  sessionStorage.setItem(scrollKey, String(scrollY));
  location.reload();
}

// Maps style sheets to their replacements that are still loading.
const loading = new Map();

function swapStyles() {
  const replacements = new Set(loading.values());
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const address = new URL(link.href);
    if (address.origin !== location.origin || replacements.has(link)) continue;
    // A replacement that is still loading is out of date by now.
    loading.get(link)?.remove();
    const fresh = link.cloneNode();
    loading.set(link, fresh);
    address.search = `?live=${version}`;
    fresh.href = address.href;
    // The old one is kept until the new one has loaded, so that the page is never unstyled.
    const finish = (unused) => {
      unused.remove();
      if (loading.get(link) === fresh) loading.delete(link);
    };
    fresh.addEventListener('load', () => finish(link), { once: true });
    fresh.addEventListener('error', () => finish(fresh), { once: true });
    link.after(fresh);
  }
}

// Policies of pages refuse style elements of scripts, but not style sheets that scripts make.
const style = new CSSStyleSheet();
style.replaceSync(`
  :host {
    all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; display: block;
    font: 14px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: #f4f1ec;
  }
  section {
    display: flex; flex-direction: column; box-sizing: border-box; max-block-size: 60vh;
    background: #1d1b1a; border-block-start: 4px solid #ef5350;
  }
  section.warnings { border-color: #ffb300; }
  section.closed { position: fixed; inset-block-end: 12px; inset-inline-end: 12px; border: 0; border-radius: 4px; }
  header {
    display: flex; gap: 16px; align-items: center; justify-content: space-between; padding: 12px 16px;
    font-family: system-ui, sans-serif; font-weight: 600;
  }
  button {
    font: inherit; font-weight: 400; color: inherit; background: none; cursor: pointer;
    border: 1px solid #8a8580; border-radius: 4px; min-block-size: 28px; padding: 2px 10px;
  }
  :focus-visible { outline: 2px solid #90caf9; outline-offset: -2px; }
  div { overflow: auto; padding: 0 16px 4px; }
  pre, p { margin: 0 0 12px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
  .error { color: #ffcdd2; }
`);

let box;
// What the box shows: the same messages again leave it alone, with its focus and scroll position.
let shown = '';
// The messages that the user has closed, and whether they opened the box in the corner.
let closed = new Set();
let opened = false;

function element(name, text, className = '') {
  return Object.assign(document.createElement(name), { textContent: text, className });
}

function counts(state) {
  const count = (n, word) => n > 0 && `${n} ${word}${n === 1 ? '' : 's'}`;
  const notes = state.total - state.errors - state.warnings;
  const parts = [count(state.errors, 'error'), count(state.warnings, 'warning'), count(notes, 'note')];
  return parts.filter(Boolean).join(', ');
}

// Errors cover the page until they are fixed or closed; warnings stay in a corner.
function show(state) {
  const key = JSON.stringify(state.diagnostics);
  opened &&= state.diagnostics.length > 0;
  const isOpen = opened || state.diagnostics.some((d) => d.severity === 'error' && !closed.has(d.text));
  if (box && shown === key + isOpen) return;
  const hadFocus = box !== undefined && document.activeElement === box;
  box?.remove();
  box = undefined;
  shown = key + isOpen;
  if (state.diagnostics.length === 0) return;

  box = document.createElement('sitegen-mistakes');
  const root = box.attachShadow({ mode: 'open' });
  const region = element('section', '', !isOpen ? 'closed' : state.errors ? 'errors' : 'warnings');
  region.setAttribute('aria-label', 'Problems in the site');
  const button = element('button', isOpen ? 'Close' : counts(state));
  button.type = 'button';
  button.addEventListener('click', () => {
    opened = !isOpen;
    if (isOpen) closed = new Set(state.diagnostics.map((d) => d.text));
    show(state);
    box.shadowRoot.querySelector('button').focus({ preventScroll: true });
  });
  if (isOpen) {
    const header = document.createElement('header');
    header.append(element('span', counts(state)), button);
    // It can be scrolled with the keyboard, and screen readers announce new messages.
    const texts = element('div', '');
    texts.setAttribute('role', 'log');
    texts.setAttribute('aria-label', 'Messages');
    texts.tabIndex = 0;
    texts.append(...state.diagnostics.map((d) => element('pre', d.text, d.severity)));
    const hidden = state.total - state.diagnostics.length;
    if (hidden > 0) texts.append(element('p', `and ${hidden} more; see the terminal for all of them`));

    region.append(header, texts);
  } else {
    region.append(button);
  }

  root.adoptedStyleSheets = [style];
  root.append(region);
  document.documentElement.append(box);
  if (hadFocus) button.focus({ preventScroll: true });
}

// Escape closes the box wherever the focus is: the user may not have entered the box.
document.addEventListener('keydown', (event) => {
  const open = event.key === 'Escape' && !event.defaultPrevented && box?.shadowRoot.querySelector('header button');
  if (open) open.click();
});

function update(state) {
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
  events.addEventListener('message', (event) => { if (event.data) update(JSON.parse(event.data)); });
}

// Browsers limit the connections to one host, so hidden pages and pages in frames have none.
if (window === top) {
  document.addEventListener('visibilitychange', () => {
    events?.close();
    if (!document.hidden) connect();
  });
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', (event) => { if (event.persisted) connect(); });
  if (!document.hidden) connect();
}
