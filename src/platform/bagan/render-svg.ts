import * as echarts from 'echarts'

/**
 * One chart as SVG text, the same for the same option. Always disposed: an undisposed chart keeps a timer and the
 * process never ends.
 */
export function renderSvg(opsi: echarts.EChartsOption, ukuran: { lebar: number; tinggi: number }): string {
  const bagan = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: ukuran.lebar,
    height: ukuran.tinggi,
  })
  try {
    bagan.setOption(opsi)
    return tanpaJejakLayar(bagan.renderToSVGString())
  } finally {
    bagan.dispose()
  }
}

// zrender numbers its charts and hover classes through the life of the process; paper has no hover, and the numbers
// must not reach the bytes.
function tanpaJejakLayar(svg: string): string {
  return svg
    .replace(/<style ?>[\s\S]*?<\/style>/g, '')
    .replace(/ (class|ecmeta_[a-z_]+|pointer-events)="[^"]*"/g, '')
    .replace(/zr\d+-/g, 'zr-')
}
