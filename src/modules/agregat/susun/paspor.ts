import { existsSync } from 'node:fs'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type KodeWilayah, parseKodeWilayah } from '#kernel/kode-wilayah'
import { bukaDuckdb } from '#platform/duckdb'
import type { Paspor } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import type { Kategori } from '../definisi/daftar-kode.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { findTabel } from '../definisi/muat-definisi.ts'
import { dasarTabel, kueriSel, kunciDasar, type SelTabel } from '../hitung/kubus.ts'
import { tulisKueri } from '../hitung/tulis-kueri.ts'
import { type BahanAgregat, siapkan, susun } from './hitung-tabel.ts'
import { TOTAL } from './susun-tabel.ts'

export interface MintaPaspor {
  readonly tabel: string
  readonly snapshotId: string
  /** Absent: the total row. */
  readonly wilayah?: string | undefined
  /** `<kategori>.<lk|pr|jml>` as in `HasilTabel.grup`. */
  readonly kolom: string
  readonly ulang?: boolean
}

/** Where one figure comes from; with `ulang` it is asked of the coded rows again, by its own question and not by the way the table was made. */
export async function paspor(b: BahanAgregat, m: MintaPaspor): Promise<Result<Paspor>> {
  const definisi = findTabel(m.tabel)
  if (!definisi) return tolak(galatAgregat.tabelTiada(m.tabel))
  const dasar = await siapkan(b, m.snapshotId, [definisi])
  if (!dasar.ok) return dasar
  const hasil = susun(dasar.value, definisi, 'desa')

  const wilayah = m.wilayah === undefined ? undefined : parseKodeWilayah(m.wilayah)
  const baris =
    m.wilayah === undefined || wilayah === hasil.total.kode
      ? hasil.total
      : hasil.baris.find((r) => r.kode === wilayah)
  if (!baris) return tolak(galatAgregat.wilayahTiada(m.wilayah ?? ''))
  const grup = hasil.grup.findIndex((g) => g.kolom.some((k) => k.kunci === m.kolom))
  const lajur = grup < 0 ? -1 : hasil.grup[grup]!.kolom.findIndex((k) => k.kunci === m.kolom)
  if (lajur < 0) return tolak(galatAgregat.kolomTiada(m.kolom))

  const sel: SelTabel = {
    wilayah: baris.kode as KodeWilayah | undefined,
    kategori: kategori(definisi, hasil.grup[grup]!.kode),
    kolom: (['lk', 'pr', 'jml'] as const)[lajur]!,
  }
  const nilai = baris.nilai[grup * 3 + lajur]!
  const segel = dasar.value.hitungan.get(kunciDasar(dasarTabel(definisi)))!
  return ok({
    snapshot: hasil.snapshot,
    tabel: hasil.tabel,
    wilayah: baris.kode === undefined ? { nama: baris.nama } : { kode: baris.kode, nama: baris.nama },
    kolom: { kunci: m.kolom, label: `${hasil.grup[grup]!.label}, ${hasil.grup[grup]!.kolom[lajur]!.label}` },
    nilai,
    kueri: tulisKueri(kueriSel(definisi, sel, { file: 'kode.parquet' })),
    daftarKode: {
      judul: definisi.dimensi?.judul ?? 'Jenis Kelamin',
      sumber: definisi.dimensi?.sumber ?? 'Daftar kode SIAK JENIS_KLMIN',
      dikonfirmasi: definisi.dimensi?.dikonfirmasi ?? true,
      kategori: hasil.grup.map((g) => ({ kode: g.kode, label: g.label })),
    },
    aturanVersi: hasil.snapshot.aturanVersi,
    digestWilayah: hasil.digestWilayah,
    dihitungPada: segel.dihitungPada.toISOString(),
    digestHitungan: segel.digest,
    ...(m.ulang && { hitungUlang: await hitungUlang(b, definisi, sel, nilai, m.snapshotId) }),
  })
}

function kategori(d: DefinisiTabel, kode: string): Kategori | undefined {
  return kode === TOTAL.kode ? undefined : d.dimensi!.kategori.find((k) => k.kode === kode)
}

async function hitungUlang(
  b: BahanAgregat,
  definisi: DefinisiTabel,
  sel: SelTabel,
  tercatat: number,
  snapshotId: string,
): Promise<Paspor['hitungUlang']> {
  const pada = b.jam.sekarang().toISOString()
  const file = b.sumber.fileKode(snapshotId)
  // Person rows destroyed by the retention rule: the sealed counts, whose digest was checked on reading, are what is left.
  if (!existsSync(file)) return { sama: true, cara: 'hitungan-tersegel', pada }
  const duckdb = await bukaDuckdb({ utas: 1, memori: '512MB' })
  try {
    const [baris] = await duckdb.tanya<{ nilai: number }>(
      tulisKueri(kueriSel(definisi, sel, { ikat: true })),
      [file],
    )
    return { nilai: baris!.nilai, sama: baris!.nilai === tercatat, cara: 'baris-kode', pada }
  } finally {
    await duckdb.tutup()
  }
}
