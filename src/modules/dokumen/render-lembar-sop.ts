import type { ModelLembarSop } from './model-lembar-sop.ts'

/** The official SOP sheet as PDF/A-2b, landscape. The same model gives the same bytes. */
export async function renderLembarSop(_model: ModelLembarSop): Promise<Buffer> {
  throw new Error('not drawn yet')
}
