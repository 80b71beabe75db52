// The header of every page: the switch between light and dark colours, "Explore", and the key "/" for the search.
// Without a choice the colours are those of the system; a choice equal to them is not stored.

const root = document.documentElement;
const button = document.querySelector('.theme');
const system = matchMedia('(prefers-color-scheme: dark)');

button.innerHTML = '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" aria-hidden="true"><g class="sun"><circle cx="10" cy="10" r="3.5"/><path d="M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1"/></g><path class="moon" d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.500 8.500Z"/></svg>';

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
