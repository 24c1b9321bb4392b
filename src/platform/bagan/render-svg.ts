import type { EChartsOption } from 'echarts'

/**
 * One chart as SVG text, the same for the same option. Always disposed: an undisposed chart keeps a timer and the
 * process never ends. `peta`: boundaries (GeoJSON) that a map in it names.
 */
export async function renderSvg(
  opsi: EChartsOption,
  ukuran: { lebar: number; tinggi: number },
  peta?: { nama: string; batas: unknown },
): Promise<string> {
  // Half of what a short verb of the command line would spend on starting: loaded by the first chart.
  const echarts = await import('echarts')
  if (peta) echarts.registerMap(peta.nama, peta.batas as Parameters<typeof echarts.registerMap>[1])
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
