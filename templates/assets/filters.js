// Filters of the timeline: "and" across facets, "or" within a facet. The URL has the selection, so that views can be
// linked and Back returns to the previous view. Without this script the links below the form lead to the same entries.

const form = document.querySelector('[data-filters]') ?? document.createElement('form');
const entries = [...document.querySelectorAll('.entry')];
const marks = [...document.querySelectorAll('.mark[data-entries]')];
const status = form.querySelector('[data-count]');
const clear = form.querySelector('[type="reset"]');
const facets = [...form.querySelectorAll('[data-facet]')].map(details => details.dataset.facet);
facets.forEach(offer);

read();

form.addEventListener('change', () => write());
form.addEventListener('reset', event => {
  event.preventDefault();
  form.querySelectorAll('input').forEach(input => { input.checked = false; });
  form.querySelectorAll('select').forEach(select => { select.value = ''; });
  write();
  // The button is hidden now, so the focus moves.
  form.querySelector('summary, select')?.focus();
});
form.addEventListener('submit', event => event.preventDefault());
window.addEventListener('popstate', read);

// An open facet closes like a menu.
form.addEventListener('keydown', event => {
  const open = event.target.closest('details[open]');
  if (event.key === 'Escape' && open) {
    open.open = false;
    open.querySelector('summary').focus();
  }
});
// An open facet would cover the next element with the focus.
form.addEventListener('focusout', event => {
  const open = event.target.closest('details[open]');
  if (open && event.relatedTarget && !open.contains(event.relatedTarget)) open.open = false;
});
document.addEventListener('click', event => {
  form.querySelectorAll('details[open]').forEach(details => { if (!details.contains(event.target)) details.open = false; });
});

/** Makes the options of a facet of the links to the timelines of people, organizations or topics. */
function offer(facet) {
  const links = document.querySelectorAll(`[data-views] [data-of="${facet}"] a`);
  form.querySelector(`[data-facet="${facet}"] fieldset`).append(...[...links].map(link => {
    const option = document.createElement('label');
    option.innerHTML = '<input type="checkbox"> <span></span> <span class="number"></span>';
    const [box, name, number] = option.children;
    box.name = facet;
    box.value = decodeURIComponent(link.pathname.split('/').at(-2));
    name.textContent = link.textContent;
    number.textContent = entries.filter(entry => entry.dataset[facet]?.split(' ').includes(box.value)).length;
    return option;
  }));
}

/** Reads the selection from the URL. */
function read() {
  const chosen = new URLSearchParams(location.search);
  form.querySelectorAll('input').forEach(input => { input.checked = chosen.getAll(input.name).includes(input.value); });
  form.querySelectorAll('select').forEach(select => {
    const value = chosen.get(select.name) ?? '';
    select.value = [...select.options].some(option => option.value === value) ? value : '';
  });
  apply();
}

/** Writes the selection into the URL. */
function write() {
  const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
  history.pushState(null, '', chosen.size > 0 ? `?${chosen}` : location.pathname);
  apply();
}

function apply() {
  const data = new FormData(form);
  const chosen = facets.map(facet => [facet, data.getAll(facet)]).filter(([, values]) => values.length > 0);
  const [from, to] = [Number(data.get('from') || -Infinity), Number(data.get('to') || Infinity)];
  let count = 0;
  for (const entry of entries) {
    const year = Number(entry.closest('[data-year]').dataset.year);
    const matches = year >= from && year <= to
      && chosen.every(([facet, values]) => (entry.dataset[facet] ?? '').split(' ').some(value => values.includes(value)));
    entry.hidden = !matches;
    count += matches ? 1 : 0;
  }
  // Headings without visible entries are hidden: months first, since years contain them.
  document.querySelectorAll('.month, section.year').forEach(section => { section.hidden = !section.querySelector('.entry:not([hidden])'); });
  const isFiltered = count < entries.length || chosen.length > 0 || from > -Infinity || to < Infinity;
  const { all, some } = form.dataset;
  status.textContent = isFiltered ? say(some, { shown: count, count: entries.length }) : say(all, { count: entries.length });
  // What is folded on narrow screens is shown if it was asked for.
  document.querySelector('[data-fold]')?.classList.toggle('filtered', isFiltered);
  clear.hidden = !isFiltered;
  for (const details of form.querySelectorAll('[data-facet]')) {
    const number = details.querySelectorAll('input:checked').length;
    details.querySelector('.chosen').textContent = number > 0 ? `(${number})` : '';
  }
  marks.forEach(draw);
  document.querySelectorAll('.arc[data-marks]').forEach(bind);
  document.querySelectorAll('.overview svg').forEach(drawing => drawing.dispatchEvent(new Event('filtered')));
}

/** Updates a mark to its visible entries. */
function draw(mark) {
  // A mark of one entry leads to it.
  const all = (mark.dataset.entries || decodeURIComponent(mark.getAttribute('href').slice(3))).split(' ').map(id => document.getElementById(`t-${id}`));
  const left = all.filter(entry => !entry.hidden);
  mark.classList.toggle('out', left.length === 0);
  if (left.length === 0) {
    mark.setAttribute('aria-hidden', 'true');
    return;
  }
  mark.removeAttribute('aria-hidden');
  mark.setAttribute('href', `#${left[0].id}`);
  if (all.length > 1) {
    const name = mark.dataset.name ??= mark.getAttribute('aria-label') ?? mark.querySelector('title').textContent;
    mark.setAttribute('aria-label', left.length < all.length ? say(form.dataset.someOfMark, { count: left.length, mark: name }) : name);
  }
}

/** Hides an arc if one of its marks is hidden. */
function bind(arc) {
  const lanes = arc.closest('svg').querySelectorAll('.lane');
  const ends = arc.dataset.marks.split(' ').map(end => end.split('.')).map(([lane, mark]) => lanes[lane].querySelectorAll('.mark')[mark]);
  arc.classList.toggle('out', ends.some(mark => mark.classList.contains('out')));
}

/** A phrase in the form for a number, its value `count`. */
function say(phrase, values) {
  const language = document.documentElement.lang;
  const forms = JSON.parse(phrase);
  const form = forms[new Intl.PluralRules(language).select(values.count ?? 0)] ?? forms.other;
  const numbers = new Intl.NumberFormat(language);
  return form.replace(/{(\w+)}/g, (_, name) => typeof values[name] === 'number' ? numbers.format(values[name]) : values[name]);
}
