// What the directory behind the search box answers: the folder with the scripts is the argument, queries come as a JSON
// list on standard input, and their locations leave as a JSON list of lists.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const { find } = await import(pathToFileURL(join(folder, 'directory.js')).href);
const { parse } = await import(pathToFileURL(join(folder, 'query.js')).href);
const names = join(folder, 'names');
const count = readdirSync(names).length;
const shelves = Array.from({ length: count }, (_, at) => JSON.parse(readFileSync(join(names, `${at}.json`), 'utf8')));
const answers = [];
for (const query of JSON.parse(readFileSync(0, 'utf8'))) {
  const found = await find(parse(query).forms, count, (at) => shelves[at]);
  answers.push(found.map(({ location }) => location));
}
process.stdout.write(JSON.stringify(answers));
