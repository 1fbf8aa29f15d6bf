// Reads {items: [{style name: item}], styles: {name: {style, locale, terms}}} as JSON on stdin, writes
// [{style name: text}] on stdout, in the same order. Each item is cited alone, so that none counts as a repetition.
import { readFileSync, writeSync } from 'node:fs';
import CSL from 'citeproc';

const order = JSON.parse(readFileSync(0, 'utf8'));
const texts = order.items.map(() => ({}));

for (const [name, { style, locale, terms }] of Object.entries(order.styles)) {
  let item;
  const engine = new CSL.Engine({ retrieveLocale: () => terms, retrieveItem: () => item }, style, locale, true);
  engine.opt.development_extensions.wrap_url_and_doi = false;
  engine.setOutputFormat('text');
  const isNote = engine.opt.xclass === 'note';
  order.items.forEach((each, at) => {
    item = { ...each[name], id: `${at}` };
    engine.updateItems([item.id]);
    texts[at][name] = isNote ? engine.makeCitationCluster([{ id: item.id }]) : engine.makeBibliography()[1].join('');
  });
}

const answer = Buffer.from(JSON.stringify(texts));
for (let at = 0; at < answer.length;) at += writeSync(1, answer, at);
