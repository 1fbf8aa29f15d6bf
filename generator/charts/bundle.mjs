// Writes engine.mjs with the parts of ECharts it names as one minified module: node bundle.mjs <outfile>.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

await build({
  entryPoints: [fileURLToPath(new URL('engine.mjs', import.meta.url))],
  outfile: process.argv[2],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: { js: '/*! Apache ECharts, Apache-2.0, https://echarts.apache.org; zrender, BSD-3-Clause; tslib, 0BSD */' },
  logLevel: 'warning',
});
