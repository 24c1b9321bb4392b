import type { ModelBuku } from './model-buku.ts'

/** A book on another kind of paper, made from the same model. */
export interface RenderLain {
  readonly akhiran: string
  readonly mime: string
  render(m: ModelBuku): Promise<Uint8Array>
}

export const RENDER_LAIN: readonly RenderLain[] = []
