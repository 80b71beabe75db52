// The built-in search: loads the files of the index below /search/ (docs/data.md) that a query needs, and ranks the
// results with MiniSearch.

let [terms, fold, isFoundBy, isJoined, joined] = [];

const EXCERPT_LENGTH = 220;
const MAXIMUM_PARTS = 4;
const [SHOWN, COMPARED, READ] = [4, 100, 1000];
const NAMED = ['person', 'organization', 'topic'];
// Words that one writes apart and another as one: "up to date". In longer queries they are not looked for.
const [MOST_JOINED, MOST_WORDS] = [3, 6];
// Where words are compounds, those inside of them have this mark in the index.
const [INSIDE, FEWEST_INSIDE] = ['~', 4];
const [FEWEST_OF_PART, MOST_OF_WHOLE] = [3, 24];
const QUOTED = /(?<![\p{L}\p{N}])["＂“”„«»‹›]([^"＂“”„«»‹›]+)["＂“”«»‹›](?![\p{L}\p{N}])|[「『《]([^」』》]+)[」』》]/gu;

/** Opens the index; throws if it cannot be loaded. */
export async function open({ minisearch, terms: termsUrl }) {
  const [{ default: MiniSearch }, read, index] = await Promise.all([import(minisearch), import(termsUrl), load('index.json', 'no-cache')]);
  ({ terms, fold, isFoundBy, isJoined, joined } = read);
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
  #known = new Set();
  #ranking = null;
  #files = new Map();

  constructor(MiniSearch, index) {
    this.#MiniSearch = MiniSearch;
    this.#index = index;
    this.#kinds = index.kinds.flatMap(([kind, , count]) => Array(count).fill(kind));
  }

  /**
   * Finds documents with all words of a query, or else with similar words, or else with some of the words; words between
   * quotation marks only in a row. Returns them in groups by kind, that of the best result first; take(from, to) loads
   * results of a group.
   */
  async find(written, { kinds, person }) {
    const words = wordsOf(written);
    const rows = [...written.matchAll(QUOTED)].map(([, inner, other]) => termsOf(inner ?? other)).filter(row => row.length > 0);
    const who = person ? this.#index.people.indexOf(person) : -1;
    const filter = ({ id }) => (kinds.length === 0 || kinds.includes(this.#kinds[id])) && (!person || this.#index.involved[id].includes(who));
    const query = queryOf(words);
    const { asked } = query;
    await this.#loadTerms([...asked.flatMap(term => this.#partsOf(term)), ...query.joins.map(join => this.#partOf(join.term)),
      ...(this.#index.inside ? asked.filter(isLong).flatMap(term => this.#partsOf(INSIDE + term)) : [])]);
    let how = 'all';
    let results = await this.#inRows(this.#rank(query, { filter }), rows);
    if (results.length === 0 && rows.length === 0) {
      results = await this.#rankSplit(words, { filter });
    }
    if (results.length === 0 && rows.length === 0) {
      await this.#loadTerms(asked.flatMap(term => this.#partsNear(term)));
      how = 'like';
      results = this.#rank(query, { filter, tolerance });
    }
    if (results.length === 0 && rows.length === 0 && asked.length > 1) {
      how = 'some';
      results = this.#rank({ asked, joins: [] }, { filter, combineWith: 'OR' });
    }
    results = await this.#sort(results, query);
    const groups = Map.groupBy?.(results, r => this.#kinds[r.id]) ?? group(results, r => this.#kinds[r.id]);
    return {
      how,
      groups: [...groups].map(([kind, ofKind]) => ({
        kind,
        count: ofKind.length,
        take: (from, to) => Promise.all(ofKind.slice(from, to).map(result => this.#show(result, query))),
      })),
    };
  }

  #rank({ asked, joins }, { filter, combineWith = 'AND', tolerance: fuzzy = () => false }) {
    this.#ranking ??= this.#build();
    const leaf = (term, isLast, isAlone) => ({
      combineWith: 'OR',
      queries: [
        // The last word may still be typed; of the others, short ones begin too many words.
        { queries: [term], fields: ['head', 'body'], fuzzy: fuzzy(term), prefix: isLast ? term.length > 1 || isAlone : term.length > 3 },
        ...(this.#index.inside && isLong(term) ? [{ queries: [INSIDE + term], fields: ['inside'], prefix: true }] : []),
      ],
    });
    const all = list => ({ combineWith, queries: list.map((term, i) => leaf(term, i === list.length - 1, list.length === 1)) });
    // As in texts, and of the word that may still be typed also beginnings.
    const written = joins.filter(({ term, to }) => this.#known.has(term) || to === asked.length);
    const queries = [all(asked), ...written.map(({ term, from, to }) => all([...asked.slice(0, from), term, ...asked.slice(to)]))];
    return asked.length === 0 ? [] : this.#ranking.search({ combineWith: 'OR', queries }, {
      tokenize: term => [term],
      processTerm: term => term,
      boost: { head: 3, inside: 0.2 },
      filter,
    });
  }

  /** Finds what is written as two words in a row for a word that no text has: "open source" for "opensource". */
  async #rankSplit(words, options) {
    for (const [i, { term }] of words.entries()) {
      if (term.length < 2 * FEWEST_OF_PART || term.length > MOST_OF_WHOLE || this.#known.has(term) || !/^\p{L}+$/u.test(term)) continue;
      let halves = range(FEWEST_OF_PART, term.length - FEWEST_OF_PART).map(at => [term.slice(0, at), term.slice(at)]);
      for (const half of [0, 1]) {
        await this.#loadTerms(halves.map(parts => this.#partOf(parts[half])));
        halves = halves.filter(parts => this.#known.has(parts[half]));
      }
      for (const parts of halves) {
        const asked = words.flatMap((word, n) => n === i ? parts : [word.term]);
        const results = await this.#inRows(this.#rank({ asked, joins: [] }, options), [parts]);
        if (results.length > 0) return results;
      }
    }
    return [];
  }

  /** The results that have words in a row in the title, the note or the text; of very many the best are read. */
  async #inRows(results, rows) {
    if (rows.length === 0) return results;
    const read = await Promise.all(results.slice(0, READ).map(async result => {
      const [, ...texts] = await this.#document(result.id);
      const lists = texts.map(wordsOf);
      return rows.every(row => lists.some(list => placesOf(row, list).length > 0)) ? result : null;
    }));
    return read.filter(result => result !== null);
  }

  /**
   * Sorts results by how well they fit, and among those that fit as well by whether they have the words as they are
   * written. Texts are compared as far as they are in the files that have those of the first results of each kind, which
   * are shown in any case.
   */
  async #sort(results, query) {
    const fits = new Map(results.map(result => [result, fitOf(result, query) + 0.5]));
    const best = (a, b) => fits.get(a) - fits.get(b) || b.score - a.score;
    const sorted = results.toSorted(best);
    const seen = {};
    const first = sorted.filter(({ id }) => (seen[this.#kinds[id]] = (seen[this.#kinds[id]] ?? 0) + 1) <= SHOWN);
    const parts = new Set(first.map(({ id }) => this.#textsOf(id)));
    await Promise.all([...first, ...sorted.slice(0, COMPARED)].filter(({ id }) => parts.has(this.#textsOf(id))).map(async result => {
      const [, title, , text] = await this.#document(result.id);
      const [heading, body] = [wordsOf(title), wordsOf(text)];
      const written = new Set([...heading, ...body].map(word => word.written));
      const isAsWritten = query.written.every(word => written.has(word));
      fits.set(result, Math.min(fitOf(result, query), fitOfText(this.#kinds[result.id], title, heading, body, query.phrase)) + (isAsWritten ? 0 : 0.5));
    }));
    return sorted.toSorted(best);
  }

  /** Loads the terms into MiniSearch in its own serialization format. */
  #build() {
    const { lengths } = this.#index;
    const fieldLength = lengths.map(length => [length % 16, 2 ** (Math.floor(length / 16) / 2), 1]);
    const mean = field => fieldLength.reduce((sum, length) => sum + length[field], 0) / Math.max(1, fieldLength.length);
    return this.#MiniSearch.loadJS({
      documentCount: lengths.length,
      nextId: lengths.length,
      documentIds: Object.fromEntries(lengths.map((_, i) => [i, i])),
      fieldIds: { head: 0, body: 1, inside: 2 },
      fieldLength: Object.fromEntries(fieldLength.map((length, i) => [i, length])),
      averageFieldLength: [mean(0), mean(1), 1],
      storedFields: {},
      dirtCount: 0,
      index: this.#entries,
      serializationVersion: 2,
    }, { fields: ['head', 'body', 'inside'] });
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
        this.#entries.push([term, term.startsWith(INSIDE) ? { 2: body } : { 0: head, 1: body }]);
        this.#known.add(term);
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

  async #show({ id, terms: found }, query) {
    const [name, title, note, text] = await this.#document(id);
    const folder = this.#index.kinds.find(([kind]) => kind === this.#kinds[id])[1];
    const marks = new Marks(found, query);
    return { url: `../${folder}/${name}/`, title: mark(title, marks.in(title)), note, excerpt: excerpt(text, marks.in(text), query.phrase) };
  }
}

/** The words of a text: in scripts without spaces, pairs of letters only. The last letter alone is for beginnings. */
function wordsOf(text) {
  return terms(text).filter(word => !word.isRest);
}

function termsOf(text) {
  return wordsOf(text).map(word => word.term);
}

/**
 * What a query asks for: its terms in order and each once, how its words are written, and the terms of words that may be
 * one, with the places of these words.
 */
function queryOf(words) {
  const phrase = words.map(word => word.term);
  const asked = [...new Set(phrase)];
  const joins = [];
  for (let from = 0; asked.length === phrase.length && phrase.length <= MOST_WORDS && from < words.length; from++) {
    for (let to = from + 2; to <= Math.min(words.length, from + MOST_JOINED); to++) {
      if (isJoined(words.slice(from, to))) joins.push({ term: joined(words.slice(from, to)), from, to });
    }
  }
  return { phrase, asked, joins, written: words.map(word => word.written) };
}

/** Whether a word is searched inside of others. */
function isLong(term) {
  return term.length >= FEWEST_INSIDE && /^\p{L}+$/u.test(term);
}

/**
 * How well a result fits, from 0, the best: by the index alone, all words in its names, anywhere, beginnings of them, or
 * only inside of words.
 */
function fitOf({ match }, { asked, joins }) {
  const found = Object.keys(match);
  return Math.max(...asked.map((term, i) => {
    const ways = [term, ...joins.filter(({ from, to }) => i >= from && i < to).map(join => join.term)].filter(way => match[way]);
    return ways.some(way => match[way].includes('head')) ? 5 : ways.length > 0 ? 6
      : !found.some(other => other.startsWith(term)) && found.some(other => other.startsWith(INSIDE + term)) ? 8 : 7;
  }));
}

/** How well a text fits a phrase: its title is the phrase, begins with it, or has it, or the text has it. */
function fitOfText(kind, title, heading, body, phrase) {
  const at = placesOf(phrase, heading);
  if (at.includes(0) && heading.length === phrase.length) return 0;
  // A surname is a name too; long phrases are words that somebody said.
  if (at.length > 0 && (NAMED.includes(kind) || (kind === 'quote' && phrase.length > 2))) return 1;
  // The titles of quotations, and of others that quote, have a speaker before the words.
  if (at.some(i => i === 0 || /[“‘„«「"']/.test(title[heading[i].start - 1]))) return 2;
  if (at.length > 0) return 3;
  return phrase.length > 1 && placesOf(phrase, body).length > 0 ? 4 : Infinity;
}

/** Where a phrase begins in a list of terms. */
function placesOf(phrase, list) {
  return list.map((_, i) => i).filter(i => phrase.every((term, n) => list[i + n] && isFoundBy(list[i + n], term)));
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

/**
 * The places to mark for a result: words that the index found; of those that only begin like a word of the query, or have
 * it inside, its letters, and none where the document has the word itself.
 */
class Marks {
  #letters = new Map();
  #inside = [];

  constructor(found, { asked, joins }) {
    const whole = [...asked, ...joins.map(join => join.term)];
    for (const term of found.filter(f => !f.startsWith(INSIDE))) {
      const start = whole.includes(term) ? null : asked.find(word => term.startsWith(word));
      if (!start) this.#letters.set(term, Infinity);
      else if (!found.includes(start)) this.#letters.set(term, start.length);
    }
    this.#inside = asked.filter(word => !found.includes(word) && found.some(f => f.startsWith(INSIDE + word)));
  }

  /** The places in a text: where they begin and end, and for which term. */
  in(text) {
    const places = [];
    const words = terms(text);
    words.forEach((word, i) => {
      const term = [word.term, ...word.more].find(t => this.#letters.has(t));
      const inside = this.#inside.find(part => word.term.indexOf(part, 1) > 0);
      for (let count = 2; count <= MOST_JOINED && i + count <= words.length; count++) {
        const run = words.slice(i, i + count);
        if (this.#letters.has(joined(run)) && isJoined(run)) places.push({ start: word.from, end: run.at(-1).to, term: joined(run) });
      }
      if (term === word.term) places.push({ start: word.from, end: endOf(text, word.from, word.to, this.#letters.get(term)), term });
      else if (term) places.push({ start: word.start, end: endOf(text, word.start, word.end, this.#letters.get(term)), term });
      else if (inside) {
        const at = word.term.indexOf(inside, 1);
        const start = endOf(text, word.from, word.to, at);
        places.push({ start, end: endOf(text, word.from, word.to, at + inside.length), term: inside });
      }
    });
    return places;
  }
}

/** Splits a text into parts and marks those that were found. */
function mark(text, places, start = 0, end = text.length) {
  const parts = [];
  let at = start;
  for (const place of places.filter(p => p.end > start && p.start < end)) {
    // Pairs of letters can overlap.
    const from = Math.max(at, place.start);
    const to = Math.min(end, place.end);
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), isFound: false });
    parts.push({ text: text.slice(from, to), isFound: true });
    at = to;
  }
  if (at < end) parts.push({ text: text.slice(at, end), isFound: false });
  return parts;
}

/** Where the first letters of a word end. Accents belong to their letters. */
function endOf(text, start, end, letters) {
  let last = start + 1;
  while (last < end && (fold(text.slice(start, last)).length < letters || /^\p{M}/u.test(text.slice(last)))) last++;
  return last;
}

/** The sentence of a text with the phrase, or with most of the words, and those after it, in parts. */
function excerpt(text, places, phrase) {
  const words = wordsOf(text);
  const starts = placesOf(phrase, words).map(i => words[i].start);
  const count = new Set(places.map(place => place.term)).size;
  let [best, most] = [null, -1];
  for (const sentence of sentencesOf(text)) {
    const isIn = at => at >= sentence.start && at < sentence.end;
    const near = new Set(places.filter(place => isIn(place.start)).map(place => place.term));
    const weight = near.size + (starts.some(isIn) ? count + phrase.length : 0);
    if (weight > most) [best, most] = [sentence, weight];
  }
  if (!best) return [];
  let { start, end } = best;
  if (end - start > EXCERPT_LENGTH) {
    // A few words before the first match give context; a long sentence is cut at spaces, if there are any.
    const inside = at => at >= start && at < end;
    const first = starts.find(inside) ?? places.find(place => inside(place.start))?.start ?? start;
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
  const parts = mark(text, places, start, end);
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
