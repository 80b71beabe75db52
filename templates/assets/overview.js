// The drawings of a timeline: one tab stop each, arrow keys in order of time and between lanes, and notes beside marks.
// Without this script every mark is a link with its own tab stop.

const MOST_LINES = 6;

for (const figure of document.querySelectorAll('[data-overview]')) {
  figure.querySelector('.skip-overview').hidden = true;
  figure.querySelectorAll('svg:not([aria-hidden])').forEach(drawing => walkable(drawing));
  figure.querySelectorAll('.drawing').forEach(drawing => explained(figure, drawing));
}

/** Makes the links of a drawing a single tab stop (a roving tabindex). */
function walkable(drawing) {
  const links = [...drawing.querySelectorAll('a')];
  if (links.length === 0) return;
  links.forEach(link => link.setAttribute('tabindex', '-1'));
  const lanes = [...drawing.querySelectorAll('.axis, .lane')]
    .map(lane => [...lane.querySelectorAll('a')].sort((a, b) => left(a) - left(b)))
    .filter(lane => lane.length > 0);
  let current = drawing.querySelector('.mark') ?? links[0];
  current.setAttribute('tabindex', '0');

  const enter = link => {
    current.setAttribute('tabindex', '-1');
    current = link;
    current.setAttribute('tabindex', '0');
  };
  drawing.addEventListener('focusin', event => enter(event.target.closest('a') ?? current));
  drawing.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = target(event.key, lanes, current);
    if (link === undefined) return;
    event.preventDefault();
    link?.focus();
  });
  // A link hidden by filters cannot keep the tab stop.
  drawing.addEventListener('filtered', () => {
    if (!isShown(current)) enter(links.find(isShown) ?? links[0]);
  });
}

/** The link that a key moves to: null to stay, undefined for any other key. */
function target(key, lanes, from) {
  const at = lanes.findIndex(lane => lane.includes(from));
  const lane = lanes[at].filter(link => isShown(link) || link === from);
  const place = lane.indexOf(from);
  switch (key) {
    case 'ArrowRight': return lane[place + 1] ?? null;
    case 'ArrowLeft': return lane[place - 1] ?? null;
    case 'Home': return lane.find(link => link.matches('.mark, .tick')) ?? lane[0];
    case 'End': return lane.at(-1);
    case 'ArrowDown': return nearest(lanes.slice(at + 1), from);
    case 'ArrowUp': return nearest(lanes.slice(0, at).reverse(), from);
    default: return undefined;
  }
}

/** The visible link nearest in time in the first lane that has one. */
function nearest(lanes, from) {
  for (const lane of lanes) {
    const shown = lane.filter(isShown);
    if (shown.length > 0) {
      return shown.reduce((best, link) => Math.abs(middle(link) - middle(from)) < Math.abs(middle(best) - middle(from)) ? link : best);
    }
  }
  return null;
}

function isShown(link) {
  return !link.classList.contains('out');
}

function left(link) {
  return Number(link.querySelector('.hit').getAttribute('x'));
}

function middle(link) {
  return left(link) + link.querySelector('.hit').getBBox().width / 2;
}

/**
 * Shows a note with the entries of a mark that is hovered, has the focus, or is tapped for the first time; a second tap
 * follows the link. WCAG 2.2, 1.4.13: Escape dismisses it, it stays while it is hovered, and it covers no other mark
 * with the focus.
 */
function explained(figure, drawing) {
  const note = document.createElement('div');
  note.className = 'mark-note';
  note.hidden = true;
  // Screen readers read the name of the link.
  note.setAttribute('aria-hidden', 'true');
  figure.append(note);
  let leaving;
  let shown;

  const show = mark => {
    clearTimeout(leaving);
    shown = mark;
    note.replaceChildren(...lines(mark, figure.dataset));
    note.hidden = false;
    const around = figure.getBoundingClientRect();
    const box = mark.querySelector('.hit').getBoundingClientRect();
    const x = box.left + box.width / 2 - around.left;
    note.style.left = `${Math.max(0, Math.min(x - note.offsetWidth / 2, around.width - note.offsetWidth))}px`;
    const above = box.top - around.top - note.offsetHeight - 6;
    note.style.top = `${above + around.top > 0 ? above : box.bottom - around.top + 6}px`;
  };
  const hide = () => {
    note.hidden = true;
    shown = null;
  };
  const leave = () => { leaving = setTimeout(hide, 150); };

  for (const mark of drawing.querySelectorAll('.mark')) {
    // The tooltip of the browser would repeat the note.
    const title = mark.querySelector('title');
    mark.setAttribute('aria-label', title.textContent);
    title.remove();
    mark.addEventListener('pointerenter', event => { if (event.pointerType === 'mouse') show(mark); });
    mark.addEventListener('pointerleave', event => { if (event.pointerType === 'mouse') leave(); });
    mark.addEventListener('focus', () => { if (mark.matches(':focus-visible')) show(mark); });
    mark.addEventListener('blur', leave);
    mark.addEventListener('click', event => {
      if (event.pointerType === 'mouse' || event.detail === 0 || shown === mark) return;
      event.preventDefault();
      show(mark);
    });
  }
  note.addEventListener('pointerenter', () => clearTimeout(leaving));
  note.addEventListener('pointerleave', event => { if (event.pointerType === 'mouse') leave(); });
  document.addEventListener('pointerdown', event => { if (!event.target.closest('.mark, .mark-note')) hide(); });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
}

/** The visible entries of a mark as links; its name if the page does not list them. */
function lines(mark, phrases) {
  const ids = mark.dataset.entries === '' ? [decodeURIComponent(mark.getAttribute('href').slice(3))] : mark.dataset.entries?.split(' ') ?? [];
  const entries = ids.map(id => document.getElementById(`t-${id}`)).filter(entry => entry && !entry.hidden);
  if (entries.length === 0) return [line(mark.getAttribute('href'), '', mark.getAttribute('aria-label'))];
  const rest = entries.length - MOST_LINES;
  const named = entries.slice(0, rest > 0 ? MOST_LINES : entries.length).map(entry => {
    const speaker = entry.querySelector('.kind')?.textContent;
    const title = (entry.querySelector('.title') ?? entry.querySelector('.what > a, a')).textContent;
    return line(`#${entry.id}`, entry.querySelector('.when').textContent, speaker ? say(phrases.said, { speaker, title }) : title);
  });
  return rest > 0 ? [...named, line(`#${entries[MOST_LINES].id}`, '', say(phrases.more, { count: rest }))] : named;
}

/** A link that is not a tab stop: the mark is one, and leads to the same list. */
function line(href, when, text) {
  const link = document.createElement('a');
  link.href = href;
  link.tabIndex = -1;
  if (when) {
    const date = document.createElement('span');
    date.className = 'when';
    date.textContent = when.trim();
    link.append(date);
  }
  link.append(text.trim());
  return link;
}

/** A phrase in the form for a number, its value `count`. */
function say(phrase, values) {
  const language = document.documentElement.lang;
  const forms = JSON.parse(phrase);
  const form = forms[new Intl.PluralRules(language).select(values.count ?? 0)] ?? forms.other;
  const numbers = new Intl.NumberFormat(language);
  return form.replace(/{(\w+)}/g, (_, name) => typeof values[name] === 'number' ? numbers.format(values[name]) : values[name]);
}
