import { ok, type Result, tolak } from '#kernel/hasil'
import type { HasilTabel } from '../agregat.contract.ts'
import type { HasilPeriksaTabel, LembarDibaca, TemuanAsing } from './asing.contract.ts'
import { galatAsing } from './asing.galat.ts'
import { bacaKisi } from './baca-kisi.ts'
import { BukuTemuan } from './buku-temuan.ts'
import { hurufKolom } from './kisi.ts'
import { periksaBaris } from './periksa-baris.ts'
import { periksaCacah } from './periksa-cacah.ts'
import { periksaLawan } from './periksa-lawan.ts'
import { periksaRasio } from './periksa-rasio.ts'
import { type TabelAsing, uraiTabel } from './urai-tabel.ts'

export interface FileTabel {
  readonly nama: string
  readonly isi: Buffer
}

/** Finds what is wrong in a table that somebody else made. Reads the bytes, keeps nothing. */
export async function periksaTabel(file: FileTabel, lawan?: HasilTabel): Promise<Result<HasilPeriksaTabel>> {
  const kisi = await bacaKisi(file.isi)
  if (!kisi.ok) return kisi
  const lembar: LembarDibaca[] = []
  const temuan: TemuanAsing[] = []
  let jumlahPeriksa = 0
  for (const l of kisi.value) {
    const t = uraiTabel(l)
    if (!t) {
      lembar.push({ lembar: l.nama, kolom: [], jumlahBaris: 0, jumlahBarisTotal: 0, catatanKaki: [] })
      continue
    }
    const buku = new BukuTemuan(t)
    periksaBaris(t, buku)
    periksaCacah(t, buku)
    periksaRasio(t, buku)
    if (lawan) periksaLawan(t, lawan, buku)
    lembar.push(keDibaca(t))
    temuan.push(...buku.temuan)
    jumlahPeriksa += buku.jumlahPeriksa
  }
  if (lembar.every((l) => l.kepala === undefined)) return tolak(galatAsing.tanpaTabel())
  return ok({
    namaFile: file.nama,
    bersih: temuan.every((x) => x.berat === 'catatan'),
    jumlahPeriksa,
    lembar,
    temuan: urutkan(temuan),
    ...(lawan && {
      lawan: {
        tabel: lawan.tabel.id,
        judul: lawan.tabel.judul,
        snapshotId: lawan.snapshot.id,
        sumber: lawan.sumber,
      },
    }),
  })
}

const URUT_BERAT = { salah: 0, peringatan: 1, catatan: 2 }

// Certain ones first; a column's own finding stands before those of its cells because it was made before them.
function urutkan(temuan: readonly TemuanAsing[]): TemuanAsing[] {
  return temuan.toSorted((a, b) => URUT_BERAT[a.berat] - URUT_BERAT[b.berat])
}

function keDibaca(t: TabelAsing): LembarDibaca {
  return {
    lembar: t.lembar,
    kepala:
      t.kepala[0] >= t.kepala[1] ? `baris ${t.kepala[1] + 1}` : `baris ${t.kepala[0] + 1}-${t.kepala[1] + 1}`,
    kolomWilayah: `${hurufKolom(t.kolomNama)} ${t.judulNama}`.trim(),
    kolom: t.kolom.map((k) => ({ huruf: hurufKolom(k.kolom), judul: k.judul, peran: k.peran })),
    jumlahBaris: t.baris.filter((b) => b.jenis === 'rincian').length,
    jumlahBarisTotal: t.baris.filter((b) => b.jenis !== 'rincian').length,
    catatanKaki: [...t.catatanKaki],
  }
}
