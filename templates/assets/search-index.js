// The built-in search: loads the files of the index below /search/ (docs/data.md) that a query needs, and ranks the
// results with MiniSearch. Queries and texts are split into terms as in TermReader.cs; a test compares the two.

const MAXIMUM_LENGTH = 40;
const UNSPACED = '[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3040-\\u30FF\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}]';
const WORD = new RegExp(`((?=${UNSPACED})[\\p{L}\\p{Nd}]\\p{M}*)|(?:(?!${UNSPACED})[\\p{L}\\p{Nd}\\p{M}])+`, 'gu');
const LETTERS = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ' };

const EXCERPT_LENGTH = 220;
const MAXIMUM_PARTS = 4;
const [SHOWN, COMPARED] = [4, 100];
const NAMED = ['person', 'organization', 'topic'];

/** The terms of a text with their positions. */
export function terms(text) {
  const found = [];
  const words = [...text.matchAll(WORD)];
  words.forEach((word, i) => {
    const start = word.index;
    let end = start + word[0].length;
    const next = words[i + 1];
    if (word[1] && next?.[1] && next.index === end) end += next[0].length;
    const term = word[1] ? text.slice(start, end) : fold(word[0]);
    const isGenitive = term.length === 1 && !word[1] && /['’]/.test(text[start - 1] ?? '');
    // Scripts without spaces: a query uses the pairs of letters only. The last letter alone is for prefixes.
    const isRest = word[1] && end === start + word[0].length && words[i - 1]?.[1] && words[i - 1].index + words[i - 1][0].length === start;
    if (term && !isGenitive) found.push({ term, start, end, isRest: Boolean(isRest) });
  });
  return found;
}

/** Converts to lower case without accents. */
function fold(word) {
  return word.normalize('NFD').replace(/[\u0300-\u036F]/g, '').normalize('NFC').toLowerCase()
    .replace(/[ßæœøłđðþıς]/g, letter => LETTERS[letter]).slice(0, MAXIMUM_LENGTH);
}

/** Opens the index; throws if it cannot be loaded. */
export async function open({ minisearch }) {
  const [{ default: MiniSearch }, index] = await Promise.all([import(minisearch), load('index.json', 'no-cache')]);
  return new BuiltInSearch(MiniSearch, index);
}

async function load(name, cache = 'default') {
  const response = await fetch(name, { cache });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}

class BuiltInSearch {
  #MiniSearch;
  #index;
  #kinds;
  #entries = [];
  #ranking = null;
  #files = new Map();

  constructor(MiniSearch, index) {
    this.#MiniSearch = MiniSearch;
    this.#index = index;
    this.#kinds = index.kinds.flatMap(([kind, , count]) => Array(count).fill(kind));
  }

  /**
   * Finds documents with all words of a query, or else with similar words, or else with some of the words. Returns
   * them in groups by kind, that of the best result first; take(from, to) loads results of a group.
   */
  async find(query, { kinds, person }) {
    const phrase = terms(query).filter(t => !t.isRest).map(t => t.term);
    const asked = [...new Set(phrase)];
    const who = person ? this.#index.people.indexOf(person) : -1;
    const filter = ({ id }) => (kinds.length === 0 || kinds.includes(this.#kinds[id])) && (!person || this.#index.involved[id].includes(who));
    await this.#loadTerms(asked.flatMap(term => this.#partsOf(term)));
    let how = 'all';
    let results = this.#rank(asked, { filter });
    if (results.length === 0) {
      await this.#loadTerms(asked.flatMap(term => this.#partsNear(term)));
      how = 'like';
      results = this.#rank(asked, { filter, fuzzy: tolerance });
    }
    if (results.length === 0 && asked.length > 1) {
      how = 'some';
      results = this.#rank(asked, { filter, combineWith: 'OR' });
    }
    results = await this.#sort(results, phrase, asked);
    const groups = Map.groupBy?.(results, r => this.#kinds[r.id]) ?? group(results, r => this.#kinds[r.id]);
    return {
      how,
      groups: [...groups].map(([kind, ofKind]) => ({
        kind,
        count: ofKind.length,
        take: (from, to) => Promise.all(ofKind.slice(from, to).map(result => this.#show(result, asked, phrase))),
      })),
    };
  }

  #rank(asked, options) {
    this.#ranking ??= this.#build();
    return this.#ranking.search(asked.join(' '), {
      tokenize: () => asked,
      processTerm: term => term,
      // The last word may still be typed; of the others, short ones begin too many words.
      prefix: (term, i, all) => i === all.length - 1 ? term.length > 1 || all.length === 1 : term.length > 3,
      combineWith: 'AND',
      boost: { head: 3 },
      ...options,
    });
  }

  /**
   * Sorts results by how well they fit. Texts are compared as far as they are in the files that have those of the first
   * results of each kind, which are shown in any case.
   */
  async #sort(results, phrase, asked) {
    const fits = new Map(results.map(result => [result, fitOf(result, asked)]));
    const best = (a, b) => fits.get(a) - fits.get(b) || b.score - a.score;
    const sorted = results.toSorted(best);
    const seen = {};
    const first = sorted.filter(({ id }) => (seen[this.#kinds[id]] = (seen[this.#kinds[id]] ?? 0) + 1) <= SHOWN);
    const parts = new Set(first.map(({ id }) => this.#textsOf(id)));
    await Promise.all([...first, ...sorted.slice(0, COMPARED)].filter(({ id }) => parts.has(this.#textsOf(id))).map(async result => {
      const [, title, , text] = await this.#document(result.id);
      fits.set(result, Math.min(fitOf(result, asked), fitOfText(this.#kinds[result.id], title, text, phrase)));
    }));
    return sorted.toSorted(best);
  }

  /** Loads the terms into MiniSearch in its own serialization format. */
  #build() {
    const { lengths } = this.#index;
    const fieldLength = lengths.map(length => [length % 16, 2 ** (Math.floor(length / 16) / 2)]);
    const mean = field => fieldLength.reduce((sum, length) => sum + length[field], 0) / Math.max(1, fieldLength.length);
    return this.#MiniSearch.loadJS({
      documentCount: lengths.length,
      nextId: lengths.length,
      documentIds: Object.fromEntries(lengths.map((_, i) => [i, i])),
      fieldIds: { head: 0, body: 1 },
      fieldLength: Object.fromEntries(fieldLength.map((length, i) => [i, length])),
      averageFieldLength: [mean(0), mean(1)],
      storedFields: {},
      dirtCount: 0,
      index: this.#entries,
      serializationVersion: 2,
    }, { fields: ['head', 'body'] });
  }

  /** The files with a term and the terms that begin with it; for short terms only the first file. */
  #partsOf(term) {
    const first = this.#partOf(term);
    return range(first, term.length < 3 ? first : Math.min(this.#partOf(`${term}\uFFFF`), first + MAXIMUM_PARTS - 1));
  }

  /** The files with terms that begin with the same two letters; if there are many, those around the term. */
  #partsNear(term) {
    const own = this.#partOf(term);
    const [first, last] = [this.#partOf(term.slice(0, 2)), this.#partOf(`${term.slice(0, 2)}\uFFFF`)];
    return range(Math.max(first, own - MAXIMUM_PARTS / 2), Math.min(last, own + MAXIMUM_PARTS / 2));
  }

  #partOf(term) {
    return Math.max(0, this.#index.terms.findLastIndex(start => start <= term));
  }

  async #loadTerms(parts) {
    const missing = [...new Set(parts)].filter(part => !this.#files.has(`terms-${part}.json`) && part < this.#index.terms.length);
    const files = await Promise.all(missing.map(part => this.#file(`terms-${part}.json`)));
    for (const file of files) {
      for (const [term, postings] of Object.entries(file)) {
        const [head, body] = [{}, {}];
        let document = 0;
        for (const posting of postings) {
          document += posting >> 3;
          if (posting & 4) head[document] = 1;
          if (posting & 3) body[document] = posting & 3;
        }
        this.#entries.push([term, { 0: head, 1: body }]);
      }
    }
    if (files.length > 0) this.#ranking = null;
  }

  /** Loads a file of the index once; a failed file is requested again. */
  #file(name) {
    if (!this.#files.has(name)) {
      const file = load(`${name}?v=${this.#index.version}`);
      this.#files.set(name, file);
      file.catch(() => this.#files.delete(name));
    }
    return this.#files.get(name);
  }

  #textsOf(id) {
    return this.#index.texts.findLastIndex(start => start <= id);
  }

  async #document(id) {
    const part = this.#textsOf(id);
    return (await this.#file(`texts-${part}.json`))[id - this.#index.texts[part]];
  }

  async #show({ id, terms: found }, asked, phrase) {
    const [name, title, note, text] = await this.#document(id);
    const folder = this.#index.kinds.find(([kind]) => kind === this.#kinds[id])[1];
    const words = lettersOf(found, asked);
    return { url: `../${folder}/${name}/`, title: mark(title, words), note, excerpt: excerpt(text, words, phrase) };
  }
}

/** How well a result fits, from 0, the best: by the index alone, all words in its names, anywhere, or beginnings of them. */
function fitOf({ match }, asked) {
  return asked.every(term => match[term]?.includes('head')) ? 5 : asked.every(term => match[term]) ? 6 : 7;
}

/** How well a text fits a phrase: its title is the phrase, begins with it, or has it, or the text has it. */
function fitOfText(kind, title, text, phrase) {
  const heading = terms(title).filter(t => !t.isRest);
  const at = placesOf(phrase, heading);
  if (at.includes(0) && heading.length === phrase.length) return 0;
  // A surname is a name too; long phrases are words that somebody said.
  if (at.length > 0 && (NAMED.includes(kind) || (kind === 'quote' && phrase.length > 2))) return 1;
  // The titles of quotations, and of others that quote, have a speaker before the words.
  if (at.some(i => i === 0 || /[“‘„«「"']/.test(title[heading[i].start - 1]))) return 2;
  if (at.length > 0) return 3;
  return phrase.length > 1 && placesOf(phrase, terms(text).filter(t => !t.isRest)).length > 0 ? 4 : Infinity;
}

/** Where a phrase begins in a list of terms. */
function placesOf(phrase, list) {
  return list.map((_, i) => i).filter(i => phrase.every((term, n) => list[i + n]?.term === term));
}

/**
 * The terms to mark, each with the number of its letters to mark: of words that only begin like one of the query, its
 * letters, and none where the document has the word itself.
 */
function lettersOf(found, asked) {
  const letters = new Map();
  for (const term of found) {
    const start = asked.includes(term) ? null : asked.find(word => term.startsWith(word));
    if (!start) letters.set(term, Infinity);
    else if (!found.includes(start)) letters.set(term, start.length);
  }
  return letters;
}

/** The number of letters that may differ: none in short words and numbers. */
function tolerance(term) {
  return term.length < 4 || /^\p{Nd}+$/u.test(term) ? false : term.length < 8 ? 1 : 2;
}

function group(results, keyOf) {
  const groups = new Map();
  for (const result of results) groups.set(keyOf(result), [...groups.get(keyOf(result)) ?? [], result]);
  return groups;
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Splits a text into parts and marks those that were found. */
function mark(text, words, start = 0, end = text.length) {
  const parts = [];
  let at = start;
  for (const place of terms(text).filter(t => words.has(t.term) && t.end > start && t.start < end)) {
    const last = endOf(text, place, words.get(place.term));
    // Pairs of letters can overlap.
    if (place.start > at) parts.push({ text: text.slice(at, place.start), isFound: false });
    if (last > at) parts.push({ text: text.slice(Math.max(at, place.start), last), isFound: true });
    at = Math.max(at, last);
  }
  if (at < end) parts.push({ text: text.slice(at, end), isFound: false });
  return parts;
}

/** Where the first letters of a word end. Accents belong to their letters. */
function endOf(text, { start, end }, letters) {
  let last = start + 1;
  while (last < end && (fold(text.slice(start, last)).length < letters || /^\p{M}/u.test(text.slice(last)))) last++;
  return last;
}

/** The sentence of a text with the phrase, or with most of the words, and those after it, in parts. */
function excerpt(text, words, phrase) {
  const found = terms(text).filter(t => !t.isRest);
  const starts = placesOf(phrase, found).map(i => found[i].start);
  let [best, most] = [null, -1];
  for (const sentence of sentencesOf(text)) {
    const isIn = at => at >= sentence.start && at < sentence.end;
    const near = new Set(found.filter(t => words.has(t.term) && isIn(t.start)).map(t => t.term));
    const weight = near.size + (starts.some(isIn) ? words.size + phrase.length : 0);
    if (weight > most) [best, most] = [sentence, weight];
  }
  if (!best) return [];
  let { start, end } = best;
  if (end - start > EXCERPT_LENGTH) {
    // A few words before the first match give context; a long sentence is cut at spaces, if there are any.
    const inside = at => at >= start && at < end;
    const first = starts.find(inside) ?? found.find(t => words.has(t.term) && inside(t.start))?.start ?? start;
    if (first - start > EXCERPT_LENGTH / 2) {
      const space = text.lastIndexOf(' ', first - EXCERPT_LENGTH / 5) + 1;
      start = first - space > EXCERPT_LENGTH / 2 ? first : space;
    }
    if (end - start > EXCERPT_LENGTH) {
      const space = text.lastIndexOf(' ', start + EXCERPT_LENGTH);
      end = space > start + EXCERPT_LENGTH / 2 ? space : start + EXCERPT_LENGTH;
    }
  } else {
    for (const next of sentencesOf(text)) {
      if (next.start >= end && next.end - start <= EXCERPT_LENGTH) end = next.end;
      else if (next.start >= end) break;
    }
  }
  const parts = mark(text, words, start, end);
  if (start > best.start) parts.unshift({ text: '… ', isFound: false });
  if (end < best.end) parts.push({ text: ' …', isFound: false });
  return parts;
}

/** The sentences of a text, without the spaces between them. */
function sentencesOf(text) {
  const sentences = [];
  let start = 0;
  for (const { index, 0: stop } of text.matchAll(/(?<=[^\s.]{2}[.!?…][”’"')\]]*)\s+(?=[\p{Lu}\p{Nd}“‘"'([])|(?<=[。！？])/gu)) {
    if (index > start) sentences.push({ start, end: index });
    start = index + stop.length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
