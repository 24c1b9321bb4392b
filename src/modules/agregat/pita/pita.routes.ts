import { jabatanPegawai } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk } from '#platform/http'
import { BuatPita, DaftarPita } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import type { SaranaAgregat } from '../bahan-kantor.ts'
import { buatPita } from './buat-pita.ts'
import { daftarPita } from './pita.store.ts'
import { keKawat } from './pita.ts'

export function rutePita(app: App, s: SaranaAgregat): void {
  app.get('/api/pita', { schema: { response: { 200: DaftarPita } } }, async (req) => {
    wajibMasuk(req)
    return { daftar: (await daftarPita(s.db)).map(keKawat) }
  })

  app.post('/api/pita', { schema: { body: BuatPita } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajibPengolah(s, penanya)
    if (!boleh.ok) return balas(reply, boleh)
    const hasil = await buatPita(s, req.body, pelakuDari(penanya))
    return balas(reply, hasil.ok ? ok(keKawat(hasil.value)) : hasil)
  })
}

// Those who work on the data or write about it decide how ages are cut.
async function wajibPengolah(s: SaranaAgregat, penanya: Penanya): Promise<Result<void>> {
  if (penanya.pengelola) return ok()
  const jabatan = penanya.pegawaiId ? await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang()) : []
  return jabatan.some((j) => j.pelaksana === 'adb' || j.pelaksana === 'kasi')
    ? ok()
    : tolak(galatAgregat.bukanPengolah())
}
