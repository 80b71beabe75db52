// Reads a JSON feed from standard input with the package feedsmith, and prints its items as JSON.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { parseJsonFeed } = await import(pathToFileURL(process.argv[2]));
const feed = parseJsonFeed(readFileSync(0, 'utf8'));
console.log(JSON.stringify(feed));
