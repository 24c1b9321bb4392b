import {
  type HasilGerbang,
  type HasilIndikator,
  type HasilTabelPeristiwa,
  type HasilTerbit,
  hitungIndikator,
  hitungTabel,
  hitungTabelPeristiwa,
  periksaGerbang,
  tabelPublik,
} from '#agregat'
import { getKantor, type Kantor, pemangkuPelaksana, sebutJabatan } from '#akun'
import { getSnapshot } from '#dkb'
import { ok, type Result } from '#kernel/hasil'
import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import { fontHilang } from '#platform/pdf'
import type { Sarana } from '#platform/sarana'
import { daftarWilayah, getBatas, luasTerpakai, type Wilayah } from '#wilayah'
import { narasiUntukBuku } from '../narasi/narasi-untuk-buku.ts'
import { findTemplat } from '../templat-buku/find-templat.ts'
import type { TemplatBuku } from '../templat-buku/templat-buku.ts'
import type { BabNarasi, EdisiBuku } from './model-buku.ts'

/** Where a book's facts come from. Tests hand in their own; an office's come through the doors of lower modules. */
export interface BahanBuku {
  findTemplat(id: string): Promise<TemplatBuku | undefined>
  findSnapshot(
    id: string,
  ): Promise<{ semester: string; status: 'tersegel' | 'ditarik'; jumlahBaris: number } | undefined>
  periksaGerbang(snapshotId: string): Promise<Result<HasilGerbang>>
  hitungTabel(
    tabel: string,
    m: { snapshotId: string; tingkat: Tingkat; edisi: EdisiBuku },
  ): Promise<Result<HasilTerbit>>
  hitungPeristiwa(
    tabel: string,
    m: { dari: string; sampai: string; tingkat: Tingkat },
  ): Promise<Result<HasilTabelPeristiwa>>
  hitungIndikator(m: { snapshotId: string; tingkat: Tingkat }): Promise<Result<HasilIndikator>>
  getKantor(): Promise<Kantor>
  /** Who heads the office now; undefined while the seat is empty. */
  kepalaDinas(): Promise<{ jabatan: string; nama: string; nip: string } | undefined>
  bacaGambar(hash: string): Promise<Buffer>
  daftarWilayah(): Promise<readonly Wilayah[]>
  luas(): Promise<ReadonlyMap<string, number>>
  /** GeoJSON of one level; without polygons an empty collection. */
  batas(tingkat: Tingkat): Promise<{ features: readonly { properties: { kode: string } }[] }>
  narasi(m: {
    berkasId: string
    tabel: readonly string[]
    snapshotId: string
  }): Promise<Result<readonly (BabNarasi & { readonly judul: string })[]>>
  /** Files of the house font that are not there. */
  fontHilang(): readonly string[]
}

export function bahanBukuDari(s: Sarana): BahanBuku {
  return {
    findTemplat: (id) => findTemplat(s.db, id),
    findSnapshot: (id) => getSnapshot(s.db, id),
    periksaGerbang: (id) => periksaGerbang(s, id),
    hitungTabel: (tabel, { edisi, ...m }) =>
      edisi === 'publik' ? tabelPublik(s, { tabel, ...m }) : hitungTabel(s, { tabel, ...m }),
    hitungPeristiwa: (tabel, m) => hitungTabelPeristiwa(s, { tabel, ...m }),
    hitungIndikator: (m) => hitungIndikator(s, m),
    getKantor: () => getKantor(s.db),
    async kepalaDinas() {
      const [p] = await pemangkuPelaksana(s.db, 'kadis', s.jam.sekarang())
      return p && { jabatan: sebutJabatan(p), nama: [p.nama, p.gelar].filter(Boolean).join(', '), nip: p.nip }
    },
    bacaGambar: (hash) => s.simpanan.baca(hash),
    daftarWilayah: () => daftarWilayah(s.db),
    luas: async () => new Map((await luasTerpakai(s.db)).map((l) => [l.kode, l.luasKm2])),
    batas: async (tingkat) => getBatas(s.db, (await getKantor(s.db)).kode as KodeWilayah, tingkat),
    // A book made outside of a case (preview) has no analysis.
    narasi: (m) => (m.berkasId === '' ? Promise.resolve(ok([])) : narasiUntukBuku(s, m)),
    fontHilang: () => fontHilang(),
  }
}
