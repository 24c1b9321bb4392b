import { existsSync } from 'node:fs'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type KodeWilayah, parseKodeWilayah } from '#kernel/kode-wilayah'
import { bukaDuckdb } from '#platform/duckdb'
import type { GrupKolom, Paspor } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { type HitunganDasar, jumlahPerKode } from '../hitung/hitungan-dasar.ts'
import { dasarTabel, kueriSel, kunciDasar, type SelTabel } from '../hitung/kubus.ts'
import { tulisKueri } from '../hitung/tulis-kueri.ts'
import { type BahanAgregat, siapkanTabel } from './hitung-tabel.ts'
import { hitunganTabel } from './siapkan-hitungan.ts'
import { susunPadat } from './susun-tabel.ts'
import { kategoriTampil } from './tata-kolom.ts'

export interface MintaPaspor {
  readonly tabel: string
  readonly snapshotId: string
  /** Absent: the total row. */
  readonly wilayah?: string | undefined
  /** `<kategori>.<lk|pr|jml>` as in `HasilTabel.grup`. */
  readonly kolom: string
  /** Id of own age bands that the table was laid in. */
  readonly pita?: string | undefined
  readonly ulang?: boolean
}

/** Where one figure comes from; with `ulang` it is asked of the coded rows again, by its own question and not by the way the table was made. */
export async function paspor(b: BahanAgregat, m: MintaPaspor): Promise<Result<Paspor>> {
  const siap = await siapkanTabel(b, m)
  if (!siap.ok) return siap
  const { dasar, definisi } = siap.value
  const hitungan = hitunganTabel(dasar, definisi)
  // A wide crossing is not laid out for one figure: the slice that holds it has the total as well.
  const bagian = definisi.dimensi.length > 1 ? kategoriTampil(definisi, hitungan, 0) : []
  const [luar] = m.kolom.split(/[~.]/)
  const pilih = bagian.find((k) => k.kode === luar) ?? bagian[0]
  const tabel = susunPadat({ ...dasar, definisi, hitungan, bagian: pilih?.kode }, 'desa')

  const wilayah = m.wilayah === undefined ? undefined : parseKodeWilayah(m.wilayah)
  const baris =
    m.wilayah === undefined || wilayah === tabel.total.kode
      ? tabel.total
      : tabel.baris.find((r) => r.kode === wilayah)
  if (!baris) return tolak(galatAgregat.wilayahTiada(m.wilayah ?? ''))
  const grup = tabel.grup.findIndex((g) => g.kolom.some((k) => k.kunci === m.kolom))
  const lajur = grup < 0 ? -1 : tabel.grup[grup]!.kolom.findIndex((k) => k.kunci === m.kolom)
  if (lajur < 0) return tolak(galatAgregat.kolomTabelTiada(m.kolom))

  const sel: SelTabel = {
    wilayah: baris.kode as KodeWilayah | undefined,
    kategori: kategoriGrup(definisi, tabel.grup[grup]!),
    kolom: (['lk', 'pr', 'jml'] as const)[lajur]!,
  }
  const nilai = baris.nilai[grup * 3 + lajur]!
  const segel = dasar.hitungan.get(kunciDasar(dasarTabel(definisi)))!
  const daftarKode = daftarKodePaspor(definisi, hitungan)
  return ok({
    snapshot: dasar.snapshot,
    tabel: tabel.tabel,
    wilayah: baris.kode === undefined ? { nama: baris.nama } : { kode: baris.kode, nama: baris.nama },
    kolom: { kunci: m.kolom, label: `${tabel.grup[grup]!.label}, ${tabel.grup[grup]!.kolom[lajur]!.label}` },
    nilai,
    kueri: tulisKueri(kueriSel(definisi, sel, { file: 'kode.parquet' })),
    daftarKode: daftarKode[0]!,
    ...(daftarKode.length > 1 && { daftarKodeSilang: daftarKode }),
    jumlahBaris: dasar.snapshot.jumlahBaris,
    jumlahSemesta: jumlahPerKode(hitungan).reduce((a, n) => a + n, 0),
    aturanVersi: dasar.snapshot.aturanVersi,
    digestWilayah: dasar.digestWilayah,
    dihitungPada: segel.dihitungPada.toISOString(),
    digestHitungan: segel.digest,
    ...(m.ulang && { hitungUlang: await hitungUlang(b, definisi, sel, nilai, m.snapshotId) }),
  })
}

/** The categories that a group stands for, outermost first; none for the total. */
function kategoriGrup(d: DefinisiTabel, g: GrupKolom): SelTabel['kategori'] {
  if (g.jenis === 'total') return []
  const jalur = g.jalur ?? [{ kode: g.kode }]
  return jalur.map((j, i) => d.dimensi[i]!.kategori.find((k) => k.kode === j.kode)!)
}

/** Each dimension as the table prints it; a table of LK, PR, JML alone rests on the code list of sex. */
function daftarKodePaspor(d: DefinisiTabel, h: HitunganDasar): Paspor['daftarKode'][] {
  const total = { kode: 'total', label: 'JUMLAH' }
  if (d.dimensi.length === 0)
    return [
      {
        judul: 'Jenis Kelamin',
        sumber: 'Daftar kode SIAK JENIS_KLMIN',
        dikonfirmasi: true,
        kategori: [total],
      },
    ]
  return d.dimensi.map(({ judul, sumber, dikonfirmasi }, i) => ({
    judul,
    sumber,
    dikonfirmasi,
    kategori: [...kategoriTampil(d, h, i).map(({ kode, label }) => ({ kode, label })), total],
  }))
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
