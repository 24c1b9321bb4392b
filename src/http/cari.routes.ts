import { daftarTabel } from '#agregat'
import { daftarJabatan, pemangkuPelaksana } from '#akun'
import { cariArsip, daftarBerkasTertutup, pembacaArsip } from '#arsip'
import { type App, type Penanya, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarBerkas } from '#sop'
import { daftarAgenda } from '#surat'
import { daftarWilayah } from '#wilayah'
import { hasilCari, type TemuanCari, tanyaCari } from './cari.contract.ts'

/** Per kind; the palette is for jumping, the pages have their own full searches. */
const BATAS = 6

/** One question over cases, tables, letters, regions, archive and positions: what Ctrl K shows. */
export function ruteCari(app: App, s: Sarana): void {
  app.get('/api/cari', { schema: { querystring: tanyaCari, response: { 200: hasilCari } } }, async (req) => {
    const penanya = wajibMasuk(req)
    const { q } = req.query
    const bagian = await Promise.all([
      temukanBerkas(s, q),
      temukanTabel(q),
      temukanSurat(s, q, penanya),
      temukanWilayah(s, q),
      temukanArsip(s, q, penanya),
      temukanJabatan(s, q),
    ])
    return { hasil: bagian.flatMap((b) => b.slice(0, BATAS)) }
  })
}

const memuat = (q: string) => {
  const kata = q.toLowerCase().split(/\s+/)
  return (teks: string) => kata.every((k) => teks.toLowerCase().includes(k))
}

async function temukanBerkas(s: Sarana, q: string): Promise<TemuanCari[]> {
  const { berkas } = await daftarBerkas(s.db, s.jam, { cari: q })
  return berkas.map((b) => ({
    jenis: 'berkas',
    judul: b.judul,
    keterangan: `${b.nomor} · ${b.tempat.map((t) => t.langkah).join(', ') || (b.hasil === 'dibatalkan' ? 'dibatalkan' : 'selesai')}`,
    ke: `/berkas/${b.id}`,
  }))
}

async function temukanTabel(q: string): Promise<TemuanCari[]> {
  return daftarTabel()
    .filter((t) => memuat(q)(`${t.nomor} ${t.judul}`))
    .map((t) => ({ jenis: 'tabel', judul: t.judul, keterangan: `Tabel ${t.nomor}`, ke: `/tabel/${t.id}` }))
}

/** A letter of a closed case is not found by its words; its number stands in the book of numbers. */
async function temukanSurat(s: Sarana, q: string, penanya: Penanya): Promise<TemuanCari[]> {
  const agenda = await daftarAgenda(s.db, { cari: q, batas: BATAS })
  const tertutup = await daftarBerkasTertutup(
    s,
    agenda.flatMap((a) => a.berkasId ?? []),
    penanya,
  )
  return agenda
    .filter((a) => !a.berkasId || (tertutup.get(a.berkasId) ?? 'terbatas') === 'terbatas')
    .map((a) => ({
      jenis: 'surat',
      judul: a.nomor,
      keterangan: a.perihal,
      ke: `/agenda?cari=${encodeURIComponent(a.nomor)}`,
    }))
}

async function temukanWilayah(s: Sarana, q: string): Promise<TemuanCari[]> {
  const pertama = daftarTabel()[0]
  if (!pertama) return []
  return (await daftarWilayah(s.db))
    .filter((w) => memuat(q)(`${w.kode} ${w.nama}`))
    .map((w) => ({
      jenis: 'wilayah',
      judul: w.nama,
      keterangan: w.kode,
      ke: `/tabel/${pertama.id}?tingkat=desa&wilayah=${w.kode}`,
    }))
}

async function temukanArsip(s: Sarana, q: string, penanya: Penanya): Promise<TemuanCari[]> {
  const { daftar } = await cariArsip(s.db, { cari: q }, await pembacaArsip(s, penanya))
  return daftar.map((a) => ({
    jenis: 'arsip',
    judul: a.judul,
    keterangan: a.nomorAgenda ?? a.kode,
    ke: `/arsip/${a.id}`,
  }))
}

async function temukanJabatan(s: Sarana, q: string): Promise<TemuanCari[]> {
  const hasil: TemuanCari[] = []
  for (const j of await daftarJabatan(s.db)) {
    const orang = j.pelaksana ? await pemangkuPelaksana(s.db, j.pelaksana, s.jam.sekarang()) : []
    const nama = orang.filter((o) => o.jabatanId === j.id).map((o) => o.nama)
    if (memuat(q)(`${j.nama} ${nama.join(' ')}`)) {
      hasil.push({
        jenis: 'jabatan',
        judul: j.nama,
        keterangan: nama.join(', ') || 'belum ada pemangku',
        ke: '/pengaturan/jabatan',
      })
    }
  }
  return hasil
}
