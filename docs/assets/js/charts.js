// Brings the charts of a page to life when the reader comes near or touches one. Until then, and wherever
// anything fails, the static picture stands; it keeps its place below the live one and is what gets printed.

const COLOUR_KEYS = new Set(['color', 'borderColor', 'backgroundColor', 'fontFamily']);
const TOKEN = /^\$[a-z0-9]+$/;
const NEAR = '300px 0px';
const SIGNS = ['pointermove', 'pointerdown', 'scroll', 'wheel', 'keydown', 'touchstart'];

const seen = new WeakSet();
const alive = new Map();
let library;

/** Where the bundle lies: in assets/ below the site root. Stands on the figure or on this module's script tag. */
const bundle = (figure) => {
  const address = figure.dataset.echarts ?? document.querySelector('script[data-echarts]')?.dataset.echarts;
  if (!address) throw new Error('no data-echarts on the page');
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin) throw new Error('the bundle lies on another host');
  return url;
};

/** The option with each colour name replaced by what the page's style sheet says. Labels are never touched. */
const resolve = (value, style, key = '') => {
  if (Array.isArray(value)) return value.map((inner) => resolve(inner, style, key));
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolve(inner, style, name)]));
  }
  const isToken = typeof value === 'string' && COLOUR_KEYS.has(key) && TOKEN.test(value);
  return isToken ? style.getPropertyValue(`--chart-${value.slice(1)}`).trim() || value : value;
};

/** The picture that the style sheet shows at this width, with its name and its scale. */
const shown = (figure, layouts) => {
  for (const name of Object.keys(layouts)) {
    const box = figure.querySelector(`svg.chart-${name}`)?.getBoundingClientRect();
    if (box?.width) return { name, scale: box.width / layouts[name].width };
  }
  return null;
};

const dress = (figure, option) => {
  const style = getComputedStyle(figure);
  const dressed = resolve(option, style);
  dressed.textStyle = { ...dressed.textStyle, fontFamily: style.fontFamily };
  return dressed;
};

/** The marks of a series as ECharts counts them: a tree in reading order, behind a root of its own. */
const items = ({ type, data = [] }) => {
  const below = (node) => [node, ...(node.children ?? []).flatMap(below)];
  return type === 'tree' ? [null, ...data.flatMap(below)] : data;
};

/** Size and colour of a live chart as the page is now. */
const fit = (figure, live, restyle) => {
  const picture = shown(figure, live.layouts);
  if (!picture) return;
  const { width, height, option } = live.layouts[picture.name];
  live.host.style.transform = `scale(${picture.scale})`;
  if (picture.name === live.name && !restyle) return;
  live.name = picture.name;
  live.host.style.width = `${width}px`;
  live.host.style.height = `${height}px`;
  live.chart.resize({ width, height });
  live.chart.setOption(dress(figure, option), { notMerge: true });
  live.stops = option.series.flatMap((series, seriesIndex) => (series.silent ? [] : items(series))
    .map((item, dataIndex) => ({ item, seriesIndex, dataIndex }))
    .filter(({ item }) => item?.tooltip)
    // A figure that is drawn as several signs is one stop.
    .filter(({ item }, at, all) => item.tooltip.formatter !== all[at - 1]?.item.tooltip.formatter));
  live.at = -1;
};

/** Follow a mark to its fact, unless the page shows the fact itself (it may cancel "chart:fact"). Links start at the root. */
const follow = (figure, item) => {
  if (!item?.href) return;
  const url = new URL(item.href, new URL('..', bundle(figure)));
  if (url.origin !== location.origin) return;
  const detail = { fact: item.fact, href: item.href };
  const event = new CustomEvent('chart:fact', { bubbles: true, cancelable: true, detail });
  if (figure.dispatchEvent(event)) location.assign(url.href);
};

/** Arrow keys walk through the marks, Enter follows one, Escape puts the tooltip away. */
const onKey = (figure, live, event) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step && live.stops.length) {
    live.at = (live.at + step + live.stops.length) % live.stops.length;
    const { item, seriesIndex, dataIndex } = live.stops[live.at];
    live.chart.dispatchAction({ type: 'showTip', seriesIndex, dataIndex });
    live.said.textContent = item.tooltip.formatter.replaceAll('\u2060', '');
    event.preventDefault();
  } else if (event.key === 'Enter') {
    follow(figure, live.stops[live.at]?.item);
  } else if (event.key === 'Escape') {
    live.chart.dispatchAction({ type: 'hideTip' });
    live.at = -1;
  }
};

const listen = (figure, live) => {
  let tapped;
  live.chart.on('click', ({ data, seriesIndex, dataIndex }) => {
    const mark = `${seriesIndex}/${dataIndex}`;
    const first = matchMedia('(hover: none)').matches && tapped !== mark;
    tapped = mark;
    if (!first) follow(figure, data);
  });
  live.host.addEventListener('keydown', (event) => onKey(figure, live, event));
  live.host.addEventListener('blur', () => live.chart.dispatchAction({ type: 'hideTip' }));
};

const wake = async (figure) => {
  if (seen.has(figure)) return;
  seen.add(figure);
  const place = figure.querySelector('.chart-static');
  const host = document.createElement('div');
  const said = document.createElement('div');
  let chart;
  try {
    const layouts = JSON.parse(figure.querySelector('script.chart-option').textContent);
    library ??= import(bundle(figure).href);
    const { init } = await library;
    if (!shown(figure, layouts)) { seen.delete(figure); return; }
    host.className = 'chart-live';
    host.tabIndex = 0;
    said.className = 'chart-said';
    said.setAttribute('aria-live', 'polite');
    place.append(host, said);
    const first = Object.values(layouts)[0];
    chart = init(host, null, { renderer: 'svg', width: first.width, height: first.height });
    const live = { host, said, chart, layouts, name: '', stops: [], at: -1 };
    fit(figure, live, true);
    host.setAttribute('role', 'img');
    host.setAttribute('aria-label', figure.querySelector('svg desc')?.textContent ?? '');
    listen(figure, live);
    alive.set(figure, live);
    sizes.observe(place);
    figure.dataset.live = 'true';
  } catch (error) {
    chart?.dispose();
    host.remove();
    said.remove();
    delete figure.dataset.live;
    console.warn('the chart stays a picture:', error.message);
  }
};

/** Drop the charts of a page that was replaced without a reload, then go over the others. */
const eachAlive = (action) => {
  for (const [figure, live] of alive) {
    if (figure.isConnected) {
      action(figure, live);
    } else {
      sizes.unobserve(figure.querySelector('.chart-static'));
      live.chart.dispose();
      alive.delete(figure);
    }
  }
};

const sizes = new ResizeObserver(() => eachAlive((figure, live) => fit(figure, live, false)));
const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) { near.unobserve(target); wake(target); }
  }
}, { rootMargin: NEAR });

let present = false;
const watch = () => {
  for (const figure of document.querySelectorAll('figure.chart[data-chart]')) {
    if (seen.has(figure)) continue;
    for (const sign of ['pointerenter', 'pointerdown', 'focusin']) {
      figure.addEventListener(sign, () => wake(figure), { once: true, passive: true });
    }
    if (present) near.observe(figure);
  }
};

/** Nothing is fetched for a page that nobody reads: the first sign of a reader starts the watch for near charts. */
const arrive = (event) => {
  // The theme brings the open entry of a long navigation into view by itself: only the page's own scrolling is a reader's.
  if (event.type === 'scroll' && event.target !== document) return;
  for (const sign of SIGNS) removeEventListener(sign, arrive, true);
  (globalThis.requestIdleCallback ?? setTimeout)(() => { present = true; watch(); });
};
for (const sign of SIGNS) addEventListener(sign, arrive, { capture: true, passive: true });

const repaint = () => eachAlive((figure, live) => fit(figure, live, true));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', repaint);
new MutationObserver(repaint)
  .observe(document.body, { attributes: true, attributeFilter: ['data-md-color-scheme'] });

watch();
globalThis.document$?.subscribe?.(watch);
