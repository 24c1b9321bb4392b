import type { FastifyInstance } from 'fastify'
import type { Sarana } from '#platform/sarana'
import { bacaAset } from './aset-publik.ts'
import { buatPenghitung } from './hitung-pemakaian.ts'
import { IngatanJawaban } from './ingat-jawaban.ts'
import { bukaKatalog } from './katalog-publik.ts'
import { bingkai, type KonteksPublik, kirimTiada } from './konteks-publik.ts'
import { ruteApi } from './rute-api.ts'
import { ruteBerkas } from './rute-berkas.ts'
import { ruteHalaman } from './rute-halaman.ts'
import { rutePeriksaUmum } from './rute-periksa.ts'
import { rutePermohonan } from './rute-permohonan.ts'

export interface PintuPublik {
  /** Writes the counts of use; by a rhythm and at the end. */
  simpanPemakaian(): Promise<void>
}

/** Everything that readers outside the office can ask for. Only GET, a form that checks a file, and one that asks for figures. */
export function rutePublik(
  app: FastifyInstance,
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'log'>,
  opsi: { web?: string | undefined; segarMs?: number } = {},
): PintuPublik {
  const k: KonteksPublik = {
    s,
    katalog: bukaKatalog(s, opsi.segarMs === undefined ? {} : { segarMs: opsi.segarMs }),
    aset: bacaAset(opsi.web),
    hitung: buatPenghitung(s),
    jawaban: new IngatanJawaban(),
    ...(opsi.web && { web: opsi.web }),
  }
  ruteHalaman(app, k)
  ruteBerkas(app, k)
  ruteApi(app, k)
  rutePeriksaUmum(app, k)
  rutePermohonan(app, k)
  app.setNotFoundHandler(async (_req, reply) => kirimTiada(reply, await bingkai(k)))
  return { simpanPemakaian: () => k.hitung.simpan() }
}
