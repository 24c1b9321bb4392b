import { Resvg } from '@resvg/resvg-js'
import { fileFont } from '#platform/pdf'

/**
 * A chart's SVG as PNG on white, `skala` pixels to its unit: for papers that take no SVG. Fonts are those of the house
 * only, so that the same SVG gives the same bytes on every machine.
 */
export function renderPng(svg: string, skala: number): Buffer {
  const gambar = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: skala },
    font: {
      loadSystemFonts: false,
      fontFiles: [fileFont('400Regular'), fileFont('600SemiBold'), fileFont('700Bold')],
      defaultFontFamily: 'Source Sans 3',
    },
  })
  return gambar.render().asPng()
}
