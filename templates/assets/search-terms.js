// The terms of texts and queries. SiteGen writes those of texts into the index by the same rules (TermReader.cs); a test
// compares the two.

const MAXIMUM_LENGTH = 40;

// Letters of scripts without spaces between words: Thai, Lao, Burmese, Khmer, kana, Han.
const UNSPACED = '[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u3007\\u3040-\\u30FF\\u31F0-\\u31FF\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\uFF66-\\uFF9F\\u{20000}-\\u{3FFFF}]';
const SOUND_MARKS = '\\uFF9E\\uFF9F';
const LOWERED = '₀-₉';
// Soft hyphens and joiners.
const HIDDEN = '\\u00AD\\u200C\\u200D\\u2060';
const W = `(?:\\p{Nd}|(?!${UNSPACED})[\\p{L}\\p{M}${LOWERED}])`;
const WORD = `${W}(?:${W}|[${HIDDEN}])*`;
const INITIAL = `(?!${UNSPACED})\\p{L}\\p{M}*(?!${W})`;
const APOSTROPHES = "'’＇׳״";
const TOKEN = new RegExp([
  `(?<letter>(?=${UNSPACED})[\\p{L}〇][\\p{M}${SOUND_MARKS}]*)`,
  `(?<number>(?!0)\\p{Nd}{1,3}(?:(?<gap>[,.'’٬，．\\u00A0\\u2009\\u202F ])\\p{Nd}{3}(?!${W}))(?:\\k<gap>\\p{Nd}{3}(?!${W}))*`
    + `|(?!0)\\p{Nd}{1,2}(?:,\\p{Nd}{2})+,\\p{Nd}{3}(?!${W}))`,
  `(?<initials>${INITIAL}(?:(?:\\.${INITIAL})+|(?:\\.[ \\u00A0\\u202F]${INITIAL}(?=\\.))+))`,
  `(?<language>(?!${UNSPACED})\\p{L}(?:#|${W}*\\+\\+)(?![+#]|\\p{L}))`,
  `(?<word>${WORD}(?:[${APOSTROPHES}]${WORD})*)`,
].join('|'), 'gu');

// What stands before the apostrophe of an elision: French, Catalan, Italian.
const ELISIONS = new Set('c d j l m n s t qu jusqu lorsqu puisqu quoiqu dell all nell sull dall un'.split(' '));

// Characters that stand for others: ligatures, forms of Arabic letters, wide and narrow forms, lowered digits, bold letters.
const FORMS = /[ªº\u0132\u0133\u017F\u01C4-\u01CC\u01F1-\u01F3\u0587\u0677₀-₉\uFB00-\uFB17\uFB20-\uFB28\uFB4F-\uFC5D\uFC64-\uFDFB\uFE71\uFE77\uFE79\uFE7B\uFE7D\uFE7F-\uFEFC０-９Ａ-Ｚａ-ｚ\uFF66-\uFF9F\u{1D400}-\u{1D6A3}\u{1D7CE}-\u{1D7FF}]/gu;
// Accents; points and vowels of Hebrew and Arabic, and the tatweel; letters that look like apostrophes; all but letters.
const LEFT_OUT = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u02BB\u02BC]|[^\p{L}\p{Nd}\p{M}〇]/gu;
const LETTERS = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ',
  '\u0671': '\u0627', '\u0649': '\u064A', '\u06CC': '\u064A', '\u06A9': '\u0643', '\u0629': '\u0647', '\u06C1': '\u0647', '\u06BE': '\u0647',
};
const MAPPED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * The words of a text, in order: each with its main term and others that find it, where it is in the text, where the
 * main term is and how it is written, and whether only a space or a hyphen divides it from the word before. In scripts
 * without spaces they are pairs of letters, and the last letter alone, which is for beginnings only.
 */
export function terms(text) {
  const found = [];
  let previous = null;
  for (const { 0: written, index: start, groups } of text.matchAll(TOKEN)) {
    const end = start + written.length;
    if (groups.letter !== undefined) {
      if (previous?.isLetter && previous.end === start) extend(previous, text, end);
      previous = { term: cut(fold(written)), more: [], start, end, from: start, to: end, isLetter: true, isRest: previous?.isLetter && previous.last === start };
      previous.last = end;
      found.push(previous);
      continue;
    }
    const word = { more: [], start, end, from: start, to: end, isLetter: false, isRest: false, ...read(written, start, groups) };
    if (!word.term) continue;
    word.gap = previous && !previous.isLetter ? gapOf(text.slice(previous.end, start)) : '';
    previous = word;
    found.push(word);
  }
  for (const word of found) word.written = text.slice(word.from, word.to).normalize().toLowerCase();
  return found;
}

/** Makes a letter a pair with the next one. */
function extend(letter, text, end) {
  letter.term = cut(fold(text.slice(letter.start, letter.end)) + fold(text.slice(letter.end, end)));
  letter.end = letter.to = end;
  letter.isRest = false;
}

function read(written, start, { number, gap, initials, language }) {
  if (number) return { term: cut(fold(written)), more: gap === ' ' ? written.split(gap).map(fold) : [] };
  if (initials) return { term: cut(fold(written)) };
  if (language) {
    const word = written.replace(/[+#]+$/, '');
    return { term: cut(fold(word)) + written.slice(word.length), more: [cut(fold(word))] };
  }
  return readWord(written, start);
}

/** The article of an elision and the "s" of a genitive are not part of the main term. */
function readWord(written, start) {
  const parts = [...written.matchAll(new RegExp(`[^${APOSTROPHES}]+`, 'gu'))].map(({ 0: part, index }) => ({ term: fold(part), from: start + index, to: start + index + part.length }));
  if (parts.length === 1) return { term: cut(parts[0].term) };
  const own = parts.at(-1).term === 's' ? parts.slice(0, -1) : parts;
  const rest = own.slice(1);
  const main = ELISIONS.has(own[0].term) && join(rest).length > 1 ? rest : own;
  const term = cut(join(main));
  const more = [join(parts), ...parts.map(part => part.term).filter(part => part.length > 1)].map(cut).filter(other => other !== term);
  return { term, more, from: main[0].from, to: main.at(-1).to };
}

function join(parts) {
  return parts.map(part => part.term).join('');
}

function gapOf(between) {
  return /^[-‐‑־－]$/.test(between) ? '-' : /^[ \u00A0\u202F]$/.test(between) ? ' ' : '';
}

function cut(term) {
  return term.slice(0, MAXIMUM_LENGTH);
}

/** Whether a word is written with those before it as one: "open source", "opensource". */
export function isJoined(words) {
  return words.slice(1).every(word => word.gap) && !words.every(word => /^\p{Nd}+$/u.test(word.term));
}

/** The term of words that are written as one. */
export function joined(words) {
  return cut(words.map(word => word.term).join(''));
}

/** Whether a word is found by a term. */
export function isFoundBy(word, term) {
  return word.term === term || word.more.includes(term);
}

/** Converts to lower case, in one form for all ways to write a letter, without accents and without what is no letter. */
export function fold(word) {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word.replace(FORMS, letter => letter.normalize('NFKD')).normalize('NFD').replace(LEFT_OUT, '').toLowerCase()
    .replace(LEFT_OUT, '').replace(MAPPED, letter => LETTERS[letter]).replace(/[^\P{Nd}0-9]/gu, digit).normalize('NFC');
}

/** The digits of a script follow each other from zero. */
function digit(written) {
  let zero = written.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String((written.codePointAt(0) - zero) % 10);
}
