import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Kategori } from '../definisi/daftar-kode.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import type { Syarat } from '../definisi/syarat.ts'
import { angka, antara, atau, dan, type Ekspresi, KOLOM_WILAYAH, type Kueri, kolom } from './ast-kueri.ts'
import { type AsalKode, bagianAsal, type DasarHitungan } from './dasar-hitungan.ts'

/** Everybody by desa and sex: counted for every snapshot, because the tree of regions is grown from it. */
export const DASAR_PENDUDUK: DasarHitungan = { asal: { jenis: 'tanpa' } }

export function dasarTabel(t: DefinisiTabel): DasarHitungan {
  const [satu, ...lagi] = t.dimensi.map((d) => d.asal)
  const semesta = t.semesta.syarat
  if (!satu) return { semesta, asal: { jenis: 'tanpa' } }
  return { semesta, asal: lagi.length === 0 ? satu : { jenis: 'silang', bagian: [satu, ...lagi] } }
}

/** The same question has the same key: tables over the same column and semesta share one base count. */
export function kunciDasar(dasar: DasarHitungan): string {
  return createHash('sha256').update(kanonik(dasar)).digest('hex')
}

/** The bases of many tables and of the tree of regions, each once. */
export function daftarDasar(tabel: readonly DefinisiTabel[]): Map<string, DasarHitungan> {
  return new Map([DASAR_PENDUDUK, ...tabel.map(dasarTabel)].map((d) => [kunciDasar(d), d]))
}

/** The base count as one question to kode.parquet: rows (prop, kab, kec, kel, jk, kode, jumlah). */
export function kueriDasar(dasar: DasarHitungan): Kueri {
  return {
    pilih: [
      ...KOLOM_WILAYAH.map((k) => ({ nilai: kolom(k), sebagai: k })),
      { nilai: kolom('jk'), sebagai: 'jk' },
      { nilai: kodeDasar(dasar), sebagai: 'kode' },
      { nilai: { jenis: 'hitung' }, sebagai: 'jumlah' },
    ],
    dari: { ikat: true },
    syarat: dasar.semesta && keEkspresi(dasar.semesta),
    kelompok: [...KOLOM_WILAYAH, 'jk', 'kode'],
  }
}

export interface SelTabel {
  readonly wilayah?: KodeWilayah | undefined
  /** One category a dimension, outermost first; fewer where it is over all of the others, none for the total. */
  readonly kategori: readonly Kategori[]
  readonly kolom: 'lk' | 'pr' | 'jml'
}

/** One figure as one question, to be shown and run again: `select count(*) ... where ...`. */
export function kueriSel(t: DefinisiTabel, sel: SelTabel, dari: Kueri['dari']): Kueri {
  const syarat = [
    ...(t.semesta.syarat ? [keEkspresi(t.semesta.syarat)] : []),
    ...sel.kategori.map((k, i) =>
      atau(...k.isi.map((x) => antara(kodeDari(t.dimensi[i]!.asal), x.dari, x.sampai))),
    ),
    ...(sel.kolom === 'jml'
      ? []
      : [antara(kolom('jk'), sel.kolom === 'lk' ? 1 : 2, sel.kolom === 'lk' ? 1 : 2)]),
    ...(sel.wilayah
      ? sel.wilayah
          .split('.')
          .map((bagian, i) => antara(kolom(KOLOM_WILAYAH[i]!), Number(bagian), Number(bagian)))
      : []),
  ]
  return {
    pilih: [{ nilai: { jenis: 'hitung' }, sebagai: 'nilai' }],
    dari,
    syarat: syarat.length > 0 ? dan(...syarat) : undefined,
    kelompok: [],
  }
}

function kodeDasar(dasar: DasarHitungan): Ekspresi {
  const [satu, ...lagi] = bagianAsal(dasar.asal).map(kodeDari)
  if (!satu) return angka(0)
  return lagi.length === 0 ? satu : { jenis: 'susun', bagian: [satu, ...lagi] }
}

function kodeDari(asal: AsalKode): Ekspresi {
  if (asal.jenis === 'kolom') return kolom(asal.kolom)
  return {
    jenis: 'kasus',
    cabang: asal.pilihan.map((s, i) => ({ bila: keEkspresi(s), maka: i + 1 })),
    selain: 0,
  }
}

function keEkspresi(s: Syarat): Ekspresi {
  if ('atau' in s) return atau(...s.atau.map(keEkspresi))
  if ('dan' in s) return dan(...s.dan.map(keEkspresi))
  return antara(kolom(s.kolom), s.dari, s.sampai)
}
