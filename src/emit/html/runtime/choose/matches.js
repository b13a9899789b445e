// Which rows of a list fit what someone types.

const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase();
const UMLAUTS = { ä: 'ae', ö: 'oe', ü: 'ue' };
// `Türkei` is found as `turkei` and as `tuerkei`.
const spellings = (text) => [plain(text), plain(text.normalize('NFC').toLowerCase().replace(/[äöü]/g, (it) => UMLAUTS[it]))];

// The options that hold every word, those that begin with the text first.
function matching(options, text) {
  const wanted = plain(text.trim());
  const words = wanted.split(/\s+/);
  const found = options.filter((option) => spellings(option.text).some((it) => words.every((word) => it.includes(word))));
  const begins = (option) => spellings(option.text).some((it) => it.startsWith(wanted));
  return [...found.filter(begins), ...found.filter((option) => !begins(option))];
}
