import { type EntriTercatat, findEntri } from '#jejak'
import type { Kueri } from '#platform/postgres'
import { type DefinisiSop, getLangkah, judulPelaksana, urutanLangkah } from '../definisi/definisi-sop.ts'
import type { LanjutanBerkas } from '../mesin/lanjutan-berkas.ts'
import { tulisPergantian } from '../mesin/masukan.ts'
import type { JenisPenugasan } from '../mesin/penugasan.ts'
import type { RiwayatBerkasKirim } from '../sop.contract.ts'
import { type Berkas, orangDari, type TindakanBerkas } from './berkas.ts'
import type { Penugasan } from './penugasan.store.ts'

/** Newest entries of the record that are looked through for refusals of one case. */
const BATAS_JEJAK = 500

/**
 * All that happened to a case, oldest first: acts, returns with their reason, exchanges, the system's work, steps taken and
 * given on, refusals.
 */
export async function riwayatBerkas(
  db: Kueri,
  {
    definisi,
    berkas,
    tindakan,
    penugasan,
    asal,
    lanjutan,
  }: {
    readonly definisi: DefinisiSop
    readonly berkas: Berkas
    readonly tindakan: readonly TindakanBerkas[]
    readonly penugasan: readonly Penugasan[]
    readonly asal: Pick<Berkas, 'nomor'> | undefined
    readonly lanjutan: readonly (Pick<LanjutanBerkas, 'nomor' | 'judulSop'> &
      Pick<Berkas, 'dibuka' | 'dibukaOleh'>)[]
  },
): Promise<RiwayatBerkasKirim[]> {
  const entri = await findEntri(db, { objek: `berkas/${berkas.id}`, batas: BATAS_JEJAK })
  const penolakan = entri.filter(
    (e) => e.hasil === 'ditolak' && e.tindakan.startsWith('sop.') && e.tindakan !== 'sop.kerja',
  )
  return [
    pembukaan(
      berkas,
      asal ? `Berkas ${berkas.nomor} dibuka dari berkas ${asal.nomor}` : `Membuka berkas ${berkas.nomor}`,
    ),
    ...tindakan.flatMap((t) => [
      dariTindakan(definisi, t),
      ...dariPergantian(definisi, t),
      ...dariKerja(definisi, t),
    ]),
    ...penugasan.map((p) => dariPenugasan(definisi, p)),
    ...lanjutan.map((l) => pembukaan(l, `Membuka berkas ${l.nomor} (${l.judulSop})`)),
    ...penolakan.map(dariPenolakan),
  ].sort((a, b) => (a.waktu < b.waktu ? -1 : a.waktu > b.waktu ? 1 : 0))
}

function pembukaan(b: Pick<Berkas, 'dibuka' | 'dibukaOleh'>, uraian: string): RiwayatBerkasKirim {
  return {
    waktu: b.dibuka.toISOString(),
    jenis: 'pembukaan',
    uraian,
    langkah: null,
    putaran: null,
    oleh: orangDari(b.dibukaOleh),
    alasan: null,
    hashIsi: null,
    gugur: false,
  }
}

function dariTindakan(d: DefinisiSop, t: TindakanBerkas): RiwayatBerkasKirim {
  const langkah = getLangkah(d, t.langkah)
  const nomor = urutanLangkah(d, t.langkah) + 1
  const kembali = t.tindakan === 'kembalikan' && t.ke !== null
  return {
    waktu: t.waktu.toISOString(),
    jenis: t.tindakan === 'batalkan' ? 'pembatalan' : kembali ? 'pengembalian' : 'tindakan',
    uraian:
      t.tindakan === 'batalkan'
        ? 'Membatalkan berkas'
        : t.tindakan === 'tolak'
          ? (langkah.penolakan?.label ?? 'Menolak')
          : kembali
            ? `Mengembalikan dari langkah ${nomor} ke langkah ${urutanLangkah(d, t.ke!) + 1} (${judulPelaksana(d, getLangkah(d, t.ke!).pelaksana.id)})`
            : langkah.tindakan.length === 1
              ? langkah.kegiatan
              : (langkah.tindakan.find((x) => x.nama === t.tindakan)?.label ?? t.tindakan),
    langkah: t.langkah,
    putaran: t.putaran,
    oleh: orangDari(t.pelaku),
    alasan: t.alasan,
    hashIsi: t.hashIsi,
    gugur: t.status === 'gugur' || t.status === 'batal',
  }
}

function dariPergantian(d: DefinisiSop, t: TindakanBerkas): RiwayatBerkasKirim[] {
  if (t.masukanSemula === null) return []
  return [
    {
      ...dariTindakan(d, t),
      jenis: 'perubahan',
      uraian: tulisPergantian(d, { semula: t.masukanSemula, menjadi: t.masukan }),
      alasan: null,
      hashIsi: null,
      // A kerja that did not succeed leaves the case as it was; what a later return drops was exchanged all the same.
      gugur: t.status === 'batal',
    },
  ]
}

function dariKerja(d: DefinisiSop, t: TindakanBerkas): RiwayatBerkasKirim[] {
  if (t.kerja === null || t.selesai === null) return []
  const uraian =
    getLangkah(d, t.langkah).tindakan.find((x) => x.nama === t.tindakan)?.kerja?.uraian ?? t.kerja
  return [
    {
      waktu: t.selesai.toISOString(),
      jenis: 'kerja',
      uraian: t.status === 'batal' ? (t.galat?.pesan ?? 'Pekerjaan tidak selesai.') : uraian,
      langkah: t.langkah,
      putaran: t.putaran,
      oleh: { nama: 'sistem', jabatan: null },
      alasan: null,
      hashIsi: null,
      gugur: t.status === 'batal',
    },
  ]
}

const PENUGASAN: Record<JenisPenugasan, (langkah: number, kepada: string | null) => string> = {
  ambil: (n) => `Mengambil langkah ${n} untuk dikerjakan`,
  lepas: (n) => `Melepas langkah ${n}`,
  'ambil-alih': (n) => `Mengambil alih langkah ${n}`,
  serahkan: (n, kepada) => `Menyerahkan langkah ${n} kepada ${kepada}`,
  limpahkan: (n, kepada) => `Melimpahkan langkah ${n} kepada ${kepada}`,
  tarik: (n, kepada) => `Menarik pelimpahan langkah ${n} dari ${kepada}`,
}

function dariPenugasan(d: DefinisiSop, p: Penugasan): RiwayatBerkasKirim {
  return {
    waktu: p.waktu.toISOString(),
    jenis: 'penugasan',
    uraian: PENUGASAN[p.jenis](urutanLangkah(d, p.langkah) + 1, p.kepada),
    langkah: p.langkah,
    putaran: p.putaran,
    oleh: orangDari(p.oleh),
    alasan: p.catatan,
    hashIsi: null,
    gugur: false,
  }
}

function dariPenolakan(e: EntriTercatat): RiwayatBerkasKirim {
  const { langkah, pesan } = e.rincian as { langkah?: string; pesan?: string }
  return {
    waktu: e.waktu,
    jenis: 'penolakan',
    uraian: `Ditolak: ${pesan ?? e.tindakan}`,
    langkah: langkah ?? null,
    putaran: null,
    oleh: orangDari(e.pelaku),
    alasan: null,
    hashIsi: null,
    gugur: false,
  }
}
