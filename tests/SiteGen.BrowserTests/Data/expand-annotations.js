// Expands annotations with jsonld and the published context of the Web Annotation vocabulary, without the network.
const fs = require('fs');
const path = require('path');
const jsonld = require(path.join(process.argv[2], 'dist', 'jsonld.min.js'));
const context = JSON.parse(fs.readFileSync(path.join(__dirname, 'anno.jsonld'), 'utf8'));

const documentLoader = async (url) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error('no other context may be needed: ' + url);
  return { contextUrl: null, document: context, documentUrl: url };
};

// How many values a document has, so that one that is dropped is noticed; keywords and contexts are none.
const keywords = new Set(['@context', 'id', 'type']);
const count = (node) => Array.isArray(node) ? node.reduce((sum, each) => sum + count(each), 0)
  : node === null || typeof node !== 'object' ? 1
  : Object.entries(node).reduce((sum, [key, value]) => sum + (keywords.has(key) ? 0 : count(value)), 0);
const countExpanded = (node) => Array.isArray(node) ? node.reduce((sum, each) => sum + countExpanded(each), 0)
  : '@value' in node ? 1
  : '@list' in node ? countExpanded(node['@list'])
  : Object.keys(node).every((key) => key === '@id') ? 1
  : Object.entries(node).reduce((sum, [key, value]) => sum + (key.startsWith('@') ? 0 : countExpanded(value)), 0);

(async () => {
  const results = [];
  for (const document of JSON.parse(fs.readFileSync(0, 'utf8'))) {
    // "safe" refuses to drop what has no address.
    const expanded = await jsonld.expand(document, { documentLoader, safe: true });
    results.push({ expanded, before: count(document), after: countExpanded(expanded) });
  }
  process.stdout.write(JSON.stringify(results));
})().catch((error) => { console.error(error); process.exit(1); });
