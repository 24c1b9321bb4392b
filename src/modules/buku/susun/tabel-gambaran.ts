import type { HasilTerbit } from '#agregat'
import type { Kantor } from '#akun'
import type { Tingkat } from '#kernel/kode-wilayah'
import type { Wilayah } from '#wilayah'
import type { BarisTabelBuku, GrupTabelBuku, TabelBuku } from './model-buku.ts'
import { digestSel } from './tabel-buku.ts'
import { sebutTingkat } from './tingkat-kantor.ts'

/**
 * Bab II: what lies in each region, its area, its people, its density. Areas come from the office's sources; a region
 * without one shows "-", and so does the sum then.
 */
export function tabelGambaranWilayah(
  daftar: readonly Wilayah[],
  luas: ReadonlyMap<string, number>,
  kantor: Kantor,
  tingkat: Tingkat,
  penduduk: HasilTerbit | undefined,
  nomor: string,
): TabelBuku {
  const jiwa = new Map(penduduk?.baris.map((b) => [b.kode as string, b.nilai[2] ?? null]))
  const wilayah = daftar.filter((w) => w.tingkat === tingkat && w.kode.startsWith(`${kantor.kode}.`))
  const hitung = (kode: string, p: number | null): (number | null)[] => {
    const bawah = daftar.filter((w) => w.kode.startsWith(`${kode}.`))
    const desa = bawah.filter((w) => w.tingkat === 'desa')
    const km2 = luas.get(kode) ?? jumlahLuas(luas, kode, wilayah)
    return [
      ...(tingkat === 'kabkota' ? [bawah.filter((w) => w.tingkat === 'kecamatan').length] : []),
      desa.filter((w) => !isKelurahan(w.kode)).length,
      desa.filter((w) => isKelurahan(w.kode)).length,
      km2 ?? null,
      p,
      km2 && p !== null ? p / km2 : null,
    ]
  }
  const baris: BarisTabelBuku[] = wilayah.map((w) => ({
    kode: w.kode,
    nama: w.nama,
    tingkat,
    nilai: hitung(w.kode, jiwa.get(w.kode) ?? null),
  }))
  const grup: GrupTabelBuku[] = [
    ...(tingkat === 'kabkota' ? [satu('kecamatan', 'KECAMATAN')] : []),
    satu('desa', 'DESA'),
    satu('kelurahan', 'KELURAHAN'),
    satu('luas', 'LUAS (KM²)', 2),
    satu('penduduk', 'PENDUDUK'),
    satu('kepadatan', 'KEPADATAN PER KM²', 2),
  ]
  const isi = {
    grup,
    baris,
    total: {
      kode: kantor.kode,
      nama: kantor.nama,
      nilai: hitung(kantor.kode, penduduk?.total.nilai[2] ?? null),
    },
  }
  return {
    id: `gambaran-wilayah.${tingkat}`,
    nomor,
    judul: `Banyaknya Desa dan Kelurahan, Luas, Penduduk, dan Kepadatan menurut ${sebutTingkat(tingkat)}`,
    judulPendek: 'Gambaran wilayah',
    satuan: 'sesuai kepala kolom',
    sumber: [penduduk?.sumber, 'daftar wilayah dan luas yang dipakai kantor'].filter(Boolean).join('; '),
    tingkat,
    bentuk: 'wilayah',
    ...isi,
    dasar: [],
    catatan:
      luas.size === 0 ? ['Luas wilayah belum diisi kantor, sehingga luas dan kepadatan ditulis "-".'] : [],
    digestDefinisi: '-',
    digestWilayah: penduduk?.digestWilayah ?? '-',
    digest: digestSel(isi),
  }
}

/** Permendagri on region codes: the fourth part of a kelurahan begins with 1, of a desa with 2. */
export function isKelurahan(kode: string): boolean {
  return kode.length === 13 && kode[9] === '1'
}

function jumlahLuas(
  luas: ReadonlyMap<string, number>,
  kode: string,
  bagian: readonly Wilayah[],
): number | undefined {
  const daftar = bagian.filter((w) => w.kode.startsWith(`${kode}.`)).map((w) => luas.get(w.kode))
  if (daftar.length === 0 || daftar.includes(undefined)) return undefined
  return daftar.reduce<number>((n, l) => n + l!, 0)
}

function satu(kode: string, label: string, desimal?: number): GrupTabelBuku {
  const kolom = { kunci: kode, label, kosong: '-', ...(desimal !== undefined && { desimal }) }
  return { kode, label, jenis: 'kategori', kolom: [kolom] }
}
