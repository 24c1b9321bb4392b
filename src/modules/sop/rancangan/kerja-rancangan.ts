import { bacaDokumen, simpanDokumen } from '#dokumen'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilKerja, Kerja, PermintaanKerja } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { getVersi } from '../berkas/berkas.store.ts'
import { sidikDefinisi } from '../definisi/definisi-sop.ts'
import { tinjauBentuk } from '../tinjau/tinjau-bentuk.ts'
import { simpanBagian } from '../ulasan/simpan-bagian.ts'
import { periksaLayak } from './ajukan-rancangan.ts'
import { bagianLembar } from './bagian-lembar.ts'
import { berlakukanRancangan, periksaBerlakukan } from './berlakukan-rancangan.ts'
import { cetakLembarTtd } from './cetak-lembar.ts'
import {
  FILE_DEFINISI,
  FILE_LEMBAR,
  KERJA_BERLAKUKAN,
  KERJA_CETAK,
  KERJA_SAHKAN,
  KERJA_SEBARLUASKAN,
} from './nama-penetapan.ts'
import { bacaNaskahYaml, tulisNaskahYaml } from './naskah-yaml.ts'
import { galatRancangan } from './rancangan.galat.ts'
import { findRancangan } from './rancangan.store.ts'
import { bacaMasukanRancangan, type Rancangan } from './rancangan.ts'
import { type PembubuhTtd, sahkanRancangan, siapDisahkan } from './sahkan-rancangan.ts'
import { sebarluaskanSop } from './sebarluaskan-sop.ts'

type SaranaRancangan = Pick<Sarana, 'db' | 'jam' | 'simpanan' | 'antrean'>

/** The kerja of "Penyusunan SOP": the sheet of a submitted draft, its signature, and its coming into force. */
export function kerjaRancangan(s: SaranaRancangan, ttd: PembubuhTtd): Kerja[] {
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
      nama: KERJA_SAHKAN,
      judul: 'Menandatangani lembar dan memberlakukan SOP',
      balik: 'final',
      siap: async (p) => {
        const lembar = await periksaLembar(s, p)
        return lembar.ok ? siapDisahkan(s, ttd, p, lembar.value) : lembar
      },
      jalankan: async (p, pengawas) => {
        const lembar = await periksaLembar(s, p)
        return lembar.ok ? sahkanRancangan(s, ttd, p, pengawas, lembar.value) : lembar
      },
    },
    {
      nama: KERJA_SEBARLUASKAN,
      judul: 'Memberi tahu pelaksana SOP',
      balik: 'gantikan',
      siap: async () => ok(),
      jalankan: (p) => sebarluaskan(s, p),
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
  const yaml = Buffer.from(tulisNaskahYaml(definisi))
  const { pdf, tempat } = await cetakLembarTtd(s, definisi, yaml)
  const lembar = await simpanDokumen(s, { nama: FILE_LEMBAR, mime: 'application/pdf', isi: pdf })
  const bagian = await simpanBagian(s, FILE_LEMBAR, bagianLembar(definisi))
  return ok({
    dokumen: [
      { ...lembar, ...(bagian && { bagian }) },
      await simpanDokumen(s, { nama: FILE_DEFINISI, mime: 'application/yaml', isi: yaml }),
    ],
    catatan: {
      sop: definisi.id,
      nomorSop: definisi.identitas.nomor,
      digestSop: digest,
      [`tempat:${FILE_LEMBAR}`]: { ttd: tempat },
    },
  })
}

async function berlakukan(s: SaranaRancangan, p: PermintaanKerja): Promise<Result<HasilKerja>> {
  const lembar = await periksaLembar(s, p)
  if (!lembar.ok) return lembar
  const { rancangan, digest } = lembar.value
  const permintaan = { rancanganId: rancangan.id, digest, berkasId: p.berkasId }
  const hasil = await s.db.transaksi((tx) => berlakukanRancangan(s, tx, permintaan, p.pelaku))
  return hasil.ok ? ok({ dokumen: [], catatan: { sopBerlaku: hasil.value.digest } }) : hasil
}

async function sebarluaskan(s: SaranaRancangan, p: PermintaanKerja): Promise<Result<HasilKerja>> {
  const lembar = await periksaLembar(s, p)
  if (!lembar.ok) return lembar
  const { digest } = lembar.value
  const kecuali = p.pelaku.jenis === 'pegawai' ? { kecuali: p.pelaku.pegawaiId } : {}
  const diberiTahu = await s.db.transaksi(async (tx) =>
    sebarluaskanSop(tx, await getVersi(tx, digest), { digest, saat: s.jam.sekarang(), ...kecuali }),
  )
  return ok({ dokumen: [], catatan: { pelaksanaDiberiTahu: diberiTahu } })
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
