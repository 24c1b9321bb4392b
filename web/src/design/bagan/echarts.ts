// The parts of ECharts that the screen draws with; everything else stays out of the bundle.
import { BarChart, MapChart } from 'echarts/charts'
import { GridComponent, TooltipComponent, VisualMapComponent } from 'echarts/components'
import { init, registerMap, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, MapChart, GridComponent, TooltipComponent, VisualMapComponent, SVGRenderer])

export { init, registerMap }
