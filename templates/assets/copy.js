// Buttons that copy: a text of their own (data-copy="…"), or what stands beside them. Without this file they are not shown.

for (const button of document.querySelectorAll('button[data-copy]')) {
  const place = button.closest('.copied');
  const status = place.querySelector('[role=status]');
  const shown = place.querySelector('.citation');
  button.hidden = false;
  button.addEventListener('click', async () => {
    const done = await copy(button.dataset.copy || shown.textContent, shown);
    status.textContent = '';
    // Words that stood there already would not be read out again.
    requestAnimationFrame(() => {
      status.textContent = done ? 'Copied' : shown ? 'Selected: press Ctrl+C or ⌘C' : 'Copying is not allowed here';
    });
  });
}

/** Copies a text; where the browser allows no copying, what is shown of it is selected, for the reader to copy. */
async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) getSelection().selectAllChildren(shown);
    return false;
  }
}
