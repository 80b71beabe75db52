// Copy buttons: they copy the text in data-copy="…" or the citation beside them. Without this script they stay hidden.

for (const button of document.querySelectorAll('button[data-copy]')) {
  const place = button.closest('.copied');
  const status = place.querySelector('[role=status]');
  const shown = place.querySelector('.citation');
  button.hidden = false;
  button.addEventListener('click', async () => {
    const done = await copy(button.dataset.copy || shown.textContent, shown);
    status.textContent = '';
    // Screen readers announce a status only if its text changes.
    requestAnimationFrame(() => {
      status.textContent = done ? 'Copied' : shown ? 'Selected: press Ctrl+C or ⌘C' : 'Copying is not allowed here';
    });
  });
}

/** Copies a text. If the browser does not allow it, selects the text on the page, for the reader to copy. */
async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (shown) getSelection().selectAllChildren(shown);
    return false;
  }
}
