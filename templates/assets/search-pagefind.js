// Search with the index that Pagefind created from the pages: the same search page with another engine.

const KINDS = ['person', 'organization', 'topic', 'quote', 'event', 'article', 'source', 'page'];

/** Opens the index; throws if it cannot be loaded. */
export async function open() {
  const pagefind = await import(new URL('../pagefind/pagefind.js', document.baseURI).href);
  await pagefind.init();
  return { find: (query, chosen) => find(pagefind, query, chosen) };
}

/** Finds documents by kind: one query for each, since Pagefind results have no kind until they are loaded. */
async function find(pagefind, query, { kinds, person }) {
  const groups = await Promise.all((kinds.length > 0 ? kinds : KINDS).map(async kind => {
    const { results } = await pagefind.search(query, { filters: { kind, ...(person ? { person } : {}) } });
    return {
      kind,
      count: results.length,
      take: async (from, to) => Promise.all(results.slice(from, to).map(async result => show(await result.data()))),
    };
  }));
  return { how: 'all', groups: groups.filter(group => group.count > 0) };
}

function show({ url, meta, excerpt }) {
  return { url, title: [{ text: meta.title ?? url, isFound: false }], note: meta.date ?? '', excerpt: parts(excerpt) };
}

/** Splits an excerpt, which is HTML with <mark> elements, into parts of plain text. */
function parts(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map(node => ({ text: node.textContent, isFound: node.nodeName === 'MARK' }));
}
