// Search with the index that Pagefind created from the pages: the same search page with another engine.

const KINDS = ['person', 'organization', 'topic', 'quote', 'event', 'article', 'source', 'page'];
// As many results of each kind as are shown at first: loading them costs nothing more.
const COMPARED = 4;

/** Opens the index; throws if it cannot be loaded. */
export async function open() {
  const pagefind = await import(new URL('../pagefind/pagefind.js', document.baseURI).href);
  await pagefind.init();
  return { find: (query, chosen) => find(pagefind, query, chosen) };
}

/**
 * Finds documents by kind: one query for each, since Pagefind results have no kind until they are loaded. The group with
 * the best result is the first: one whose title is the query, or else the one that Pagefind ranks highest.
 */
async function find(pagefind, query, { kinds, person }) {
  const groups = await Promise.all((kinds.length > 0 ? kinds : KINDS).map(async kind => {
    const { results } = await pagefind.search(query, { filters: { kind, ...(person ? { person } : {}) } });
    const first = await Promise.all(results.slice(0, COMPARED).map(async result => ({ result, data: await result.data() })));
    const isNamed = ({ data }) => fold(data.meta.title ?? '') === fold(query);
    const named = first.filter(isNamed);
    const sorted = [...named, ...first.filter(f => !named.includes(f))].map(f => f.result).concat(results.slice(COMPARED));
    return {
      kind,
      count: results.length,
      fit: named.length > 0 ? Infinity : results[0]?.score ?? 0,
      take: async (from, to) => Promise.all(sorted.slice(from, to).map(async result => show(await result.data()))),
    };
  }));
  return { how: 'all', groups: groups.filter(group => group.count > 0).sort((a, b) => b.fit - a.fit || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)) };
}

function fold(text) {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function show({ url, meta, excerpt }) {
  return { url, title: [{ text: meta.title ?? url, isFound: false }], note: meta.date ?? '', excerpt: parts(excerpt) };
}

/** Splits an excerpt, which is HTML with <mark> elements, into parts of plain text. */
function parts(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map(node => ({ text: node.textContent, isFound: node.nodeName === 'MARK' }));
}
