// Previews of people, quotations, events and sources beside links to them. Each is a small file that is fetched only
// when a link is hovered or has the focus. WCAG 2.2, 1.4.13: Escape dismisses it, it stays while it is hovered, and
// nothing in it needs to be reached. Without this script links have no previews.

const KINDS = /^(people|organizations|topics|quotes|events|sources|articles)\/[^/]+\/$/;
const DELAY = 250;
const GRACE = 200;

const home = new URL('../', import.meta.url);
const loaded = new Map();
const card = document.createElement('div');
card.className = 'preview-card';
card.id = 'preview-card';
card.setAttribute('role', 'tooltip');
card.hidden = true;
document.body.append(card);

let owner = null;
let coming;
let leaving;

document.addEventListener('pointerover', event => {
  if (event.pointerType !== 'mouse') return;
  const link = previewed(event.target);
  if (link) approach(link);
});
document.addEventListener('pointerout', event => { if (previewed(event.target)) leave(); });
document.addEventListener('focusin', event => {
  const link = previewed(event.target);
  if (link?.matches(':focus-visible')) approach(link);
});
document.addEventListener('focusout', event => { if (previewed(event.target)) leave(); });
document.addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
card.addEventListener('pointerenter', () => clearTimeout(leaving));
card.addEventListener('pointerleave', leave);
addEventListener('scroll', () => { if (!owner?.matches(':focus')) hide(); }, { passive: true });

/** The link with a preview that contains an element, or null. */
function previewed(target) {
  const link = target.closest?.('main a[href]');
  if (!link || !link.href || link.closest('nav, .overview, .moves-drawing, .people, .teasers, .permalink') || navigator.connection?.saveData) return null;
  return addressOf(link) ? link : null;
}

/** The file with the preview of a link: a part of a glossary has none, and is taken from the page itself. */
function addressOf(link) {
  const url = new URL(link.href);
  if (link.classList.contains('term')) return url.pathname === location.pathname ? null : url.href;
  const path = url.pathname.startsWith(home.pathname) ? url.pathname.slice(home.pathname.length) : '';
  return url.origin === home.origin && KINDS.test(path) && url.pathname !== location.pathname ? new URL('preview.html', url).href : null;
}

function approach(link) {
  clearTimeout(leaving);
  if (owner === link && !card.hidden) return;
  clearTimeout(coming);
  const address = addressOf(link);
  if (!loaded.has(address)) loaded.set(address, load(address));
  coming = setTimeout(async () => {
    const content = await loaded.get(address);
    if (content && (link.matches(':hover') || link.matches(':focus'))) show(link, content);
  }, DELAY);
}

async function load(address) {
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.querySelector('.preview') ?? explanationIn(page, decodeURIComponent(new URL(address).hash.slice(1)));
  } catch {
    // Without its preview a link still works; the next attempt may succeed.
    loaded.delete(address);
    return null;
  }
}

/** What a glossary says below a heading, up to the next. */
function explanationIn(page, id) {
  const heading = page.getElementById(id);
  if (!heading) return null;
  const preview = document.createElement('div');
  preview.className = 'preview preview-term';
  const name = document.createElement('p');
  name.className = 'name';
  name.textContent = heading.textContent;
  preview.append(name);
  for (let next = heading.nextElementSibling; next?.matches('p, ul, ol'); next = next.nextElementSibling) preview.append(next.cloneNode(true));
  // A preview is only read, and addresses are relative to the page they come from.
  for (const link of preview.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return preview;
}

function show(link, content) {
  hide();
  owner = link;
  owner.setAttribute('aria-describedby', card.id);
  card.replaceChildren(content.cloneNode(true));
  card.hidden = false;
  const box = link.getClientRects()[0];
  const below = box.bottom + 8;
  const top = below + card.offsetHeight > innerHeight && box.top - card.offsetHeight - 8 > 0 ? box.top - card.offsetHeight - 8 : below;
  card.style.top = `${top}px`;
  const start = document.dir === 'rtl' ? box.right - card.offsetWidth : box.left;
  card.style.left = `${Math.max(8, Math.min(start, document.documentElement.clientWidth - card.offsetWidth - 8))}px`;
}

function leave() {
  clearTimeout(coming);
  clearTimeout(leaving);
  leaving = setTimeout(hide, GRACE);
}

function hide() {
  owner?.removeAttribute('aria-describedby');
  owner = null;
  card.hidden = true;
}
