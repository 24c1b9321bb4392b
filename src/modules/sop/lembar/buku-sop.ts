import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { KopKantor, ModelBukuSop, ModelLembarSop } from '#dokumen'

const teks = z.string().trim().max(2000)
const skema = z.strictObject({
  judul: teks.min(1),
  nomor: teks,
  tentang: teks.min(1),
  menimbang: z.array(teks).min(1),
  mengingat: z.array(teks).min(1),
  diktum: z.array(z.strictObject({ ke: teks, isi: teks })).min(1),
  tempat: teks,
  tanggal: teks,
  penjelasan: z.array(z.strictObject({ judul: teks, isi: z.array(teks) })),
})
/** The words of decision and explanation, with places for the office's names. */
export type NaskahBuku = z.infer<typeof skema>

/** The shipped words, or an office's own in the same form; what is wrong with these comes back as a sentence. */
export function bacaNaskahBuku(yaml?: string): NaskahBuku | { readonly salah: string } {
  const isi = yaml ?? readFileSync(new URL('./keputusan-sop.yaml', import.meta.url), 'utf8')
  let terbaca: unknown
  try {
    terbaca = parse(isi)
  } catch (sebab) {
    return { salah: `Tidak terbaca sebagai YAML: ${(sebab as Error).message.split('\n')[0]}` }
  }
  const hasil = skema.safeParse(terbaca)
  if (hasil.success) return hasil.data
  const [cacat] = hasil.error.issues
  return { salah: `Bagian "${cacat!.path.join('.')}" tidak ada atau tidak sesuai bentuknya.` }
}

/** The words that are shipped with the program. */
export function naskahBawaan(): NaskahBuku {
  const naskah = bacaNaskahBuku()
  if ('salah' in naskah) throw new Error(naskah.salah)
  return naskah
}

/** The SOP book of an office; `lembar` in the order in which they are bound. */
export function bukuSop(
  kop: KopKantor,
  lembar: readonly ModelLembarSop[],
  naskah: NaskahBuku,
  o: { tahun: string; alamat?: string; penetap?: { jabatan: string; nama?: string; nip?: string } },
): ModelBukuSop {
  const isi: Readonly<Record<string, string>> = {
    dinas: bacaBiasa(kop.dinas),
    daerah: bacaBiasa(kop.pemerintah.replace(/^pemerintah /i, '')),
    // A draft is bound in the book and not put in force by its decision.
    jumlah: String(lembar.filter((l) => l.tanda === undefined).length),
    tahun: o.tahun,
  }
  const lengkapi = (t: string) => t.replace(/\{(\w+)\}/g, (utuh, nama: string) => isi[nama] ?? utuh)
  const { penjelasan, ...k } = naskah
  return {
    kop,
    judul: 'Standar Operasional Prosedur',
    tahun: o.tahun,
    ...(o.alamat && { alamat: o.alamat }),
    keputusan: {
      judul: lengkapi(k.judul),
      nomor: k.nomor,
      tentang: lengkapi(k.tentang),
      menimbang: k.menimbang.map(lengkapi),
      mengingat: k.mengingat.map(lengkapi),
      diktum: k.diktum.map((d) => ({ ke: d.ke, isi: lengkapi(d.isi) })),
      tempat: k.tempat,
      tanggal: k.tanggal,
      penetap: o.penetap ?? { jabatan: `Kepala ${isi['dinas']}` },
    },
    penjelasan: penjelasan.map((p) => ({ judul: lengkapi(p.judul), isi: p.isi.map(lengkapi) })),
    lembar,
  }
}

/** A heading in capitals as it stands in a sentence. */
function bacaBiasa(teks: string): string {
  if (teks !== teks.toUpperCase()) return teks
  return teks.toLowerCase().replace(/\b(?!dan\b)\p{L}/gu, (h) => h.toUpperCase())
}
