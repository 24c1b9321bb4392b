import type { App } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { ruteAgenda } from './agenda/agenda.routes.ts'
import { ruteBlok } from './cadangan/blok.routes.ts'
import { ruteDeret } from './deret/deret.routes.ts'

/** The routes of the rooms; what L2 offers (templates, dispatch) is registered beside it by main.ts. */
export function ruteSurat(app: App, s: Sarana): void {
  ruteDeret(app, s)
  ruteAgenda(app, s)
  ruteBlok(app, s)
}
