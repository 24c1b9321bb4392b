import { createHash } from 'node:crypto'
import { catat } from '#jejak'
import { type JenisKabar, kirimKabar } from '#kabar'
import { getKalender, type Kalender, menitKerja, tambahMenitKerja } from '#kalender'
import { sistem } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { getVersi } from '../berkas/berkas.store.ts'
import { kunciTempat, tautanBerkas } from './kabarkan-berkas.ts'
import { tanyaPenerima } from './penerima-tempat.ts'
import { pesanTenggat, type TempatDisebut } from './pengingat.pesan.ts'
import { ambilTempat, catatTahap, type TempatDiingatkan, tundaPengingat } from './pengingat.store.ts'
import { getSetelanPengingat } from './setelan-pengingat.store.ts'
import { menitSampai, type SetelanPengingat, TAHAP, tahapPengingat } from './tahap-pengingat.ts'

const TAUTAN_BANYAK = {
  'mendekati-tenggat': '/kotak-masuk',
  'lewat-tenggat': '/kotak-masuk?saring=lewat',
  eskalasi: '/kotak-masuk?pandang=bidang&saring=lewat',
} as const

type JenisTenggat = Extract<JenisKabar, 'mendekati-tenggat' | 'lewat-tenggat' | 'eskalasi'>
type Naik = TempatDiingatkan & { readonly menjadi: number; readonly berikutnya: Date | null }

/**
 * Tells people of deadlines that come near, are past, and stay past; the superior from some time on. Inside working
 * hours only. Each stage of each stay once, whoever runs it and how often; several of one kind for one person are one
 * notice, so that an office that was closed for a week begins with one. Returns how many notices.
 */
export async function ingatkanTenggat(s: Pick<Sarana, 'db' | 'jam'>): Promise<number> {
  const saat = s.jam.sekarang()
  const kalender = await getKalender(s.db)
  if (!isJamKerja(kalender, saat)) return 0
  return s.db.transaksi(async (tx) => {
    const setelan = await getSetelanPengingat(tx)
    const naik = await tahapNaik(tx, kalender, setelan, saat)
    const daftar = await bagiPenerima(tx, naik, saat)
    for (const d of daftar) await kabarkan(tx, kalender, d, saat)
    if (naik.length > 0)
      await catat(tx, s.jam, {
        tindakan: 'sop.ingatkan',
        objek: 'sop/pengingat',
        hasil: 'dilakukan',
        pelaku: sistem,
        rincian: { tempat: naik.length, kabar: daftar.length },
      })
    return daftar.length
  })
}

function isJamKerja(kalender: Kalender, saat: Date): boolean {
  return menitKerja(kalender, saat, new Date(saat.getTime() + 1)) > 0
}

/** The places that came a stage further, noted as such. */
async function tahapNaik(tx: Tx, kalender: Kalender, setelan: SetelanPengingat, saat: Date): Promise<Naik[]> {
  const batas = tambahMenitKerja(kalender, saat, setelan.sebelumMenit)
  const menit = menitSampai(kalender, saat)
  const dinilai = (await ambilTempat(tx, batas, saat)).map((t) => {
    const { tahap, berikutnya } = tahapPengingat(kalender, setelan, t, saat, menit)
    return { ...t, menjadi: tahap, berikutnya }
  })
  const maju = dinilai.filter((t) => t.menjadi > t.tahap)
  const diam = dinilai.filter((t) => t.tahap > 0 && t.menjadi <= t.tahap)
  if (diam.length > 0) await tundaPengingat(tx, diam)
  if (maju.length === 0) return []
  const baru = await catatTahap(
    tx,
    maju.map((t) => ({ ...t, tahap: t.menjadi })),
  )
  return maju.filter((t) => baru.has(`${t.berkasId}/${t.langkah}`))
}

interface Daftar {
  readonly pegawaiId: string
  readonly jenis: JenisTenggat
  readonly tempat: (Naik & { readonly pemegang: readonly string[] })[]
}

/** Who is told what: the one who has the place or all who may take it, and those above them. */
async function bagiPenerima(tx: Tx, naik: readonly Naik[], saat: Date): Promise<Daftar[]> {
  const tanya = tanyaPenerima(tx, saat)
  const daftar = new Map<string, Daftar>()
  for (const t of naik) {
    const semua = await tanya.pemangku(await getVersi(tx, t.digest), t)
    const boleh = [...new Set([...semua.map((m) => m.pegawaiId), ...t.limpahan])]
    const pemegang = t.pengambil && boleh.includes(t.pengambil) ? [t.pengambil] : boleh
    const dikenal = semua.filter((m) => pemegang.includes(m.pegawaiId)).map((m) => m.nama)
    const nama = dikenal.length < pemegang.length ? [...dikenal, 'penerima pelimpahan'] : dikenal
    const tambah = (pegawaiId: string, jenis: JenisTenggat) => {
      const kunci = `${pegawaiId}/${jenis}`
      const d = daftar.get(kunci) ?? { pegawaiId, jenis, tempat: [] }
      d.tempat.push({ ...t, pemegang: nama })
      daftar.set(kunci, d)
    }
    for (const jenis of jenisPemegang(t)) for (const id of pemegang) tambah(id, jenis)
    // An empty seat reads nothing: its superior hears at once.
    if (t.menjadi >= TAHAP.menaik || (t.menjadi >= TAHAP.lewat && pemegang.length === 0))
      for (const a of await tanya.atasan(t.pelaksana)) tambah(a.pegawaiId, 'eskalasi')
  }
  return [...daftar.values()]
}

/** The step to the superior itself tells the holder nothing new, unless they were never told that they are late. */
function jenisPemegang(t: Naik): JenisTenggat[] {
  if (t.menjadi === TAHAP.menjelang) return ['mendekati-tenggat']
  return t.menjadi === TAHAP.menaik && t.tahap >= TAHAP.lewat ? [] : ['lewat-tenggat']
}

async function kabarkan(tx: Tx, kalender: Kalender, d: Daftar, saat: Date): Promise<void> {
  const disebut: TempatDisebut[] = []
  for (const t of d.tempat.slice(0, pesanTenggat.daftarMaks))
    disebut.push({
      berkas: t,
      definisi: await getVersi(tx, t.digest),
      langkah: t.langkah,
      tenggat: t.tenggat,
      menit: menitKerja(kalender, saat, t.tenggat),
      pemegang: t.pemegang,
    })
  const kunci = d.tempat.map((t) => `${kunciTempat(t.berkasId, t)}/${d.jenis}/${t.menjadi}`)
  const satu = d.tempat.length === 1 ? disebut[0] : undefined
  await kirimKabar(
    tx,
    satu
      ? {
          ...pesanTenggat.satu(kalender.zona, d.jenis, satu),
          kepada: [d.pegawaiId],
          jenis: d.jenis,
          tautan: tautanBerkas(d.tempat[0]!.berkasId),
          kunci: kunci[0]!,
        }
      : {
          ...pesanTenggat.banyak(d.jenis, disebut, d.tempat.length),
          kepada: [d.pegawaiId],
          jenis: d.jenis,
          tautan: TAUTAN_BANYAK[d.jenis],
          kunci: `ringkas/${createHash('sha256').update(kunci.sort().join('\n')).digest('hex')}`,
        },
    saat,
  )
}
