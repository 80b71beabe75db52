// The switch between light and dark. Without a choice the system decides; a choice that is the system's own is forgotten.

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
