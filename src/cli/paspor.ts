import { hitungTabel, type Paspor, paspor } from '#agregat'
import { daftarSnapshot } from '#dkb'
import { Ditolak } from '#kernel/ditolak'
import { galat } from '#kernel/galat'
import type { Tingkat } from '#kernel/kode-wilayah'
import { denganKantor } from './dengan-kantor.ts'
import { nilai } from './mulai.ts'
import { KODE, type Perintah, SalahPakai } from './perintah.ts'

const TINGKAT: readonly Tingkat[] = ['desa', 'kecamatan', 'kabkota']

interface Rincian {
  readonly tingkat: Tingkat
  readonly wilayah: readonly { readonly kode: string; readonly nama: string; readonly nilai: number }[]
  /** Regions of this level add up to the figure. */
  readonly sama: boolean
}

export const perintah: Perintah = {
  nama: 'paspor',
  ringkas: 'Menyebut asal satu angka dan menghitungnya ulang dari baris data.',
  argumen: 'TABEL KODE',
  opsi: {
    data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true },
    snapshot: { arti: 'cuplikan; bila tidak disebut, yang terbaru', nilai: 'ID' },
    kolom: { arti: 'kolom tabel, misalnya 5-9.lk, 2~88.jml', nilai: 'KOLOM', bawaan: 'total.jml' },
    tingkat: { arti: 'merinci angka itu menurut desa, kecamatan, atau kabkota', nilai: 'TINGKAT' },
  },
  async jalankan(a, k) {
    const [tabel, kode] = a.posisi
    if (tabel === undefined || kode === undefined)
      throw new SalahPakai('Sebutkan tabel dan kode wilayah, atau "total" untuk seluruh wilayah.')
    const kolom = a.wajib('kolom')
    const diminta = a.ada('tingkat')
    const tingkat = TINGKAT.find((t) => t === diminta)
    if (diminta !== undefined && !tingkat)
      throw new SalahPakai(`--tingkat harus salah satu dari ${TINGKAT.join(', ')}.`)
    const wilayah = kode === 'total' ? undefined : kode
    const hasil = await denganKantor(a.wajib('data'), 'paspor', async (kantor) => {
      const snapshotId =
        a.ada('snapshot') ?? (await daftarSnapshot(kantor.db)).find((s) => s.status === 'tersegel')?.id
      if (!snapshotId)
        throw new Ditolak(
          galat('paspor.tanpa-cuplikan', 'tak-ditemukan', 'Belum ada cuplikan di kantor ini. Impor dahulu.'),
        )
      const isi = nilai(await paspor(kantor, { tabel, snapshotId, wilayah, kolom, ulang: true }))
      if (!tingkat) return { paspor: isi }
      const bagian = kolom.includes('~') ? { bagian: kolom.split('~')[0] } : {}
      const t = nilai(await hitungTabel(kantor, { tabel, snapshotId, tingkat, induk: wilayah, ...bagian }))
      const letak = t.grup.flatMap((g) => g.kolom.map((x) => x.kunci)).indexOf(kolom)
      const baris = t.baris.filter((b) => b.tingkat === tingkat)
      const rincian: Rincian = {
        tingkat,
        wilayah: baris.map((b) => ({ kode: b.kode, nama: b.nama, nilai: b.nilai[letak]! })),
        sama: baris.reduce((n, b) => n + b.nilai[letak]!, 0) === isi.nilai,
      }
      return { paspor: isi, rincian }
    })
    k.hasil(hasil, () => tulis(hasil.paspor, hasil.rincian))
    const cocok = hasil.paspor.hitungUlang?.sama !== false && hasil.rincian?.sama !== false
    return cocok ? KODE.selesai : KODE.ditolak
  },
}

function tulis(p: Paspor, rincian: Rincian | undefined): string {
  const baris = (nama: string, isi: string) => `${nama.padEnd(18)} ${isi}`
  const ulang = p.hitungUlang!
  const hitungUlang =
    ulang.cara === 'hitungan-tersegel'
      ? 'baris data sudah dimusnahkan; hitungan yang tersegel utuh'
      : `${ulang.nilai} dari baris data: ${ulang.sama ? 'sama' : 'BERBEDA'}`
  return [
    `Tabel ${p.tabel.nomor}. ${p.tabel.judul}`,
    baris('Wilayah', [p.wilayah.kode, p.wilayah.nama].filter(Boolean).join(' ')),
    baris('Kolom', `${p.kolom.label} (${p.kolom.kunci})`),
    baris('Nilai', String(p.nilai)),
    baris('Hitung ulang', hitungUlang),
    baris('Cuplikan', `${p.snapshot.id} (${p.snapshot.semester}, keadaan ${p.snapshot.tanggal})`),
    baris('Baris cuplikan', `${p.jumlahBaris}, di antaranya ${p.jumlahSemesta} masuk tabel ini`),
    baris('Aturan impor', p.aturanVersi),
    baris('Sidik definisi', p.tabel.digestDefinisi),
    baris('Hitungan disegel', `${p.dihitungPada}, sidik ${p.digestHitungan}`),
    ...(p.daftarKodeSilang ?? [p.daftarKode]).map((d) =>
      baris('Daftar kode', `${d.judul}: ${d.sumber}${d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`),
    ),
    ...p.tabel.dasar.map((d) => baris('Dasar', `${d.teks}${d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)'}`)),
    'Kueri',
    ...p.kueri.split('\n').map((x) => `  ${x}`),
    ...(rincian
      ? ['Rincian', ...rincian.wilayah.map((w) => `  ${w.kode.padEnd(14)} ${w.nilai}  ${w.nama}`)]
      : []),
    ...(rincian ? [`  Jumlah rincian ${rincian.sama ? 'sama dengan' : 'BERBEDA dari'} angka itu.`] : []),
  ].join('\n')
}
