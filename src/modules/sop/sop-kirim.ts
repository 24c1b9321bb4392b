import type { Pemangku } from '#akun'
import { tulisTanggal } from '#kernel/tanggal'
import { menitBakuLangkah, waktuKirim } from './berkas/tenggat.ts'
import {
  type DefinisiSop,
  judulTampil,
  pelakuLangkah,
  sebutPelaku,
  sidikDefinisi,
  urutanLangkah,
} from './definisi/definisi-sop.ts'
import { keteranganLangkah } from './lembar/lembar.ts'
import type { DaftarPelaksanaSop, RingkasSopKirim, SopKirim } from './sop.contract.ts'

/** One SOP in the list of the office, for one who may act under `wewenang`. */
export function ringkasSop(d: DefinisiSop, wewenang: readonly Pemangku[]): RingkasSopKirim {
  const awal = pelakuLangkah(d, d.langkah[0]!)
  return {
    id: d.id,
    nomor: d.identitas.nomor,
    nama: d.identitas.nama,
    judulTampil: judulTampil(d),
    digest: sidikDefinisi(d),
    sifat: d.sifat ?? 'resmi',
    berlaku: d.identitas.tanggalEfektif && tulisTanggal(d.identitas.tanggalEfektif),
    jumlahLangkah: d.langkah.length,
    menitBaku: d.langkah.reduce((jumlah, l) => jumlah + (menitBakuLangkah(l) ?? 0), 0),
    masukan: d.masukan,
    bolehBuka: wewenang.some((w) => w.pelaksana === awal && (w.sop?.includes(d.id) ?? true)),
  }
}

/** One SOP with all that its sheet says. */
export function sopLengkap(d: DefinisiSop, wewenang: readonly Pemangku[]): SopKirim {
  const { tanggalPembuatan, tanggalRevisi } = d.identitas
  const { dasarHukum, kualifikasi, keterkaitan, peralatan, peringatan, pencatatan, pelaksana, catatan } = d
  return {
    ...ringkasSop(d, wewenang),
    tanggalPembuatan: tanggalPembuatan && tulisTanggal(tanggalPembuatan),
    tanggalRevisi: tanggalRevisi && tulisTanggal(tanggalRevisi),
    dasarHukum,
    kualifikasi,
    keterkaitan,
    peralatan,
    peringatan,
    pencatatan,
    pelaksana,
    catatan,
    langkah: d.langkah.map((l) => ({
      id: l.id,
      nomor: urutanLangkah(d, l.id) + 1,
      kegiatan: l.kegiatan,
      pelaksana: sebutPelaku(d, l),
      simbol: l.simbol.bentuk,
      waktu: waktuKirim(l),
      kelengkapan: l.kelengkapan,
      output: l.output,
      keterangan: keteranganLangkah(d, l).map((k) => ({ teks: k.teks, disimpulkan: k.disimpulkan ?? false })),
      alir: {
        pelaksana: l.pelaksana.id,
        lanjut: l.lanjut ?? null,
        bersama: l.bersama ?? null,
        pengembalian: l.pengembalian.map((p) => p.ke),
        penolakan: l.penolakan !== undefined,
      },
      tindakan: l.tindakan.map((t) => ({ nama: t.nama, label: t.label, kerja: t.kerja?.nama ?? null })),
    })),
  }
}

/** Every key of an actor, with the SOPs that name it; by key. */
export function daftarPelaksana(definisi: readonly DefinisiSop[]): DaftarPelaksanaSop['pelaksana'] {
  // Outside authorities hold no position here.
  const dalam = (d: DefinisiSop) => d.pelaksana.filter((p) => p.dicatatOleh === undefined)
  const semua = definisi.flatMap((d) => dalam(d).map((p) => ({ ...p, sop: judulTampil(d) })))
  return [...Map.groupBy(semua, (p) => p.id)]
    .map(([id, p]) => ({ id, judul: p[0]!.judul, sop: p.map((x) => x.sop) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
