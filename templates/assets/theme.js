// The header of every page: the switch between light and dark colours, "Explore", and the key "/" for the search.
// Without a choice the colours are those of the system; a choice equal to them is not stored.

const root = document.documentElement;
const button = document.querySelector('.theme');
const system = matchMedia('(prefers-color-scheme: dark)');

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
    // Without storage the choice applies to this page only.
  }
  name();
});

function isDark() {
  return root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
}

function name() {
  button.setAttribute('aria-label', isDark() ? 'Switch to light mode' : 'Switch to dark mode');
  button.title = button.getAttribute('aria-label');
}

// "Explore" opens and closes without scripts. With them it also closes by Escape, and by a click or the focus elsewhere.
const explore = document.querySelector('.explore');
if (explore) {
  explore.parentElement.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !explore.open) return;
    explore.open = false;
    explore.firstElementChild.focus();
  });
  for (const leaving of ['pointerdown', 'focusin']) {
    document.addEventListener(leaving, event => {
      if (!explore.parentElement.contains(event.target)) explore.open = false;
    });
  }
}

document.addEventListener('keydown', event => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')) return;
  const field = document.querySelector('.site-search input');
  // The search page has no field in its header, and search.js handles the key. Small screens show only the link.
  if (!field) return;
  event.preventDefault();
  if (field.checkVisibility()) {
    field.focus();
    field.select();
  } else {
    document.querySelector('.search-link').click();
  }
});
