// The drawing of who moved: one tab stop, arrow keys along time (left, right) and along one speaker (up, down), and the
// words beside a mark that is hovered, has the focus, or is tapped once. Without this script every mark is a link.

for (const figure of document.querySelectorAll('[data-moves]')) explore(figure);

function explore(figure) {
  const drawing = figure.querySelector('.moves-drawing');
  const marks = [...drawing.querySelectorAll('.mark')].sort((a, b) => left(a) - left(b));
  if (marks.length === 0) return;
  const note = figure.appendChild(document.createElement('div'));
  note.className = 'mark-note';
  note.hidden = true;
  // Screen readers read the name of the link.
  note.setAttribute('aria-hidden', 'true');
  let current = marks[0];
  let shown = null;
  let leaving;

  for (const link of drawing.querySelectorAll('a')) {
    const title = link.querySelector('title');
    link.setAttribute('aria-label', title.textContent);
    // The tooltip of the browser would repeat the note.
    title.remove();
    link.setAttribute('tabindex', '-1');
  }
  current.setAttribute('tabindex', '0');

  const show = mark => {
    clearTimeout(leaving);
    shown = mark;
    note.textContent = mark.getAttribute('aria-label');
    note.hidden = false;
    const around = figure.getBoundingClientRect();
    const box = (mark.querySelector('.shape') ?? mark).getBoundingClientRect();
    const x = box.left + box.width / 2 - around.left - note.offsetWidth / 2;
    note.style.insetInlineStart = `${Math.max(0, Math.min(x, around.width - note.offsetWidth))}px`;
    const above = box.top - around.top - note.offsetHeight - 8;
    note.style.insetBlockStart = `${above + around.top > 0 ? above : box.bottom - around.top + 8}px`;
  };
  const hide = () => { note.hidden = true; shown = null; };
  const leave = () => { leaving = setTimeout(hide, 150); };

  for (const mark of marks) {
    mark.addEventListener('pointerenter', event => { if (event.pointerType === 'mouse') show(mark); });
    mark.addEventListener('pointerleave', event => { if (event.pointerType === 'mouse') leave(); });
    mark.addEventListener('focus', () => { if (mark.matches(':focus-visible')) show(mark); });
    mark.addEventListener('blur', leave);
    // On touch screens the first tap shows the words, and the second follows the link.
    mark.addEventListener('click', event => {
      if (event.pointerType !== 'touch' || shown === mark) return;
      event.preventDefault();
      show(mark);
    });
  }
  note.addEventListener('pointerenter', () => clearTimeout(leaving));
  note.addEventListener('pointerleave', leave);
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
    if (!next[event.key]) return;
    current.setAttribute('tabindex', '-1');
    current = next[event.key];
    current.setAttribute('tabindex', '0');
    current.focus();
  });
}

function left(mark) {
  const shape = mark.querySelector('.shape');
  return Number(shape.getAttribute('x') ?? shape.getAttribute('cx'));
}
