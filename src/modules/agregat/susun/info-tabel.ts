import type { EntriTabel, InfoTabel } from '../agregat.contract.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import { kolomTiada } from '../definisi/kolom-siak.ts'
import { kolomDasar } from '../hitung/dasar-hitungan.ts'
import { dasarTabel } from '../hitung/kubus.ts'

export function infoTabel(d: DefinisiTabel): InfoTabel {
  return {
    id: d.id,
    nomor: d.nomor,
    ...(d.varian !== undefined && { varian: d.varian }),
    bab: d.bab,
    sumber: d.sumber,
    dimensi: d.dimensi.map(({ id, judul }) => ({ id, judul })),
    judul: d.judul,
    judulPendek: d.judulPendek,
    kelompok: d.kelompok,
    semesta: d.semesta.id,
    dasar: [...d.dasar],
    catatan: [...d.catatan],
    digestDefinisi: d.digest,
  }
}

/** A line of the catalogue. `kolom`: the columns of a snapshot (`Snapshot.kolom`), or `undefined` for rules dkb-1; without `cuplikan` nothing is said of any. */
export function entriTabel(
  d: DefinisiTabel,
  cuplikan?: { readonly kolom?: readonly string[] | undefined },
): EntriTabel {
  const [luar, ...dalam] = d.dimensi
  return {
    ...infoTabel(d),
    judulSemesta: d.semesta.judul,
    ...(luar &&
      dalam.length > 0 && {
        daftarBagian: luar.kategori
          .filter((k) => k.jenis === 'kategori')
          .map(({ kode, label }) => ({ kode, label })),
      }),
    berpita: d.dimensi.some((x) => x.berpita),
    ...(cuplikan && { kolomTiada: kolomTabelTiada(d, cuplikan.kolom) }),
  }
}

/** SIAK names of the columns that a table needs and a snapshot lacks; none: it can be counted. */
export function kolomTabelTiada(d: DefinisiTabel, kolom: readonly string[] | undefined): string[] {
  return d.sumber === 'baris' ? kolomTiada(kolomDasar(dasarTabel(d)), kolom) : []
}
