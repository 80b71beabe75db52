// What every page has in its header: the switch between light and dark, and the key that leads to the search.
// Without a choice of colours the system decides; a choice that is the system's own is forgotten.

const root = document.documentElement;
const button = document.querySelector('.theme');
const system = matchMedia('(prefers-color-scheme: dark)');

button.hidden = false;
name();
system.addEventListener('change', name);

button.addEventListener('click', () => {
  const next = isDark() ? 'light' : 'dark';
  const isChoice = (next === 'dark') !== system.matches;
  root.dataset.theme = isChoice ? next : '';
  try {
    if (isChoice) localStorage.setItem('theme', next);
    else localStorage.removeItem('theme');
  } catch {
    // Without a place to remember it, the choice holds for this page.
  }
  name();
});

function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
}

function name() {
  button.setAttribute('aria-label', isDark() ? 'Light colours' : 'Dark colours');
  button.title = button.getAttribute('aria-label');
}

document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')) return;
  const field = document.querySelector('.site-search input');
  // A small screen shows the link alone. The search page itself has no field in its header, and search.js knows its own.
  if (!field) return;
  event.preventDefault();
  if (field.checkVisibility()) {
    field.focus();
    field.select();
  } else {
    document.querySelector('.search-link').click();
  }
});
