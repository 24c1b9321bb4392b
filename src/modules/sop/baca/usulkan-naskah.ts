import type { Bacaan } from './bacaan.ts'
import { buangNama } from './buang-nama.ts'
import { cariAlur, satuBaris } from './cari-alur.ts'
import { cariLabel } from './cari-label.ts'
import { pisahDaftar } from './pisah-daftar.ts'
import type { Tebakan } from './tebakan.ts'
import { type UsulLangkah, usulAlur } from './usul-alur.ts'
import { usulIdentitas } from './usul-identitas.ts'
import { kolomPelaksana, sebagaiId, usulPelaksana } from './usul-pelaksana.ts'

/** A half-written definition with how sure each field is; paths as in `rancangan.contract.ts`. */
export interface UsulanNaskah {
  readonly naskah: Readonly<Record<string, unknown>>
  readonly keyakinan: Readonly<Record<string, { nilai: number; alasan: string }>>
  /** Row of `sumber` that a field was read from. */
  readonly letak: Readonly<Record<string, number>>
  /** The reading itself, without persons: one row a line, its cells. */
  readonly sumber: readonly (readonly string[])[]
  /** False: neither the labels of a sheet nor a step were found, so this is no SOP. */
  readonly terbaca: boolean
  /** What was taken out. */
  readonly dibuang: { readonly nama: number; readonly nip: number }
}

/**
 * Proposes a SOP from what was read of a file. It invents nothing that the file does not suggest, says of each field why
 * it has its value, and carries no name or number of a person. `dikenal`: actor keys of the office by their titles.
 */
export function usulkanNaskah(
  mentah: Bacaan,
  dikenal: readonly { id: string; judul: string }[] = [],
): UsulanNaskah {
  const { bacaan, nama, nip } = buangNama(mentah)
  const alur = cariAlur(bacaan)
  const label = cariLabel(bacaan, alur.baris)
  const id = usulIdentitas(bacaan, label, alur.baris)
  const tertulis = [...new Set(alur.langkah.flatMap((l) => l.pelaksanaTertulis || []))]
  const kolom = kolomPelaksana(alur.pelaksana.length > 0 ? alur.pelaksana : tertulis, dikenal)
  const siapa = usulPelaksana(alur.langkah, kolom)
  const jalan = usulAlur(
    alur.langkah,
    kolom,
    siapa.map((s) => s.nilai),
  )
  const catat = pencatat()

  const pengesah = kolom.find((k) => k.jenjang?.nama === 'kepala-dinas')?.id ?? 'kadis'
  const perekam =
    kolom.find((k) => k.jenjang?.nama === 'kepala-seksi') ?? kolom.findLast((k) => k.jenjang?.luar === false)
  const naskah = {
    format: 1,
    id: sebagaiId(id.nama.nilai, 80) || 'sop-baru',
    asal: catat.baca('asal', id.asal),
    identitas: {
      nomor: catat.baca('identitas.nomor', id.nomor),
      nama: catat.baca('identitas.nama', id.nama),
      tanggalPembuatan: catat.baca('identitas.tanggalPembuatan', id.tanggal.tanggalPembuatan) || null,
      tanggalRevisi: catat.baca('identitas.tanggalRevisi', id.tanggal.tanggalRevisi) || null,
      tanggalEfektif: catat.baca('identitas.tanggalEfektif', id.tanggal.tanggalEfektif) || null,
      disahkanOleh: {
        pelaksana: pengesah,
        jabatan: catat.baca('identitas.disahkanOleh.jabatan', id.jabatan),
      },
    },
    ...Object.fromEntries(Object.entries(id.daftar).map(([n, t]) => [n, catat.baca(n, t)])),
    pelaksana: kolom.map((k, i) => {
      catat.tandai(
        `pelaksana.${i}`,
        k.jenjang ? 0.9 : 0.6,
        k.jenjang ? 'Dari judul kolom.' : 'Dari judul kolom; jenjangnya tidak dikenal.',
        alur.barisKepala,
      )
      if (!k.jenjang?.luar || !perekam || perekam === k) return { id: k.id, judul: k.judul }
      catat.tandai(
        `pelaksana.${i}.dicatatOleh`,
        0.4,
        `Di luar kantor; suratnya diperkirakan dicatat ${perekam.judul}.`,
        alur.barisKepala,
      )
      return { id: k.id, judul: k.judul, dicatatOleh: perekam.id }
    }),
    masukan: [{ nama: 'judul', judul: 'Judul berkas', jenis: 'teks' }],
    catatan: [],
    langkah: alur.langkah.map((l, i) => {
      const di = (bidang: string) => `langkah.${i}.${bidang}`
      for (const bidang of ['kegiatan', 'kelengkapan', 'waktu', 'output'] as const)
        if (l[bidang] !== '') catat.tandai(di(bidang), 0.95, 'Tertulis pada kolomnya.', l.baris)
        else catat.tandai(di(bidang), 0.8, 'Kolomnya kosong pada naskah.', l.baris)
      const p = siapa[i]!
      catat.tandai(di('pelaksana'), p.yakin, p.alasan, l.baris)
      const tergambar = l.kolomPelaksana.some((s) => s.bentuk)
      const keterangan = bacaKeterangan(l.keterangan, bacaan.terlipat)
      if (keterangan.length > 0) catat.tandai(di('keterangan'), 0.9, 'Tertulis pada kolomnya.', l.baris)
      return {
        id: String(i + 1),
        kegiatan: l.kegiatan,
        ...(p.nilai !== undefined && {
          pelaksana: { id: kolom[p.nilai]!.id, disimpulkan: !(tergambar || l.pelaksanaTertulis) },
        }),
        simbol: { bentuk: catat.baca(di('simbol'), jalan[i]!.simbol), disimpulkan: !tergambar },
        kelengkapan: l.kelengkapan,
        waktu: l.waktu,
        output: l.output,
        keterangan,
        ...susunJalan(jalan[i]!, di, catat),
      }
    }),
  }
  return {
    naskah,
    keyakinan: catat.keyakinan,
    letak: catat.letak,
    sumber: bacaan.baris.map((r) => r.sel.map((s) => s.teks)),
    terbaca: label.length >= 3 || alur.langkah.length > 0,
    dibuang: { nama, nip },
  }
}

function susunJalan(u: UsulLangkah, di: (bidang: string) => string, catat: Pencatat) {
  const kembali = u.pengembalian && catat.baca(di('pengembalian.0'), u.pengembalian)
  const tolak = u.penolakan && catat.baca(di('penolakan'), u.penolakan)
  return {
    tindakan: catat.baca(di('tindakan'), u.tindakan),
    pengembalian: kembali
      ? [{ ke: String(kembali.ke + 1), uraian: kembali.uraian, disimpulkan: !kembali.tertulis }]
      : [],
    ...(tolak && { penolakan: { ...tolak, disimpulkan: true } }),
  }
}

/** What our own sheet adds to Keterangan ("... (disimpulkan)", ways back) is not the paper's. */
function bacaKeterangan(teks: string, terlipat: boolean): string[] {
  return teks
    .split(/\n\n|(?<=\(disimpulkan\))/)
    .flatMap((t) => pisahDaftar(t, terlipat))
    .filter((t) => !/\(disimpulkan\)$/.test(t) && !/\bdikembalikan ke\b|^bila ditolak\b/i.test(t))
    .map(satuBaris)
}

interface Pencatat {
  readonly keyakinan: Record<string, { nilai: number; alasan: string }>
  readonly letak: Record<string, number>
  tandai(jalur: string, nilai: number, alasan: string, baris?: number): void
  baca<T>(jalur: string, t: Tebakan<T>): T
}

function pencatat(): Pencatat {
  const keyakinan: Pencatat['keyakinan'] = {}
  const letak: Pencatat['letak'] = {}
  const tandai: Pencatat['tandai'] = (jalur, nilai, alasan, baris) => {
    keyakinan[jalur] = { nilai, alasan }
    if (baris !== undefined) letak[jalur] = baris
  }
  return {
    keyakinan,
    letak,
    tandai,
    baca(jalur, t) {
      tandai(jalur, t.yakin, t.alasan, t.baris)
      return t.nilai
    },
  }
}
