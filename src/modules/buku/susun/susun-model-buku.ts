import type { Kantor } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatBuku } from '../buku.galat.ts'
import { isiMedan } from '../templat-buku/medan.ts'
import type { TemplatBuku } from '../templat-buku/templat-buku.ts'
import type { BahanBuku } from './bahan-buku.ts'
import { tanggalMasa } from './masa-buku.ts'
import type { KabarSusun, MintaBuku, NilaiMedan, Pengisi } from './minta-buku.ts'
import type { ModelBuku } from './model-buku.ts'
import { nilaiMedan } from './nilai-medan.ts'
import { PenyusunBab } from './penyusun-bab.ts'

/** Template and facts -> the whole book as data. A table that the import cannot answer says so in its place. */
export async function susunModelBuku(
  b: BahanBuku,
  m: MintaBuku,
  kabar: KabarSusun = () => undefined,
): Promise<Result<ModelBuku>> {
  const kantor = await b.getKantor()
  const kepala = await b.kepalaDinas()
  const penyusun = new PenyusunBab(b, m, kantor)
  const bab = await penyusun.susunBab(kabar)
  if (!bab.ok) return bab
  const nilai = await nilaiMedan(b, { ...m, kantor, kepala, jumlahTabel: penyusun.tabel.length })
  if (!nilai.ok) return nilai
  const isi = pengisi(nilai.value)
  const pertama = penyusun.cuplikan
  if (penyusun.tabel.length === 0 && !m.bolehTanpaTabel) return tolak(galatBuku.tanpaTabel())
  const tanggal = tanggalMasa(m.masa)
  return ok({
    format: 'tertib-buku-1',
    jenis: m.templat.jenis,
    templat: { id: m.templat.id, judul: m.templat.judul, versi: m.templat.versi },
    tahap: m.templat.selaluDraf ? 'draf' : m.tahap,
    edisi: m.edisi,
    judul: m.judul,
    semester: m.masa.semester,
    masa: m.masa.tulis,
    basis: pertama?.snapshot.basis ?? 'lokal',
    tanggal,
    sumber: pertama?.sumber ?? penyusun.sumberPeristiwa ?? `Berkas pelayanan harian, ${m.masa.tulis}`,
    kantor: kantorBuku(kantor, m.templat),
    ...(pertama && {
      snapshot: {
        id: pertama.snapshot.id,
        jumlahBaris: pertama.snapshot.jumlahBaris,
        aturanVersi: pertama.snapshot.aturanVersi,
      },
    }),
    ...(m.gerbang && {
      gerbang: {
        jumlahTabel: m.gerbang.jumlahTabel,
        jumlahPeriksa: m.gerbang.jumlahPeriksa,
        catatan: m.gerbang.catatan.map((c) => c.kalimat),
        penjelasan: m.gerbang.penjelasan?.kalimat ?? [],
      },
    }),
    alamatPublik: kantor.alamatPublik ?? null,
    ...(m.templat.pengantar && {
      pengantar: {
        judul: m.templat.pengantar.judul,
        paragraf: m.templat.pengantar.paragraf.map((t, i) => isi(`pengantar/${i + 1}`, t)),
        // No day: the wall clock would change the bytes, and nobody signs here.
        tempatTanggal: `${kantor.nama}, ${tanggal.slice(0, 4)}`,
        jabatan: kepala?.jabatan ?? `Kepala ${kantor.dinas}`,
        nama: kepala?.nama ?? '(belum ada pemangku)',
        nip: kepala?.nip === '-' ? '' : (kepala?.nip ?? ''),
      },
    }),
    bab: bab.value.map((x) => x(isi)),
    glosarium: [...m.templat.glosarium].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0)),
    kolofon: m.templat.kolofon.map((t) => teksPolos(t, nilai.value)),
    tabel: penyusun.tabel,
    gambar: penyusun.gambar.map((g) => ({ ...g, judul: teksPolos(g.judul, nilai.value) })),
  })
}

function pengisi(nilai: NilaiMedan): Pengisi {
  return (id, teks) => {
    const potongan = isiMedan(teks, nilai)
    return { id, potongan, ...(potongan.some((p) => typeof p !== 'string') && { segel: 'utuh' as const }) }
  }
}

function teksPolos(teks: string, nilai: NilaiMedan): string {
  return isiMedan(teks, nilai)
    .map((p) => (typeof p === 'string' ? p : p.teks))
    .join('')
}

function kantorBuku(k: Kantor, t: TemplatBuku): ModelBuku['kantor'] {
  return {
    nama: k.nama,
    dinas: k.dinas,
    alamat: k.alamat,
    kontak: k.kontak,
    kop: t.kop ?? k.kop,
    latihan: k.latihan,
    ...(k.logoHash !== undefined && { logoHash: k.logoHash }),
  }
}
