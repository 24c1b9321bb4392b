import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import {
  batalkanAgenda,
  batalkanSisaBlok,
  daftarAgendaBlok,
  findAgendaFile,
  ikatAgenda,
  isNomorDipakai,
  pakaiAgenda,
} from '../agenda/agenda.store.ts'
import { isKlasifikasi } from '../deret/ambil-urut.ts'
import { kunciDeret } from '../deret/deret.store.ts'
import type { Agenda } from '../surat.contract.ts'
import { galatSurat } from '../surat.galat.ts'
import type { NomorDiserahkan, SerahkanBlok } from './blok.contract.ts'
import { akhiriBlok, type BlokTercatat, findBlok, simpanSusulan } from './blok.store.ts'

type Terpakai = Extract<NomorDiserahkan, { keadaan: 'terpakai' }>

/**
 * Takes back what a client did with its numbers: used with date, subject and addressee, spoiled with a reason; the hash
 * of the file may come with it or later. All or nothing, and the same again changes nothing. With `selesai` the rest
 * becomes void and the block is closed. Answers with the numbers that had been made void meanwhile: they stay void, and
 * the letters that left under them are kept beside (`surat_blok_susulan`).
 */
export async function serahkanBlok(
  tx: Tx,
  jam: Jam,
  p: SerahkanBlok & { readonly blokId: string },
  pelaku: Pelaku,
): Promise<Result<{ susulan: number[] }>> {
  const dicari = await findBlok(tx, p.blokId)
  if (!dicari) return tolak(galatSurat.blokTakAda())
  await kunciDeret(tx, dicari.deret)
  const blok = (await findBlok(tx, p.blokId))!
  const baris = new Map((await daftarAgendaBlok(tx, blok.id)).map((a) => [a.urut, a]))
  const waktu = jam.sekarang()
  const kini = tanggalSetempat(await getZona(tx), waktu)
  const urutan = periksaUrutan(blok, baris, p.nomor, kini)
  if (!urutan.ok) return urutan

  const susulan: number[] = []
  const berubah: string[] = []
  for (const n of p.nomor) {
    const a = baris.get(n.urut)!
    const hasil = await terapkan(tx, { blok, a, n, waktu }, pelaku)
    if (!hasil.ok) return hasil
    if (hasil.value === 'susulan') susulan.push(n.urut)
    if (hasil.value === 'berubah') berubah.push(`${n.urut} ${n.keadaan}`)
  }
  const tutup = p.selesai && blok.status === 'dipegang'
  const sisa = tutup
    ? await batalkanSisaBlok(tx, blok.id, { alasan: 'Dikembalikan, tidak dipakai', waktu, pelaku })
    : []
  if (tutup) await akhiriBlok(tx, blok.id, { status: 'kembali', waktu, pelaku })
  if (berubah.length + susulan.length > 0 || tutup)
    await catat(tx, jam, {
      tindakan: 'surat.serahkan-blok',
      objek: `blok/${blok.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { deret: blok.deret, tahun: blok.tahun, berubah, sisa, susulan, selesai: tutup },
    })
  return ok({ susulan })
}

/** Every number belongs to the block, and the days of all that are used, old and new, are in order. */
function periksaUrutan(
  blok: BlokTercatat,
  baris: ReadonlyMap<number, Agenda>,
  nomor: readonly NomorDiserahkan[],
  kini: string,
): Result<void> {
  const hari = new Map<number, string>()
  for (const a of baris.values()) if (a.status === 'terpakai') hari.set(a.urut, a.tanggal)
  const dilihat = new Set<number>()
  for (const n of nomor) {
    if (!baris.has(n.urut)) return tolak(galatSurat.luarBlok(n.urut, blok.awal, blok.akhir))
    if (dilihat.has(n.urut)) return tolak(galatSurat.blokBerbeda(n.urut))
    dilihat.add(n.urut)
    if (n.keadaan === 'batal') continue
    if (n.tanggal < blok.tanggal || n.tanggal > kini || Number(n.tanggal.slice(0, 4)) !== blok.tahun)
      return tolak(galatSurat.tanggalBlok(n.urut, n.tanggal, blok.tanggal, kini))
    if (baris.get(n.urut)!.status === 'dicadangkan') hari.set(n.urut, n.tanggal)
  }
  const urut = [...hari.keys()].sort((a, b) => a - b)
  const salah = urut.find((u, i) => i > 0 && hari.get(u)! < hari.get(urut[i - 1]!)!)
  if (salah === undefined) return ok()
  return tolak(galatSurat.blokTakUrut(salah, hari.get(salah)!))
}

async function terapkan(
  tx: Tx,
  p: { blok: BlokTercatat; a: Agenda; n: NomorDiserahkan; waktu: Date },
  pelaku: Pelaku,
): Promise<Result<'berubah' | 'sama' | 'susulan'>> {
  const { blok, a, n, waktu } = p
  if (n.keadaan === 'batal') {
    if (a.status === 'batal') return ok('sama')
    if (a.status === 'terpakai') return tolak(galatSurat.blokBerbeda(n.urut))
    await batalkanAgenda(tx, a.id, { alasan: n.alasan, waktu, pelaku })
    return ok('berubah')
  }
  if (a.status === 'batal') {
    await simpanSusulan(tx, { ...n, blokId: blok.id }, waktu, pelaku)
    return ok('susulan')
  }
  if (n.hash !== undefined && n.hash !== a.hash) {
    const lain = await findAgendaFile(tx, n.hash, blok.deret)
    if (lain?.status === 'terpakai') return tolak(galatSurat.sudahDiagendakan(lain.nomor))
  }
  return a.status === 'terpakai' ? cocokkan(tx, a, n) : pakai(tx, { blok, a, n, waktu }, pelaku)
}

/** A number that was handed over before: it must say the same, but its file may come now. */
async function cocokkan(tx: Tx, a: Agenda, n: Terpakai): Promise<Result<'berubah' | 'sama'>> {
  const sama =
    a.tanggal === n.tanggal &&
    a.perihal === n.perihal &&
    a.tujuan === n.tujuan &&
    a.klasifikasi === (n.klasifikasi ?? a.klasifikasi)
  if (!sama || (n.hash !== undefined && a.hash !== undefined && n.hash !== a.hash))
    return tolak(galatSurat.blokBerbeda(n.urut))
  if (n.hash === undefined || a.hash !== undefined) return ok('sama')
  await ikatAgenda(tx, a.id, n.hash, n.namaFile)
  return ok('berubah')
}

async function pakai(
  tx: Tx,
  p: { blok: BlokTercatat; a: Agenda; n: Terpakai; waktu: Date },
  pelaku: Pelaku,
): Promise<Result<'berubah'>> {
  const { blok, a, n } = p
  const klasifikasi = n.klasifikasi ?? blok.klasifikasi
  if (!isKlasifikasi(klasifikasi)) return tolak(galatSurat.klasifikasiSalah(klasifikasi))
  if (!blok.bebasKlasifikasi && klasifikasi !== blok.klasifikasi)
    return tolak(galatSurat.klasifikasiLain(blok.deret, blok.klasifikasi))
  const nomor = tulisNomorSurat(blok.pola, { ...n, klasifikasi, unit: blok.unit })
  if (nomor !== a.nomor && (await isNomorDipakai(tx, nomor))) return tolak(galatSurat.nomorKembar(nomor))
  const { tanggal, perihal, tujuan, hash, namaFile } = n
  await pakaiAgenda(tx, a.id, {
    waktu: p.waktu,
    pelaku,
    nomor,
    tanggal,
    klasifikasi,
    perihal,
    tujuan,
    hash,
    namaFile,
  })
  return ok('berubah')
}
