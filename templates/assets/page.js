// What every page does: the switch between light and dark colours, "Explore", the key "/" for the search, and the buttons
// and links to copy, cite and share. It is no module, so that a chosen colour is there before the first paint.
'use strict';

{
  const root = document.documentElement;
  // Without a choice the colours are those of the system; a choice equal to them is not stored. With the attribute, styles
  // show what needs scripts.
  try {
    root.dataset.theme = localStorage.theme ?? '';
  } catch {
    root.dataset.theme = '';
  }

  document.addEventListener('DOMContentLoaded', () => {
    offerTheme();
    closeExplore();
    offerCopies();
    offerPicture();
    nameShared();
  });

  /** Makes the switch of colours. */
  function offerTheme() {
    const button = document.querySelector('.theme');
    if (!button) return;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const toDark = button.getAttribute('aria-label');
    button.innerHTML = '<svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" aria-hidden="true"><g class="sun"><circle cx="10" cy="10" r="3.5"/><path d="M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1"/></g><path class="moon" d="M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.500 8.500Z"/></svg>';
    name();
    system.addEventListener('change', name);
    button.addEventListener('click', () => {
      const next = isDark() ? 'light' : 'dark';
      const isChoice = (next === 'dark') !== system.matches;
      root.dataset.theme = isChoice ? next : '';
      try {
        if (isChoice) localStorage.theme = next;
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
      button.setAttribute('aria-label', isDark() ? button.dataset.light ?? toDark : toDark);
      button.title = button.getAttribute('aria-label');
    }
  }

  /** "Explore" opens and closes without scripts. With them it also closes by Escape, and by a click or the focus elsewhere. */
  function closeExplore() {
    const explore = document.querySelector('.explore');
    explore?.parentElement.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !explore.open) return;
      explore.open = false;
      explore.firstElementChild.focus();
    });
    for (const leaving of explore ? ['pointerdown', 'focusin'] : []) {
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

  /**
   * Shows the buttons that copy the text in data-copy="…", the citation beside them or, without either, the address of
   * the page. Without this script they stay hidden.
   */
  function offerCopies() {
    // Ways to cite have no buttons yet.
    let cited;
    for (const element of document.querySelectorAll('.cite h2, .cite .citation')) {
      if (element.matches('h2')) {
        cited = element.textContent;
      } else if (!element.closest('.copied')) {
        const words = wordsAt(element);
        const format = element.matches('pre') ? element.parentElement.querySelector('summary').textContent : null;
        const name = format ? words.copyFormat?.replace('{format}', () => format) : words.copyCitation;
        const place = document.createElement('div');
        place.className = 'copied';
        place.innerHTML = '<button type="button" data-copy></button>';
        place.firstChild.textContent = words.button;
        place.firstChild.setAttribute('aria-label', name?.replace('{title}', () => cited) ?? '');
        element.replaceWith(place);
        place.prepend(element);
      }
    }

    const address = document.querySelector('link[rel="canonical"]')?.href ?? location.href;
    for (const button of document.querySelectorAll('button[data-copy]')) {
      const shown = button.closest('.copied').querySelector('.citation');
      const words = wordsAt(button);
      offer(button, async () =>
        await copy(button.dataset.copy || (shown?.textContent ?? address), shown) ? words.copied
          : shown ? words.selected : words.refused);
    }
  }

  /** Shows the button that copies the picture to which the link after it leads. */
  function offerPicture() {
    const picture = document.querySelector('button[data-picture]');
    if (picture && !(navigator.clipboard?.write && self.ClipboardItem)) {
      // The link behind it stays.
      picture.remove();
    } else if (picture) {
      offer(picture, async () => {
        const link = picture.nextElementSibling;
        const words = wordsAt(picture);
        try {
          // A promise, not its result: Safari allows copying only while it handles the click.
          const blob = fetch(link.href).then(answer => answer.ok ? answer.blob() : Promise.reject());
          await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
          return words.imageCopied;
        } catch {
          link.click();
          return words.imageRefused;
        }
      });
    }
  }

  /** Links to share a page have only its address, which networks show as a card; here they get its title as well. */
  function nameShared() {
    const title = document.querySelector('meta[property="og:title"]')?.content;
    for (const link of title ? document.querySelectorAll('.share a') : []) {
      const words = encodeURIComponent(title);
      if (link.protocol === 'mailto:') link.href += `&subject=${words}`;
      else if (link.host === 'x.com') link.href += `&text=${words}`;
      else if (link.host === 'bsky.app') link.href = link.href.replace('text=', `text=${words}%20`);
    }
  }

  /** What to write beside an element, in the language of the page. */
  function wordsAt(element) {
    return element.closest('[data-copied]')?.dataset ?? {};
  }

  /** Shows a button that does something and says how it went. */
  function offer(button, act) {
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    button.closest('.copied').append(' ', status);
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
}
