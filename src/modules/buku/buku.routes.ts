import type { App } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { ruteLanjut } from './lanjut/lanjut.routes.ts'
import { ruteNarasi } from './narasi/narasi.routes.ts'
import { ruteTemplatBuku } from './templat-buku/templat-buku.routes.ts'

/** All routes of books; each room adds its own. */
export function ruteBuku(app: App, s: Sarana): void {
  ruteNarasi(app, s)
  ruteLanjut(app, s)
  ruteTemplatBuku(app, s)
}
