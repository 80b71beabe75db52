// The search page. The URL has the query, so that searches can be linked and Back returns to the previous search. The
// index is loaded when the field is used or the URL has a query. Without this script the page links to the indexes.

const form = document.querySelector('[data-search]');
const field = form.elements.q;
const status = document.querySelector('[data-status]');
const list = document.querySelector('[data-results]');
const indexes = document.querySelector('[data-indexes]');
const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(language);
const plurals = new Intl.PluralRules(language);
const { engine: engineUrl, minisearch } = document.querySelector('script[data-engine]').dataset;

const PAUSE = 150;
const [SHOWN_OF_MANY, SHOWN_OF_ONE] = [4, 20];

let engine = null;
let latest = 0;
let timer = 0;
let isNewSearch = true;

field.addEventListener('focus', () => open().catch(fail), { once: true });
read();
// Readers with a keyboard come to type; on a phone the on-screen keyboard would cover the page.
if (!field.value && matchMedia('(hover: hover)').matches) field.focus();

field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(write, PAUSE);
});
form.addEventListener('change', event => {
  if (event.target === field) return;
  isNewSearch = true;
  write();
});
form.addEventListener('submit', event => {
  event.preventDefault();
  write();
  isNewSearch = true;
});
window.addEventListener('popstate', read);
document.addEventListener('keydown', press);

function open() {
  engine ??= import(absolute(engineUrl)).then(module => module.open({ minisearch: absolute(minisearch), terms: absolute(form.dataset.terms) }));
  // A failed engine is loaded again with the next search.
  engine.catch(() => { engine = null; });
  return engine;
}

function absolute(address) {
  return new URL(address, document.baseURI).href;
}

/** Reads the query from the URL. */
function read() {
  const asked = new URLSearchParams(location.search);
  field.value = asked.get('q') ?? '';
  form.querySelectorAll('[name=kind]').forEach(box => { box.checked = asked.getAll('kind').includes(box.value); });
  form.querySelectorAll('[name=person]').forEach(select => {
    const value = asked.get('person') ?? '';
    select.value = [...select.options].some(option => option.value === value) ? value : '';
  });
  isNewSearch = true;
  run();
}

/** Writes the query into the URL, with one history entry per search, not per letter. */
function write() {
  clearTimeout(timer);
  const asked = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, value.trim()]).filter(([, value]) => value !== ''));
  const address = asked.size > 0 ? `?${asked}` : '';
  if (address === location.search) return;
  history[isNewSearch ? 'pushState' : 'replaceState'](null, '', address || location.pathname);
  isNewSearch = false;
  run();
}

async function run() {
  const number = ++latest;
  const data = new FormData(form);
  const query = data.get('q').trim();
  if (query === '') {
    status.textContent = '';
    list.replaceChildren();
    showIndexes(true);
    return;
  }
  try {
    if (!engine) status.textContent = say('searching');
    const found = await (await open()).find(query, { kinds: data.getAll('kind'), person: data.get('person') });
    const { groups } = found;
    const first = groups.length === 1 ? SHOWN_OF_ONE : SHOWN_OF_MANY;
    const sections = await Promise.all(groups.map(async group => section(group, await group.take(0, first))));
    if (number !== latest) return;
    list.replaceChildren(...sections);
    showIndexes(groups.length === 0);
    const count = groups.reduce((sum, group) => sum + group.count, 0);
    status.textContent = say(count === 0 ? 'none' : { all: 'found' }[found.how] ?? found.how, { count, query });
  } catch (error) {
    if (number === latest) fail(error);
  }
}

/** A phrase of the page in the form for a number of results. */
function say(phrase, { count = 0, query = '' } = {}) {
  const forms = JSON.parse(status.dataset[phrase]);
  const values = { count: numbers.format(count), query };
  return (forms[plurals.select(count)] ?? forms.other).replace(/\{(count|query)\}/g, (_, name) => values[name]);
}

/** Until the first answer, styles hide the indexes, so that nothing moves. */
function showIndexes(isShown) {
  indexes.dataset.shown = isShown ? '' : 'no';
}

function fail(error) {
  list.replaceChildren();
  showIndexes(true);
  status.textContent = say(location.protocol === 'file:' ? 'needsServer' : 'notLoaded');
  console.info(error);
}

function section(group, results) {
  const kind = form.querySelector(`[name=kind][value=${group.kind}]`);
  const heading = element('h2', kind.parentElement.textContent.trim(), ' ', element('span', numbers.format(group.count)));
  heading.id = `found-${group.kind}`;
  heading.lastChild.className = 'meta';
  const items = element('ol', ...results.map(item));
  const whole = element('section', heading, items);
  whole.setAttribute('aria-labelledby', heading.id);
  if (group.count > results.length) whole.append(more(group, items, kind.dataset.more));
  return whole;
}

/** Creates a button that shows more results and moves the focus to the first of them. */
function more(group, items, label) {
  const button = element('button', label);
  button.type = 'button';
  button.addEventListener('click', async () => {
    const from = items.children.length;
    try {
      const next = (await group.take(from, from + SHOWN_OF_ONE)).map(item);
      items.append(...next);
      next[0].querySelector('a').focus();
      button.hidden = items.children.length >= group.count;
    } catch (error) {
      fail(error);
    }
  });
  return button;
}

function item({ url, title, note, excerpt }) {
  const link = element('a', ...title.map(part));
  link.href = url;
  const lines = [[note, 'meta'], [excerpt.map(part), 'excerpt']].filter(([content]) => content.length > 0).map(([content, name]) => {
    const line = element('p', ...[content].flat());
    line.className = name;
    return line;
  });
  return element('li', link, ...lines);
}

/** Creates text nodes: text of the index is never parsed as HTML. */
function part({ text, isFound }) {
  return isFound ? element('mark', text) : text;
}

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const links = [...list.querySelectorAll('a')];
  const at = links.indexOf(event.target);
  const isInField = event.target === field;
  if (event.key === '/' && !event.target.closest('input[type=search], input[type=text], textarea, select, [contenteditable]')) {
    field.focus();
    field.select();
  } else if (event.key === 'Escape' && isInField && field.value) {
    field.value = '';
    write();
  } else if (event.key === 'Escape' && at >= 0) {
    field.focus();
  } else if (event.key === 'ArrowDown' && (isInField || at >= 0) && at + 1 < links.length) {
    links[at + 1].focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    (links[at - 1] ?? field).focus();
  } else {
    return;
  }
  event.preventDefault();
}
