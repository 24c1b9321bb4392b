import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import { tulisTanggal } from '#kernel/tanggal'
import type { HasilTabel } from '../agregat.contract.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { findTabel } from '../definisi/muat-definisi.ts'
import { hitungTabel, type MintaHitung } from '../susun/hitung-tabel.ts'
import { URUT_TINGKAT } from '../susun/pohon-wilayah.ts'
import type { BahanAgregat } from '../susun/siapkan-hitungan.ts'
import { buatDerau, RAGAM, SIMPANGAN } from './derau.ts'
import { type HasilTerbit, SIMBOL_TEKAN, type TandaEdisi } from './pengamanan.contract.ts'
import { galatPengamanan } from './pengamanan.galat.ts'
import { daftarTersegel, type EdisiTersimpan } from './pengamanan.store.ts'
import type { PolaTabel } from './pola-edisi.ts'
import { susunEdisi } from './susun-edisi.ts'

export interface BahanEdisi extends BahanAgregat {
  /** Secret of this office that noise is drawn from. */
  readonly kunciDerau?: string | undefined
  /** Who publishes, in the metadata of exports. */
  namaKantor?(): Promise<string | undefined>
}

/** What readers have: the newest sealed edition; before any is sealed, the preview. */
export async function edisiPublik(b: BahanEdisi, snapshotId: string): Promise<Result<EdisiTersimpan>> {
  const [tersegel] = await daftarTersegel(b.db, snapshotId)
  return tersegel ? ok(tersegel) : await susunEdisi(b, snapshotId)
}

/** One table of the public edition, at the level asked for or the finest that goes out. */
export async function tabelPublik(b: BahanEdisi, m: MintaHitung): Promise<Result<HasilTerbit>> {
  if (m.pita !== undefined) return tolak(galatPengamanan.pitaPublik())
  const edisi = await edisiPublik(b, m.snapshotId)
  return edisi.ok ? await tabelDariEdisi(b, edisi.value, m) : edisi
}

export async function tabelDariEdisi(
  b: BahanEdisi,
  edisi: EdisiTersimpan,
  m: Omit<MintaHitung, 'pita' | 'digestWilayah'>,
): Promise<Result<HasilTerbit>> {
  const pola = edisi.pola.tabel.find((t) => t.id === m.tabel)
  if (!pola?.terbit) return tolak(galatPengamanan.takTerbit(m.tabel))
  const tingkat = [m.tingkat, pola.terbit].sort(
    (x, y) => URUT_TINGKAT.indexOf(x) - URUT_TINGKAT.indexOf(y),
  )[0]!
  const h = await hitungTabel(b, { ...m, tingkat, digestWilayah: edisi.digestWilayah })
  if (!h.ok) return h
  const definisi = findTabel(m.tabel)!
  if (definisi.digest !== pola.digestDefinisi) return tolak(galatPengamanan.definisiLain(m.tabel))
  return ok(terapkan(b, h.value, definisi, edisi, pola, m.tingkat))
}

function terapkan(
  b: BahanEdisi,
  h: HasilTabel,
  definisi: DefinisiTabel,
  edisi: EdisiTersimpan,
  pola: PolaTabel,
  diminta: HasilTabel['tingkat'],
): HasilTerbit {
  const kolom = h.grup.flatMap((g) => g.kolom.map((k) => k.kunci))
  const tekan = new Map(
    pola.tekan.map(([w, utama, pelengkap]) => [
      w,
      new Set([...utama, ...pelengkap].map((k) => pola.kolom[k]!)),
    ]),
  )
  const derau = pola.metode === 'derau' ? derauDari(b, h, definisi) : undefined
  let jumlahDitekan = 0
  const lindungi = (wilayah: string, nilai: readonly number[]) => {
    const milik = tekan.get(wilayah)
    return nilai.map((n, i) => {
      if (milik?.has(kolom[i]!)) {
        jumlahDitekan++
        return null
      }
      return derau ? derau(wilayah, i, n) : n
    })
  }
  const total = { ...h.total, nilai: lindungi(h.total.kode ?? '', h.total.nilai) }
  const diri = jumlahDitekan
  const baris = h.baris.map((r) => ({ ...r, nilai: lindungi(r.kode, r.nilai) }))
  // A table asked for at the office's own level has that one row twice: as row and as total.
  if (h.baris.length === 1 && h.baris[0]!.kode === h.total.kode) jumlahDitekan = diri
  const { ambang, ambangDikonfirmasi } = edisi.pola
  const tanda: TandaEdisi = {
    jenis: 'publik',
    metode: pola.metode,
    ambang,
    ambangDikonfirmasi,
    digestEdisi: edisi.digest,
    ...(edisi.disegel && { disegelPada: edisi.disegel.pada.toISOString() }),
    diminta,
    jumlahSel: (h.baris.length + 1) * kolom.length,
    jumlahDitekan,
    legenda: legenda(edisi, pola, h, diminta, jumlahDitekan),
  }
  const isi = { ...h, baris, total, edisi: tanda }
  return { ...isi, digest: digestTercetak(isi, kolom) }
}

function derauDari(b: BahanEdisi, h: HasilTabel, definisi: DefinisiTabel) {
  if (b.kunciDerau === undefined) throw new Error('noise without the key of the office')
  const derau = buatDerau(b.kunciDerau, h.snapshot.id, definisi)
  const kategori = h.grup.map((g) => (g.jenis === 'total' ? [] : (g.jalur?.map((j) => j.kode) ?? [g.kode])))
  return (wilayah: string, i: number, n: number) =>
    derau(wilayah, String(i % 3), kategori[Math.floor(i / 3)]!, n)
}

function legenda(
  edisi: EdisiTersimpan,
  pola: PolaTabel,
  h: HasilTabel,
  diminta: HasilTabel['tingkat'],
  jumlahDitekan: number,
): string[] {
  const { ambang, ambangDikonfirmasi } = edisi.pola
  const yakin = ambangDikonfirmasi ? '' : ', perlu dikonfirmasi'
  const segel = edisi.disegel
    ? `Edisi publik, disegel ${tulisTanggal(edisi.disegel.pada.toISOString().slice(0, 10) as never)}.`
    : 'Edisi publik, pratinjau: belum disegel.'
  return [
    segel,
    ...(jumlahDitekan > 0
      ? [
          `${SIMBOL_TEKAN} = tidak ditampilkan: sel berisi kurang dari ${ambang} orang (ambang${yakin}), atau sel lain yang menjaga agar sel itu tidak dapat dihitung kembali. Jumlah yang tercetak tetap benar.`,
        ]
      : []),
    ...(pola.metode === 'derau'
      ? [
          `Angka diberi derau tetap: bergeser paling banyak ${SIMPANGAN}, ragam ${String(RAGAM).replace('.', ',')}, nol tetap nol; jumlah dapat berbeda dari jumlah bagiannya.`,
        ]
      : ['0 = tidak ada orang; nol ditampilkan.']),
    ...(h.tingkat === diminta
      ? []
      : [`Edisi publik memuat tabel ini paling rinci pada tingkat ${h.tingkat}.`]),
  ]
}

function digestTercetak(h: Omit<HasilTerbit, 'digest'>, kolom: readonly string[]): string {
  const inti = {
    definisi: h.tabel.digestDefinisi,
    snapshot: h.snapshot.id,
    tingkat: h.tingkat,
    kolom,
    baris: h.baris.map((r) => [r.kode, r.nilai]),
    total: h.total.nilai,
  }
  return createHash('sha256').update(kanonik(inti)).digest('hex')
}
