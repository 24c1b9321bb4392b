import { bacaDokumen, simpanDokumen } from '#dokumen'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilKerja, Kerja, PermintaanKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { sidikDefinisi } from '../definisi/definisi-sop.ts'
import { tinjauBentuk } from '../tinjau/tinjau-bentuk.ts'
import { simpanBagian } from '../ulasan/simpan-bagian.ts'
import { periksaLayak } from './ajukan-rancangan.ts'
import { bagianLembar } from './bagian-lembar.ts'
import { berlakukanRancangan, periksaBerlakukan } from './berlakukan-rancangan.ts'
import { cetakLembar } from './cetak-lembar.ts'
import { KERJA_BERLAKUKAN, KERJA_CETAK } from './nama-penetapan.ts'
import { bacaNaskahYaml, tulisNaskahYaml } from './naskah-yaml.ts'
import { galatRancangan } from './rancangan.galat.ts'
import { findRancangan } from './rancangan.store.ts'
import { bacaMasukanRancangan, type Rancangan } from './rancangan.ts'

type SaranaRancangan = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'antrean'>

/** What people paraf and sign: the sheet to read, and beside it the definition itself, byte by byte. */
const FILE_LEMBAR = 'lembar-sop.pdf'
const FILE_DEFINISI = 'definisi-sop.yaml'

/** The kerja of "Penyusunan SOP": the sheet of a submitted draft, and its coming into force. */
export function kerjaRancangan(s: SaranaRancangan): Kerja[] {
  return [
    {
      nama: KERJA_CETAK,
      judul: 'Mencetak lembar rancangan SOP',
      balik: 'gantikan',
      periksaMasukan: async (masukan) => {
        if (!('rancangan' in masukan)) return ok()
        const r = await getDiajukan(s, masukan, ['diajukan', 'berlaku'])
        return r.ok ? ok() : r
      },
      siap: async (p) => {
        const r = await getDiajukan(s, p.masukan, ['diajukan'])
        return r.ok ? ok() : r
      },
      jalankan: (p, pengawas) => {
        pengawas.kemajuan(0.1, 'Mencetak lembar')
        return cetak(s, p)
      },
    },
    {
      nama: KERJA_BERLAKUKAN,
      judul: 'Memberlakukan SOP',
      balik: 'final',
      siap: async (p) => {
        const lembar = await periksaLembar(s, p)
        if (!lembar.ok) return lembar
        const { rancangan, digest } = lembar.value
        const layak = await periksaBerlakukan(s, s.db, rancangan, digest)
        return layak.ok ? ok() : layak
      },
      jalankan: (p, pengawas) => {
        pengawas.kemajuan(0.5, 'Memberlakukan SOP')
        return berlakukan(s, p)
      },
    },
  ]
}

async function cetak(s: SaranaRancangan, p: PermintaanKerja): Promise<Result<HasilKerja>> {
  const r = await getDiajukan(s, p.masukan, ['diajukan'])
  if (!r.ok) return r
  const layak = await periksaLayak(s, s.db, r.value)
  if (!layak.ok) return layak
  const { definisi, digest } = layak.value
  if (digest !== r.value.digest) return tolak(galatRancangan.berubahSejakDiajukan())
  const lembar = await simpanDokumen(s, {
    nama: FILE_LEMBAR,
    mime: 'application/pdf',
    isi: await cetakLembar(s, definisi),
  })
  const bagian = await simpanBagian(s, FILE_LEMBAR, bagianLembar(definisi))
  const yaml = Buffer.from(tulisNaskahYaml(definisi))
  return ok({
    dokumen: [
      { ...lembar, ...(bagian && { bagian }) },
      await simpanDokumen(s, { nama: FILE_DEFINISI, mime: 'application/yaml', isi: yaml }),
    ],
    catatan: { sop: definisi.id, nomorSop: definisi.identitas.nomor, digestSop: digest },
  })
}

async function berlakukan(s: SaranaRancangan, p: PermintaanKerja): Promise<Result<HasilKerja>> {
  const lembar = await periksaLembar(s, p)
  if (!lembar.ok) return lembar
  const { rancangan, digest } = lembar.value
  const permintaan = { rancanganId: rancangan.id, digest, berkasId: p.berkasId }
  const hasil = await berlakukanRancangan(s, permintaan, p.pelaku)
  return hasil.ok ? ok({ dokumen: [], catatan: { sopBerlaku: hasil.value.digest } }) : hasil
}

/** The draft that the case carries, at the content that it carries. */
async function getDiajukan(
  s: Pick<Sarana, 'db'>,
  masukan: PermintaanKerja['masukan'],
  keadaan: readonly Rancangan['keadaan'][],
): Promise<Result<Rancangan>> {
  const m = bacaMasukanRancangan(masukan['rancangan'])
  if (!m) return tolak(galatRancangan.masukanTakSah())
  const r = await findRancangan(s.db, m.id)
  if (!r) return tolak(galatRancangan.masukanTakSah())
  return r.digest === m.digest && keadaan.includes(r.keadaan)
    ? ok(r)
    : tolak(galatRancangan.berubahSejakDiajukan())
}

/** The signed file says exactly what the case carries. */
async function periksaLembar(
  s: SaranaRancangan,
  p: PermintaanKerja,
): Promise<Result<{ rancangan: Rancangan; digest: string }>> {
  // Asked again after a crash, the draft may be in force already.
  const r = await getDiajukan(s, p.masukan, ['diajukan', 'berlaku'])
  if (!r.ok) return r
  const file = p.dokumen.find((d) => d.nama === FILE_DEFINISI)
  if (!file) return tolak(galatRancangan.tanpaLembar())
  const naskah = bacaNaskahYaml((await bacaDokumen(s, file.hash)).isi.toString())
  const definisi = naskah.ok ? tinjauBentuk(naskah.value).definisi : undefined
  const digest = r.value.digest!
  return definisi && sidikDefinisi(definisi) === digest
    ? ok({ rancangan: r.value, digest })
    : tolak(galatRancangan.lembarLain())
}
