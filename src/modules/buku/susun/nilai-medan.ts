import type { HasilTerbit } from '#agregat'
import type { Kantor } from '#akun'
import { tulisBulat, tulisDesimal } from '#kernel/angka'
import { ok, type Result } from '#kernel/hasil'
import { tulisSemester } from '#kernel/periode'
import { tulisTanggal } from '#kernel/tanggal'
import { jelaskanSumber } from '../sumber-data.ts'
import type { IsiMedan } from '../templat-buku/medan.ts'
import type { BahanBuku } from './bahan-buku.ts'
import { tanggalMasa } from './masa-buku.ts'
import type { MintaBuku, NilaiMedan } from './minta-buku.ts'
import { isKelurahan } from './tabel-gambaran.ts'
import { sebutTingkat, tingkatTabel } from './tingkat-kantor.ts'

/** What every field says in this book. A field without a fact is written "-". */
export async function nilaiMedan(
  b: BahanBuku,
  m: MintaBuku & {
    readonly kantor: Kantor
    readonly kepala: { readonly nama: string } | undefined
    readonly jumlahTabel: number
  },
): Promise<Result<NilaiMedan>> {
  const { kantor, masa } = m
  const hitung = async (tabel: string): Promise<HasilTerbit | undefined> => {
    if (masa.jenis !== 'cuplikan') return undefined
    const tingkat = tingkatTabel('total', kantor.kode)
    const h = await b.hitungTabel(tabel, { snapshotId: masa.snapshotId, tingkat, edisi: m.edisi })
    return h.ok ? h.value : undefined
  }
  const penduduk = await hitung('penduduk-jenis-kelamin')
  const keluarga = await hitung('kepala-keluarga')
  const wilayah = (await b.daftarWilayah()).filter((w) => w.kode.startsWith(`${kantor.kode}.`))
  const luas = (await b.luas()).get(kantor.kode)
  const [lk, pr, jml] = penduduk?.total.nilai ?? []
  const desa = wilayah.filter((w) => w.tingkat === 'desa')
  const tanggal = tanggalMasa(masa)
  const ringkas = tingkatTabel('ringkas', kantor.kode)
  const rinci = tingkatTabel('rinci', kantor.kode)
  return ok({
    kantor: teks(kantor.nama),
    dinas: teks(kantor.dinas),
    judul: teks(m.judul),
    masa: teks(masa.tulis),
    semester: teks(tulisSemester(masa.semester)),
    tahun: teks(masa.semester.slice(0, 4)),
    tanggalKeadaan: teks(tulisTanggal(tanggal as never)),
    sumber: teks(penduduk?.sumber ?? 'berkas pelayanan harian'),
    penjelasanSumber: teks(
      jelaskanSumber(masa.jenis === 'hari' ? 'hari' : (penduduk?.snapshot.basis ?? 'lokal'), masa.semester),
    ),
    rincian: teks(`${sebutTingkat(ringkas)} dan ${sebutTingkat(rinci)}`),
    jumlahTabel: teks(tulisBulat(m.jumlahTabel)),
    jumlahPenduduk: sel(penduduk, jml, 'total.jml'),
    jumlahLakiLaki: sel(penduduk, lk, 'total.lk'),
    jumlahPerempuan: sel(penduduk, pr, 'total.pr'),
    rasioJenisKelamin: teks(tulisDesimal(lk != null && pr ? (lk * 100) / pr : undefined)),
    jumlahKeluarga: sel(keluarga, keluarga?.total.nilai[2], 'total.jml'),
    jumlahKecamatan: teks(tulisBulat(wilayah.filter((w) => w.tingkat === 'kecamatan').length)),
    jumlahDesa: teks(tulisBulat(desa.filter((w) => !isKelurahan(w.kode)).length)),
    jumlahKelurahan: teks(tulisBulat(desa.filter((w) => isKelurahan(w.kode)).length)),
    luasWilayah: teks(tulisDesimal(luas)),
    kepadatan: teks(tulisDesimal(luas && jml != null ? jml / luas : undefined)),
    gerbangTabel: teks(m.gerbang ? tulisBulat(m.gerbang.jumlahTabel) : '-'),
    gerbangPeriksa: teks(m.gerbang ? tulisBulat(m.gerbang.jumlahPeriksa) : '-'),
    kepalaDinas: teks(m.kepala?.nama ?? '-'),
  })
}

const teks = (t: string): IsiMedan => ({ teks: t })

function sel(t: HasilTerbit | undefined, nilai: number | null | undefined, kolom: string): IsiMedan {
  if (!t || nilai == null) return teks('-')
  return { teks: tulisBulat(nilai), sel: { tabel: t.tabel.id, wilayah: '', kolom } }
}
