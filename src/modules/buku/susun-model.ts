import type { HasilGerbang, HasilTabel } from '#agregat'
import type { Kantor } from '#akun'
import type { ModelLaporan } from './model-laporan.ts'

export interface BahanModel {
  readonly judul: string
  readonly kantor: Kantor
  readonly gerbang: HasilGerbang
  readonly tabel: readonly HasilTabel[]
}

/** Facts from other modules -> the model of the report. Pure. */
export function susunModel(b: BahanModel): ModelLaporan {
  const { snapshot, sumber } = b.tabel[0]!
  const { kantor } = b
  // The gate looks at the whole catalogue; the report speaks of what it prints.
  const cetak = new Set(b.tabel.map((t) => t.tabel.id))
  return {
    judul: b.judul,
    semester: snapshot.semester,
    basis: snapshot.basis,
    tanggal: snapshot.tanggal,
    sumber,
    kantor: {
      nama: kantor.nama,
      dinas: kantor.dinas,
      alamat: kantor.alamat,
      kontak: kantor.kontak,
      kop: kantor.kop,
      latihan: kantor.latihan,
      ...(kantor.logoHash !== undefined && { logoHash: kantor.logoHash }),
    },
    snapshot: { id: snapshot.id, jumlahBaris: snapshot.jumlahBaris, aturanVersi: snapshot.aturanVersi },
    gerbang: {
      jumlahTabel: b.gerbang.jumlahTabel,
      jumlahPeriksa: b.gerbang.jumlahPeriksa,
      catatan: b.gerbang.catatan.filter((c) => cetak.has(c.tabel)).map((c) => c.kalimat),
      ...(b.gerbang.penjelasan?.kalimat.length && { penjelasan: b.gerbang.penjelasan.kalimat }),
    },
    tabel: b.tabel,
  }
}
