import {
  type EdisiTersimpan,
  edisiTersegel,
  type HasilTerbit,
  lisensiKini,
  paspor,
  tabelDariEdisi,
  unduhTabel,
} from '#agregat'
import { kanonik } from '#jejak'
import { galat } from '#kernel/galat'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PengawasKerja } from '#kernel/kerja'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Sarana } from '#platform/sarana'
import { daftarPengesahan } from '#sop'
import { getBatas } from '#wilayah'
import { bacaIsiRilis, bacaTabelRilis } from './baca-rilis.ts'
import { bandingRilis } from './banding-rilis.ts'
import { ambilBukuRilis } from './buku-rilis.ts'
import type { FileRilis, IsiRilis, TabelRilis } from './rilis.contract.ts'
import { galatRilis } from './rilis.galat.ts'
import { daftarEdisi } from './rilis.store.ts'
import { kodeRilis, type RilisTersimpan } from './rilis.ts'

interface Pengawas {
  readonly signal: AbortSignal
  readonly kemajuan: PengawasKerja['kemajuan']
}

const UNDUH = [
  ['csv', 'csv'],
  ['xlsx', 'xlsx'],
  ['json-stat', 'json-stat.json'],
] as const

/**
 * Makes every file that readers will get of this edition and stores it; returns the SHA-256 of their list. Content is
 * addressed by its digest, so that a second run after a crash stores nothing twice and gives the same list.
 */
export async function susunIsiRilis(
  s: Sarana,
  r: RilisTersimpan,
  pengawas: Pengawas,
): Promise<Result<string>> {
  const edisi = await edisiTersegel(s, r.snapshotId)
  if (edisi?.id !== r.edisiAgregat) return tolak(galatRilis.belumDisegel())
  const dahulu = (await daftarEdisi(s.db, r.basis, r.semester)).filter((e) => e.edisi < r.edisi && e.isi)
  const cara = await periksaCara(s, edisi, r, dahulu)
  if (!cara.ok) return cara
  const kumpulan = new Kumpulan(s)
  const tabel: TabelRilis[] = []
  const kata: KataTabel[] = []
  let contoh: HasilTerbit | undefined
  for (const [i, minta] of r.cakupan.tabel.entries()) {
    if (pengawas.signal.aborted)
      return tolak(galat('terbit.rilis-dibatalkan', 'ditolak', 'Penyusunan dibatalkan.'))
    pengawas.kemajuan(i / r.cakupan.tabel.length, `Tabel ${i + 1} dari ${r.cakupan.tabel.length}`)
    const terbit = edisi.pola.tabel.find((t) => t.id === minta.id)?.terbit
    if (!terbit) return tolak(galatRilis.tabelTakTerbit(minta.id))
    const hasil = await tabelDariEdisi(s, edisi, { tabel: minta.id, tingkat: minta.tingkat ?? terbit })
    if (!hasil.ok) return hasil
    const h = tandai(hasil.value, r)
    if (!contoh || h.baris.length > contoh.baris.length) contoh = h
    kata.push(kataTabel(h))
    await simpanTabel(s, kumpulan, h)
    tabel.push(ringkas(h))
  }
  if (!contoh) return tolak(galatRilis.belumDisegel())
  await kumpulan.tambah('cari.json', 'application/json', JSON.stringify(kata))
  await kumpulan.tambah('wilayah.json', 'application/json', JSON.stringify(wilayahRilis(contoh)))
  await simpanBatas(s, kumpulan, contoh)
  await kumpulan.tambah(
    'pengesahan.json',
    'application/json',
    JSON.stringify(await pengesahan(s, r.snapshotId)),
  )
  const [lama] = dahulu
  const jumlahBeda = lama ? await simpanBeda(s, kumpulan, lama, tabel) : 0
  if (r.cakupan.buku) {
    const buku = await ambilBukuRilis(s, r.cakupan.buku, r.snapshotId, (id) => kumpulan.tabel(id))
    if (!buku.ok) return buku
    await kumpulan.tambah(`buku/${r.cakupan.buku.nama}`, 'application/pdf', buku.value)
  }
  const { id, tanggal, jumlahBaris, aturanVersi } = contoh.snapshot
  const isi: IsiRilis = {
    format: 'tertib-rilis-1',
    basis: r.basis,
    semester: r.semester,
    edisi: r.edisi,
    snapshot: { id, tanggal, jumlahBaris, aturanVersi },
    digestEdisi: edisi.digest,
    judul: r.judul,
    alasan: r.alasan,
    sumber: contoh.sumber,
    ambang: edisi.pola.ambang,
    ambangDikonfirmasi: edisi.pola.ambangDikonfirmasi,
    lisensi: await lisensiKini(s),
    wilayah: { nama: contoh.total.nama, ...(contoh.total.kode && { kode: contoh.total.kode }) },
    tabel,
    ...(lama && { menggantikan: { kode: kodeRilis(lama), isi: lama.isi!, jumlahBeda } }),
    file: kumpulan.daftar,
  }
  return ok((await s.simpanan.simpan(Buffer.from(kanonik(isi)))).hash)
}

/** Files of one edition on their way into the store. */
class Kumpulan {
  readonly daftar: FileRilis[] = []
  private readonly s: Pick<Sarana, 'simpanan'>
  constructor(s: Pick<Sarana, 'simpanan'>) {
    this.s = s
  }

  async tambah(jalur: string, mime: string, isi: Buffer | string): Promise<void> {
    const { hash, ukuran } = await this.s.simpanan.simpan(Buffer.from(isi))
    this.daftar.push({ jalur, mime, hash, ukuran })
  }

  /** A table stored before, or undefined. */
  async tabel(id: string): Promise<HasilTerbit | undefined> {
    const file = this.daftar.find((f) => f.jalur === `tabel/${id}.json`)
    return file && (JSON.parse((await this.s.simpanan.baca(file.hash)).toString()) as HasilTerbit)
  }
}

/**
 * A table printed with noise in one edition and with hidden cells in another of the same semester gives the hidden
 * ones away; so does noise over another snapshot, which moves the figures anew.
 */
async function periksaCara(
  s: Sarana,
  edisi: EdisiTersimpan,
  r: RilisTersimpan,
  dahulu: readonly RilisTersimpan[],
): Promise<Result<void>> {
  const kini = new Map(edisi.pola.tabel.map((t) => [t.id, t.metode]))
  for (const d of dahulu) {
    const isi = await bacaIsiRilis(s, d.isi!)
    for (const t of isi.tabel) {
      if (!r.cakupan.tabel.some((m) => m.id === t.id)) continue
      const derau = [t.metode, kini.get(t.id)].filter((m) => m === 'derau').length
      if (derau === 1 || (derau === 2 && d.snapshotId !== r.snapshotId))
        return tolak(galatRilis.caraLain(t.id, kodeRilis(d)))
    }
  }
  return ok()
}

/** The sentences of the release stand with the notes of the table, and so in every file made of it. */
function tandai(h: HasilTerbit, r: RilisTersimpan): HasilTerbit {
  const kalimat = [
    `Rilis ${kodeRilis(r)}, edisi ke-${r.edisi}: ${r.judul}.`,
    ...(r.edisi > 1 ? [`Edisi koreksi. ${r.alasan}`] : []),
    `Kutip sebagai: ${h.sumber}.`,
  ]
  return { ...h, edisi: { ...h.edisi!, legenda: [...h.edisi!.legenda, ...kalimat] } }
}

async function simpanTabel(s: Sarana, k: Kumpulan, h: HasilTerbit): Promise<void> {
  const { id } = h.tabel
  await k.tambah(`tabel/${id}.json`, 'application/json', JSON.stringify(h))
  for (const [format, ekor] of UNDUH) {
    const u = await unduhTabel(s, h, format, { pemisah: ';', bom: true })
    // A sheet has 16,384 columns; the page says that this table has no workbook.
    if (u.ok) await k.tambah(`tabel/${id}.${ekor}`, u.value.mime, u.value.isi)
  }
  const kolom = h.grup.at(-1)!.kolom[2]!.kunci
  const p = await paspor(s, { tabel: id, snapshotId: h.snapshot.id, kolom })
  if (!p.ok) throw new Error(p.galat.pesan)
  // Neither the figure nor the digest of the counts: both speak of what is hidden.
  const { kueri, daftarKode, daftarKodeSilang, aturanVersi, dihitungPada } = p.value
  const isi = { kueri, daftarKode: daftarKodeSilang ?? [daftarKode], aturanVersi, dihitungPada }
  await k.tambah(`paspor/${id}.json`, 'application/json', JSON.stringify(isi))
}

function ringkas(h: HasilTerbit): TabelRilis {
  const { id, nomor, varian, judul, judulPendek, kelompok, digestDefinisi } = h.tabel
  return {
    id,
    nomor,
    ...(varian && { varian }),
    judul,
    judulPendek,
    kelompok,
    tingkat: h.tingkat,
    metode: h.edisi!.metode,
    jumlahBaris: h.baris.length + 1,
    jumlahKolom: h.grup.length * 3,
    jumlahDitekan: h.edisi!.jumlahDitekan,
    digest: h.digest,
    digestDefinisi,
  }
}

/** What a table is found by, besides its title. */
export interface KataTabel {
  readonly id: string
  readonly kategori: readonly string[]
}

/** Enough for the widest list that people search (89 kinds of work); crossings repeat the same words. */
const KATA_MAKS = 400

function kataTabel(h: HasilTerbit): KataTabel {
  const label = h.grup.flatMap((g) =>
    g.jenis === 'total' ? [] : (g.jalur?.map((j) => j.label) ?? [g.label]),
  )
  return { id: h.tabel.id, kategori: [...new Set(label)].slice(0, KATA_MAKS) }
}

export interface WilayahRilis {
  readonly kode: string
  readonly nama: string
  readonly tingkat: HasilTerbit['tingkat']
  readonly induk?: string | undefined
}

function wilayahRilis(h: HasilTerbit): WilayahRilis[] {
  return h.baris.map(({ kode, nama, tingkat, induk }) => ({ kode, nama, tingkat, ...(induk && { induk }) }))
}

/** Boundaries as they are today, one file a region that has parts; a region without polygons has no map. */
async function simpanBatas(s: Sarana, k: Kumpulan, h: HasilTerbit): Promise<void> {
  const induk = new Set([h.total.kode, ...h.baris.map((b) => b.induk)].filter((x) => x !== undefined))
  for (const kode of induk) {
    const batas = await getBatas(s.db, kode as KodeWilayah)
    if (batas.features.length > 0)
      await k.tambah(`batas/${kode}.json`, 'application/geo+json', JSON.stringify(batas))
  }
}

export interface PengesahanPublik {
  readonly kegiatan: string
  readonly jabatan: string
  readonly tanggal: string
}

/** Acts of finished cases that answered for this snapshot: the position and the day, never a name or a case. */
async function pengesahan(s: Sarana, snapshotId: string): Promise<PengesahanPublik[]> {
  const berkas = await daftarPengesahan(s.db, 'snapshotId', snapshotId)
  return berkas
    .filter((b) => b.keadaan === 'selesai')
    .flatMap((b) =>
      b.tindakan.map((t) => ({
        kegiatan: t.kegiatan,
        jabatan: t.oleh.jabatan ?? 'Petugas',
        tanggal: t.waktu.toISOString().slice(0, 10),
      })),
    )
}

async function simpanBeda(
  s: Sarana,
  k: Kumpulan,
  lama: RilisTersimpan,
  tabel: readonly TabelRilis[],
): Promise<number> {
  const isiLama = await bacaIsiRilis(s, lama.isi!)
  const semua = new Map([...isiLama.tabel, ...tabel].map((t) => [t.id, `Tabel ${t.nomor}. ${t.judul}`]))
  const dibanding = []
  for (const [id, judul] of semua)
    dibanding.push({ id, judul, lama: await bacaTabelRilis(s, isiLama, id), baru: await k.tabel(id) })
  const { beda, csv } = bandingRilis(kodeRilis(lama), dibanding)
  await k.tambah('beda.json', 'application/json', JSON.stringify(beda))
  await k.tambah('beda.csv', 'text/csv; charset=utf-8', csv)
  return beda.jumlah
}
