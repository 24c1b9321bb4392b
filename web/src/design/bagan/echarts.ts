// The parts of ECharts that the screen draws with; everything else stays out of the bundle.
import { BarChart, LineChart, MapChart } from 'echarts/charts'
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import { init, registerMap, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, MapChart, GridComponent, TitleComponent, TooltipComponent, SVGRenderer])

export { init, registerMap }
