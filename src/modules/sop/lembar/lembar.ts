import type { KopKantor, ModelLembarSop, TeksLembarSop } from '#dokumen'
import { tulisTanggal } from '#kernel/tanggal'
import {
  type DefinisiSop,
  getLangkah,
  judulPelaksana,
  type LangkahSop,
  pelakuLangkah,
  urutanLangkah,
} from '../definisi/definisi-sop.ts'
import { langkahBerikut } from './langkah-berikut.ts'

/** On every page of a sheet that no office has signed. */
export const TANDA_DRAF = 'Draf, divalidasi kantor'

/** What the sheet takes from the office: its heading, and who holds the position that approves the SOP. */
export interface PengesahSop {
  readonly jabatan: string
  readonly nama: string
  readonly nip: string
  /** Where the sheet is a copy of a signed one: how and when it was signed. */
  readonly keterangan?: string
}

/**
 * The official SOP sheet as plain data for `renderLembarSop`. Everything that the signed paper does not say is
 * printed too, and marked.
 */
export function lembarSop(d: DefinisiSop, kop: KopKantor, pengesah?: PengesahSop): ModelLembarSop {
  const { nomor, nama, tanggalPembuatan, tanggalRevisi, tanggalEfektif, disahkanOleh } = d.identitas
  return {
    kop,
    identitas: {
      nomor,
      nama,
      ...(tanggalPembuatan && { tanggalPembuatan: tulisTanggalLembar(tanggalPembuatan) }),
      ...(tanggalRevisi && { tanggalRevisi: tulisTanggalLembar(tanggalRevisi) }),
      ...(tanggalEfektif && { tanggalEfektif: tulisTanggalLembar(tanggalEfektif) }),
      disahkanOleh: pengesah ?? { jabatan: disahkanOleh.jabatan },
    },
    dasarHukum: d.dasarHukum,
    kualifikasi: d.kualifikasi,
    keterkaitan: d.keterkaitan,
    peralatan: d.peralatan,
    peringatan: d.peringatan,
    pencatatan: d.pencatatan,
    pelaksana: d.pelaksana,
    kegiatan: d.langkah.map((l) => ({
      id: l.id,
      nomor: String(urutanLangkah(d, l.id) + 1),
      uraian: l.kegiatan,
      pelaksana: l.pelaksana.id,
      simbol: l.simbol.bentuk,
      kelengkapan: l.kelengkapan,
      waktu: l.waktu,
      output: l.output,
      keterangan: keteranganLangkah(d, l),
      panah: panahLangkah(d, l),
      ...(l.penolakan && {
        penolakan: {
          label: l.simbol.bentuk === 'belah-ketupat' && l.pengembalian.length === 0 ? 'Tidak' : 'Tolak',
          ...(l.penolakan.disimpulkan && { disimpulkan: true }),
        },
      }),
    })),
    catatan: d.catatan,
    ...(d.sifat === 'draf' && { tanda: TANDA_DRAF }),
  }
}

/** The column Keterangan: the words of the paper, then each addition with its mark. */
export function keteranganLangkah(d: DefinisiSop, l: LangkahSop): TeksLembarSop[] {
  const tambahan = (teks: string, disimpulkan: boolean): TeksLembarSop => ({
    teks,
    ...(disimpulkan && { disimpulkan }),
  })
  const judul = judulPelaksana(d, l.pelaksana.id)
  const cara = [
    ...(l.pelaksana.disimpulkan ? [`pelaksana ${judul}`] : []),
    ...(pelakuLangkah(d, l) === l.pelaksana.id
      ? []
      : [`suratnya dicatat ${judulPelaksana(d, pelakuLangkah(d, l))}`]),
    ...(l.simbol.disimpulkan ? [`simbol ${l.simbol.bentuk}`] : []),
  ]
  return [
    ...l.keterangan.map((teks) => ({ teks })),
    ...(cara.length > 0 ? [tambahan(besar(cara.join(', ')), true)] : []),
    ...l.pengembalian.map((p) => tambahan(p.uraian, p.disimpulkan)),
    ...(l.penolakan ? [tambahan(l.penolakan.uraian, l.penolakan.disimpulkan)] : []),
    ...l.tindakan.flatMap(({ kerja, mengubah, lampiran, membuka }) => [
      ...lampiran.map((x) => tambahan(`Lampiran: ${x.judul}`, x.disimpulkan)),
      ...(kerja ? [tambahan(kerja.uraian, kerja.disimpulkan)] : []),
      ...(membuka ? [tambahan(membuka.uraian, membuka.disimpulkan)] : []),
      ...(mengubah ? [tambahan(mengubah.uraian, mengubah.disimpulkan)] : []),
    ]),
  ]
}

function panahLangkah(d: DefinisiSop, l: LangkahSop): ModelLembarSop['kegiatan'][number]['panah'] {
  const keputusan = l.simbol.bentuk === 'belah-ketupat'
  // Of several returns the usual one is drawn; all of them stand in Keterangan.
  const kembali = keputusan ? l.pengembalian[0] : undefined
  return [
    ...langkahBerikut(d, l).map(({ id }) => ({ ke: id, ...(keputusan && { label: 'Ya' }) })),
    ...(kembali
      ? [
          {
            ke: getLangkah(d, kembali.ke).id,
            label: 'Tidak',
            ...(kembali.disimpulkan && { disimpulkan: true }),
          },
        ]
      : []),
  ]
}

/** "01 April 2019", as these sheets write it. */
function tulisTanggalLembar(tanggal: string): string {
  return tulisTanggal(tanggal).replace(/^(\d) /, '0$1 ')
}

function besar(teks: string): string {
  return teks.charAt(0).toUpperCase() + teks.slice(1)
}
