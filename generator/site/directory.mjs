// Put the entries of a search directory, given as JSON on standard input, on shelves, printed as JSON: a list of
// objects from key to entries, each entry with its rank, and from half a name to whole ones. The folder with directory.js is the argument.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const script = (name) => import(pathToFileURL(join(process.argv[2], name)).href);
const { figures, key, shelf } = await script('directory.js');
const { halves } = await script('spelling.js');
const KEYS_A_SHELF = 100;
// A number that stands in very many places leads nowhere in particular.
const MOST = 12;
const FIGURE = 10;
// Enough to tell one result from another.
const TOLD = 110;

const keys = new Map();
const spellings = new Map();
for (const { names, words, ...entry } of JSON.parse(readFileSync(0, 'utf8'))) {
  const ranks = new Map();
  for (const [rank, name] of names) {
    for (const form of rank === FIGURE ? figures(name) : [name]) {
      const typed = key(form);
      if (typed) ranks.set(typed, Math.max(rank, ranks.get(typed) ?? 0));
    }
  }
  for (const word of new Set(words.map(key))) {
    for (const half of halves(word)) spellings.set(half, (spellings.get(half) ?? new Set()).add(word));
  }
  const short = (text) => (text.length > TOLD ? `${text.slice(0, TOLD)}…` : text);
  Object.assign(entry, { text: short(entry.text), told: entry.told.map(short) });
  for (const [typed, rank] of ranks) {
    if (!keys.has(typed)) keys.set(typed, []);
    keys.get(typed).push({ ...entry, rank });
  }
}
let count = 1;
while ((keys.size + spellings.size) / count > KEYS_A_SHELF) count *= 2;
const shelves = Array.from({ length: count }, () => ({}));
for (const [typed, found] of keys) {
  shelves[shelf(typed, count)][typed] = found.sort((a, b) => b.rank - a.rank).slice(0, MOST);
}
for (const [half, words] of spellings) shelves[shelf(half, count)][half] = [...words].sort();
process.stdout.write(JSON.stringify(shelves));
