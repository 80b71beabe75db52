// Expands the documents of standard input, a JSON array, with the library jsonld, whose folder is the first argument.
// The context of schema.org is the second argument: nothing is loaded. In safe mode, what would be lost is an error.
const path = require('node:path');
const jsonld = require(path.join(process.argv[2], 'dist', 'jsonld.min.js'));
const fs = require('node:fs');

const contexts = JSON.parse(fs.readFileSync(process.argv[3], 'utf8'));
const documentLoader = async url => {
  if (!(url in contexts)) {
    throw new Error(`nothing is loaded, and not ${url}`);
  }
  return { document: contexts[url], documentUrl: url };
};

(async () => {
  const documents = JSON.parse(fs.readFileSync(0, 'utf8'));
  const expanded = [];
  for (const document of documents) {
    expanded.push(await jsonld.expand(document, { documentLoader, safe: true }));
  }
  process.stdout.write(JSON.stringify(expanded));
})();
