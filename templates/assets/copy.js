// Copy buttons: they copy the text in data-copy="…", the citation beside them or, without either, the address of the
// page, or the picture that the link after them leads to. Without this script they stay hidden.

// Ways to cite have no buttons yet.
let cited;
for (const element of document.querySelectorAll('.cite h2, .cite .citation')) {
  if (element.matches('h2')) {
    cited = element.textContent;
  } else if (!element.closest('.copied')) {
    const format = element.matches('pre') ? element.parentElement.querySelector('summary').textContent : 'the citation';
    const place = document.createElement('div');
    place.className = 'copied';
    place.innerHTML = '<button type="button" data-copy>Copy</button> <span role="status"></span>';
    place.firstChild.setAttribute('aria-label', `Copy ${format}: ${cited}`);
    element.replaceWith(place);
    place.prepend(element);
  }
}

const address = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
for (const button of document.querySelectorAll('button[data-copy]')) {
  const shown = button.closest('.copied').querySelector('.citation');
  offer(button, async () =>
    await copy(button.dataset.copy || (shown?.textContent ?? address), shown) ? 'Copied'
      : shown ? 'Selected: press Ctrl+C or ⌘C' : 'Copying is not allowed here');
}

const picture = document.querySelector('button[data-picture]');
if (picture && !(navigator.clipboard?.write && self.ClipboardItem)) {
  // The link behind it stays.
  picture.remove();
} else if (picture) {
  offer(picture, async () => {
    const link = picture.nextElementSibling;
    try {
      // A promise, not its result: Safari allows copying only while it handles the click.
      const blob = fetch(link.href).then(answer => answer.ok ? answer.blob() : Promise.reject());
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
      return 'Image copied';
    } catch {
      link.click();
      return 'Copying is not allowed here, so the image is downloaded';
    }
  });
}

/** Shows a button that does something and says how it went. */
function offer(button, act) {
  const status = button.closest('.copied').querySelector('[role=status]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    const done = await act();
    status.textContent = '';
    // Screen readers announce a status only if its text changes.
    requestAnimationFrame(() => { status.textContent = done; });
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
