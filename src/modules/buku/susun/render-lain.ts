import { renderBukuDocx } from '../docx/render-buku-docx.ts'
import { renderBukuXlsx } from '../xlsx/render-buku-xlsx.ts'
import type { ModelBuku } from './model-buku.ts'

/** A book on another kind of paper, made from the same model. */
export interface RenderLain {
  readonly akhiran: string
  readonly mime: string
  render(m: ModelBuku): Promise<Uint8Array>
}

const KANTOR = 'application/vnd.openxmlformats-officedocument'

export const RENDER_LAIN: readonly RenderLain[] = [
  { akhiran: 'xlsx', mime: `${KANTOR}.spreadsheetml.sheet`, render: renderBukuXlsx },
  { akhiran: 'docx', mime: `${KANTOR}.wordprocessingml.document`, render: renderBukuDocx },
]
