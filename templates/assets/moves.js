// The drawing of who moved: one tab stop, arrows along time (left, right) and along one speaker (up, down), and a note
// beside a mark that is hovered, focused, or tapped once. Without this script every mark is a link.

for (const figure of document.querySelectorAll('[data-moves]')) explore(figure);

function explore(figure) {
  const drawing = figure.querySelector('.moves-drawing');
  const marks = [...drawing.querySelectorAll('.mark')].sort((a, b) => left(a) - left(b));
  if (marks.length === 0) return;
  const note = figure.appendChild(document.createElement('div'));
  note.className = 'mark-note';
  note.hidden = true;
  note.setAttribute('aria-hidden', 'true');
  let current = marks[0];
  let shown = null;
  let leaving;

  for (const link of drawing.querySelectorAll('a')) {
    const title = link.querySelector('title');
    link.setAttribute('aria-label', title.textContent);
    title.remove();
    link.setAttribute('tabindex', '-1');
  }
  current.setAttribute('tabindex', '0');

  // The tab stop follows the focus, however a mark got it.
  const enter = mark => {
    current.setAttribute('tabindex', '-1');
    current = mark;
    current.setAttribute('tabindex', '0');
  };
  const show = mark => {
    clearTimeout(leaving);
    shown = mark;
    // The words beside the mark, with which its name begins, can be read already.
    const name = mark.getAttribute('aria-label');
    const words = mark.querySelector('.words')?.textContent ?? '';
    note.textContent = name.slice(name.startsWith(words) ? words.length : 0).trim();
    note.hidden = false;
    const around = figure.getBoundingClientRect();
    const box = mark.querySelector('.shape').getBoundingClientRect();
    const x = box.left + (box.width - note.offsetWidth) / 2 - around.left;
    note.style.left = `${Math.max(0, Math.min(x, around.width - note.offsetWidth))}px`;
    const above = box.top - note.offsetHeight - 8;
    note.style.top = `${(above > 0 ? above : box.bottom + 8) - around.top}px`;
  };
  const hide = () => { note.hidden = true; shown = null; };
  const leave = () => { leaving = setTimeout(hide, 150); };

  for (const mark of marks) {
    mark.onpointerenter = event => event.pointerType === 'mouse' && show(mark);
    mark.onpointerleave = event => event.pointerType === 'mouse' && leave();
    mark.onfocus = () => {
      enter(mark);
      if (mark.matches(':focus-visible')) show(mark);
    };
    mark.onblur = leave;
    // On touch screens the first tap shows the words, and the second follows the link.
    mark.onclick = event => {
      if (event.pointerType !== 'touch' || shown === mark) return;
      event.preventDefault();
      show(mark);
    };
  }
  note.onpointerenter = () => clearTimeout(leaving);
  note.onpointerleave = leave;
  document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
  drawing.addEventListener('keydown', event => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !marks.includes(document.activeElement)) return;
    const own = marks.filter(mark => mark.parentNode === current.parentNode);
    const next = {
      ArrowRight: marks[marks.indexOf(current) + 1],
      ArrowLeft: marks[marks.indexOf(current) - 1],
      ArrowDown: own[own.indexOf(current) + 1],
      ArrowUp: own[own.indexOf(current) - 1],
      Home: marks[0],
      End: marks.at(-1),
    };
    if (!(event.key in next)) return;
    event.preventDefault();
    next[event.key]?.focus();
  });
}

function left(mark) {
  const shape = mark.querySelector('.shape');
  return Number(shape.getAttribute('x') ?? shape.getAttribute('cx'));
}
