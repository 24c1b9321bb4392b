import type { App } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { ruteAgenda } from './agenda/agenda.routes.ts'
import { ruteBlok } from './cadangan/blok.routes.ts'
import { ruteDeret } from './deret/deret.routes.ts'
import { ruteDisposisi } from './disposisi/disposisi.routes.ts'
import { ruteEkspedisi } from './ekspedisi/ekspedisi.routes.ts'
import { ruteMasuk } from './masuk/masuk.routes.ts'
import { ruteCetak } from './register/cetak.routes.ts'

/** The routes of the rooms; what L2 offers (templates, dispatch) is registered beside it by main.ts. */
export function ruteSurat(app: App, s: Sarana): void {
  ruteDeret(app, s)
  ruteAgenda(app, s)
  ruteBlok(app, s)
  ruteMasuk(app, s)
  ruteDisposisi(app, s)
  ruteEkspedisi(app, s)
  ruteCetak(app, s)
}
