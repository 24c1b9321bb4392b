import type { Page } from 'playwright-core'
import { type HalamanUji, tekan } from './halaman-uji.ts'

/** A draft of the next version of the first SOP, with a changed time and a decision that still lacks its second exit. */
async function siapkanRancangan(hal: Page): Promise<string> {
  const asal = new URL(hal.url()).origin
  const minta = async <T>(metode: string, jalur: string, data?: unknown): Promise<T> => {
    const r = await hal.request.fetch(`${asal}/api/sop/rancangan${jalur}`, {
      method: metode,
      headers: { origin: asal },
      ...(data === undefined ? {} : { data }),
    })
    if (!r.ok()) throw new Error(`${metode} ${jalur}: ${r.status()} ${await r.text()}`)
    return (await r.json()) as T
  }
  const { rancangan } = await minta<{ rancangan: { id: string }[] }>('GET', '')
  if (rancangan[0]) return rancangan[0].id
  type Draf = { id: string; versi: number; naskah: { langkah: Record<string, unknown>[] } }
  const r = await minta<Draf>('POST', '', { cara: 'dari-sop', sop: 'agregat-data-kependudukan' })
  const [a, b, c, d, e] = r.naskah.langkah
  const baru = {
    id: '6',
    kegiatan: 'Memeriksa kelengkapan tanda tangan',
    pelaksana: { id: 'kasi' },
    simbol: { bentuk: 'belah-ketupat' },
    kelengkapan: 'Laporan agregat yang sudah ditandatangani',
    waktu: '10 menit',
    output: 'Laporan yang sudah lengkap',
    tindakan: [{ nama: 'periksa', label: 'Ya, lengkap' }],
  }
  const naskah = { ...r.naskah, langkah: [a, { ...b, waktu: '35 menit' }, c, d, baru, e] }
  await minta('PUT', `/${r.id}`, {
    versi: r.versi,
    naskah,
    keyakinan: { 'langkah.4.pelaksana': { nilai: 0.45, alasan: 'Tanda pada kolom tidak terbaca.' } },
  })
  return r.id
}

/** SOPs, their drafts, the record. */
export const DAFTAR_TATA_KERJA: readonly HalamanUji[] = [
  { nama: 'sop-daftar', akun: 'kasi', alamat: '/sop', siap: 'Agregat', gambar: true },
  { nama: 'sop', akun: 'kasi', alamat: '/sop/agregat-data-kependudukan', siap: 'Mutu baku', gambar: true },
  { nama: 'jejak', akun: 'kabid', alamat: '/jejak', siap: /Danu|operator/i, gambar: true },
  {
    // After jejak: each reading of rejected rows is entered there.
    nama: 'cuplikan-tolak',
    akun: 'adb',
    alamat: (i) => `/cuplikan/${i.snapshotId}`,
    siap: /Baris/,
    gambar: true,
    async lalu(hal) {
      await tekan('Tampilkan daftar')(hal)
      await hal.getByRole('columnheader', { name: 'NIK' }).waitFor()
      await hal.mouse.wheel(0, 4000)
      await hal.getByText('Setiap pembacaan dicatat').scrollIntoViewIfNeeded()
    },
  },
  {
    nama: 'susun-daftar',
    akun: 'adb',
    alamat: '/sop/susun',
    siap: 'Menyusun SOP',
    gambar: true,
    async lalu(hal) {
      await siapkanRancangan(hal)
      await hal.reload()
      await hal.getByRole('link', { name: 'Agregat Data Kependudukan' }).waitFor()
    },
  },
  ...(['langkah', 'identitas', 'banding'] as const).map(
    (bagian): HalamanUji => ({
      nama: `susun-${bagian}`,
      akun: 'adb',
      alamat: '/sop/susun',
      siap: /Menyusun SOP|Tersimpan/,
      ...(bagian === 'langkah' ? { gambar: true } : {}),
      async lalu(hal) {
        await hal.goto(`${hal.url()}/${await siapkanRancangan(hal)}?bagian=${bagian}`)
        const tampak = { langkah: 'satu jalan keluar', identitas: 'Dasar hukum', banding: 'Dibandingkan' }
        if (bagian === 'langkah') await hal.locator('svg [data-langkah="6"]').click()
        await hal.getByText(tampak[bagian]).first().waitFor()
      },
    }),
  ),
]
