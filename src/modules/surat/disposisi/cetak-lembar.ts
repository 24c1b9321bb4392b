import { readFileSync } from 'node:fs'
import { susunBerkasTypst } from '#dokumen'
import { getZona, pukulSetempat, tanggalSetempat } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import { renderTypst } from '#platform/pdf'
import type { Sarana } from '#platform/sarana'
import { kopCetak } from '../register/kop-cetak.ts'
import type { DisposisiSurat, LembarDisposisi, TujuanDisposisi } from './disposisi.contract.ts'

const TEMPLAT = readFileSync(new URL('./lembar-disposisi.typ', import.meta.url), 'utf8')

const SIFAT = { biasa: 'Biasa', segera: 'Segera', 'sangat-segera': 'Sangat segera' } as const
const KEAMANAN = { biasa: 'Biasa', terbatas: 'Terbatas', rahasia: 'Rahasia' } as const
const KEADAAN = {
  menunggu: 'Belum dibaca',
  dibaca: 'Dibaca',
  diteruskan: 'Diteruskan',
  selesai: 'Selesai',
  ditarik: 'Ditarik',
} as const

/**
 * The usual sheet (domain.md 7): sender, number and day of the letter, day received, agenda number, sifat, subject, passed
 * on to, instructions, day and paraf. Paraf here is who sent it, in the app, under which position and when. Before
 * anybody wrote it is the empty form.
 */
export async function cetakLembarDisposisi(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  d: DisposisiSurat,
): Promise<Buffer> {
  const { kop, gambar } = await kopCetak(s)
  const zona = await getZona(s.db)
  const saat = (iso: string) => {
    const w = new Date(iso)
    return `${tulisTanggal(tanggalSetempat(zona, w))} ${pukulSetempat(zona, w).replace(':', '.')} ${zona}`
  }
  const kini = tanggalSetempat(zona, s.jam.sekarang())
  const [year, month, day] = kini.split('-').map(Number)
  const { surat } = d
  const tanggalSurat = surat.tanggalSurat ? ` tanggal ${tulisTanggal(surat.tanggalSurat)}` : ''
  const model = {
    ...kop,
    judul: `Lembar disposisi ${surat.nomorAgenda}`,
    tanggalFile: { year, month, day },
    kaki: `Agenda ${surat.nomorAgenda}, dicetak ${tulisTanggal(kini)} dari Tertib`,
    fakta: [
      ['Surat dari', surat.asal],
      ['Diterima', tulisTanggal(surat.tanggalTerima)],
      ['Nomor surat', `${surat.nomorSurat}${tanggalSurat}`],
      ['Nomor agenda', surat.nomorAgenda],
    ],
    sifat: pilihan(SIFAT, surat.sifat),
    keamanan: pilihan(KEAMANAN, surat.keamanan),
    perihal: surat.perihal,
    jabatan: d.jabatan.map((j) => j.nama),
    instruksi: d.instruksi,
    lembar: d.lembar.flatMap((l) => lembar(l, d.instruksi, saat, 0)),
    laporan: d.lembar.flatMap((l) => laporan(l, saat)),
    tutup: d.selesai ? `${saat(d.selesai.waktu)}, ${d.selesai.oleh}: ${d.selesai.catatan}` : null,
  }
  return (await renderTypst(susunBerkasTypst(TEMPLAT, model, gambar))).pdf
}

function pilihan(nama: Record<string, string>, nilai: string): { nama: string; ya: boolean }[] {
  return Object.entries(nama).map(([k, n]) => ({ nama: n, ya: k === nilai }))
}

function lembar(
  l: LembarDisposisi,
  instruksi: readonly string[],
  saat: (iso: string) => string,
  takuk: number,
): object[] {
  const semua = [...instruksi, ...l.instruksi.filter((i) => !instruksi.includes(i))]
  return [
    {
      takuk: Math.min(takuk, 4),
      dari: l.dariJabatan,
      waktu: saat(l.waktu),
      tujuan: l.tujuan.map((t) => `${t.jabatan}${t.keadaan === 'ditarik' ? ' (ditarik)' : ''}`),
      instruksi: semua.map((nama) => ({ nama, ya: l.instruksi.includes(nama) })),
      isi: l.isi,
      batas: l.batas ? tulisTanggal(l.batas) : null,
      paraf: `${l.dari}, ${l.dariJabatan}, ${saat(l.waktu)} (dikirim lewat Tertib)`,
    },
    ...l.tujuan.flatMap((t) => t.terusan.flatMap((x) => lembar(x, instruksi, saat, takuk + 1))),
  ]
}

function laporan(l: LembarDisposisi, saat: (iso: string) => string): string[][] {
  return l.tujuan.flatMap((t) => [
    [t.jabatan, keadaan(t, saat), t.laporan.map((x) => `${saat(x.waktu)}, ${x.oleh}: ${x.isi}`).join('\n')],
    ...t.terusan.flatMap((x) => laporan(x, saat)),
  ])
}

function keadaan(t: TujuanDisposisi, saat: (iso: string) => string): string {
  const waktu = t.berakhirPada ?? (t.keadaan === 'dibaca' ? t.dibacaPada : undefined)
  return `${KEADAAN[t.keadaan]}${waktu ? ` ${saat(waktu)}` : ''}${t.alasanTarik ? `: ${t.alasanTarik}` : ''}`
}
