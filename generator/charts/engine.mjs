// The parts of ECharts that the charts need: one list for the static pictures and for the live ones.
import { init, use, version } from 'echarts/core';
import { BarChart, LineChart, ScatterChart, TreeChart } from 'echarts/charts';
import { AriaComponent, GridSimpleComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

use([
  BarChart, LineChart, ScatterChart, TreeChart,
  AriaComponent, GridSimpleComponent, TitleComponent, TooltipComponent,
  SVGRenderer,
]);

export { init, version };
