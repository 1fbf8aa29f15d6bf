// Reads [{width, height, option}] as JSON on stdin, writes the SVG texts as a JSON list on stdout, in the same order.
import { readFileSync, writeSync } from 'node:fs';
import { init } from './engine.mjs';

const render = ({ width, height, option }) => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString({ cssAnimation: false, cssEmphasis: false });
  chart.dispose();
  return svg;
};

const answer = Buffer.from(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(render)));
for (let at = 0; at < answer.length;) at += writeSync(1, answer, at);
