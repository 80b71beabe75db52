// For the header of every page: the switch between light and dark, and the key that opens the search.
// Unless the reader chooses, the system decides; choosing what the system has removes the choice.

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
    // If it cannot be stored, the choice applies to this page only.
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
  // Small screens show only the link. The search page has no field in its header; search.js handles the one it has.
  if (!field) return;
  event.preventDefault();
  if (field.checkVisibility()) {
    field.focus();
    field.select();
  } else {
    document.querySelector('.search-link').click();
  }
});
