// Buttons that copy a text of their own (data-copy="…") or the text next to them. Without scripts they are not shown.

for (const button of document.querySelectorAll('button[data-copy]')) {
  const place = button.closest('.copied');
  const status = place.querySelector('[role=status]');
  const shown = place.querySelector('.citation');
  button.hidden = false;
  button.addEventListener('click', async () => {
    const done = await copy(button.dataset.copy || shown.textContent, shown);
    status.textContent = '';
    // Screen readers would not announce text that is already there.
    requestAnimationFrame(() => {
      status.textContent = done ? 'Copied' : shown ? 'Selected: press Ctrl+C or ⌘C' : 'Copying is not allowed here';
    });
  });
}

/** Copies a text; if the browser does not allow that, selects it for the reader to copy. */
async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) getSelection().selectAllChildren(shown);
    return false;
  }
}
