import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { IsiKantor } from './kantor-layar.ts'

/** One page in one state, as one account sees it. */
export interface HalamanUji {
  readonly nama: string
  /** Absent: nobody is logged in. */
  readonly akun?: 'adb' | 'kasi' | 'kabid' | 'kadis' | 'pengelola'
  readonly alamat: string | ((i: IsiKantor) => string)
  /** Words that stand there when the page is whole. */
  readonly siap: string | RegExp
  /** What is done before it is looked at. */
  readonly lalu?: (hal: Page, data: string, i: IsiKantor) => Promise<unknown>
  /** Compared with a picture in test/skenario/gambar. */
  readonly gambar?: true
  /** Of the pages for readers outside. */
  readonly publik?: true
  /** The server answers with a refusal: the browser writes that line itself. */
  readonly ditolak?: true
}

const tekan = (nama: string | RegExp) => (hal: Page) => hal.getByRole('button', { name: nama }).last().click()

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

/** An office on its first day: what stands where nothing is yet. */
export const HALAMAN_KOSONG: readonly HalamanUji[] = [
  {
    nama: 'kosong-kotak-masuk',
    akun: 'adb',
    alamat: '/kotak-masuk',
    siap: 'Tidak ada yang menunggu Anda',
    gambar: true,
  },
  { nama: 'kosong-berkas', akun: 'adb', alamat: '/berkas', siap: 'Belum ada berkas' },
  { nama: 'kosong-cuplikan', akun: 'adb', alamat: '/cuplikan', siap: 'Mulai impor' },
  { nama: 'kosong-tabel', akun: 'adb', alamat: '/tabel', siap: /Belum ada cuplikan/ },
  { nama: 'kosong-satu-tabel', akun: 'adb', alamat: '/tabel/agama', siap: /Belum ada cuplikan/ },
  { nama: 'kosong-agenda', akun: 'adb', alamat: '/agenda', siap: /Belum ada/ },
  { nama: 'kosong-arsip', akun: 'adb', alamat: '/arsip', siap: /Belum ada|kosong/i },
]

/** Every page of web/src/kantor/rute.tsx, and the states of it that differ. */
export const DAFTAR_HALAMAN: readonly HalamanUji[] = [
  { nama: 'indikator', akun: 'kasi', alamat: '/indikator', siap: 'Rasio JK' },
  { nama: 'banding-semester', akun: 'kasi', alamat: '/banding-semester', siap: /Belum ada dua semester/ },
  { nama: 'periksa-tabel', akun: 'kasi', alamat: '/periksa-tabel', siap: 'File tabel' },
  { nama: 'masuk', alamat: '/masuk', siap: 'Nama akun', gambar: true },
  {
    nama: 'masuk-salah',
    alamat: '/masuk',
    siap: 'Nama akun',
    ditolak: true,
    async lalu(hal) {
      await hal.getByLabel('Nama akun').fill('bukan-akun')
      await hal.getByLabel('Kata sandi', { exact: true }).fill('bukan sandi saya')
      await tekan('Masuk')(hal)
      await hal.getByRole('alert').waitFor()
    },
  },
  { nama: 'akun-pertama-sudah-ada', alamat: '/akun-pertama', siap: /sudah/i },
  {
    nama: 'akun-pertama',
    alamat: '/akun-pertama',
    siap: /Kode/,
    gambar: true,
    async lalu(hal) {
      await hal.route('**/api/awal', async (r) => {
        const awal = (await (await r.fetch()).json()) as object
        await r.fulfill({ json: { ...awal, perluAkunPertama: true } })
      })
      await hal.reload()
    },
  },
  { nama: 'kotak-masuk', akun: 'kabid', alamat: '/kotak-masuk', siap: 'edisi kecamatan', gambar: true },
  { nama: 'kotak-masuk-adb', akun: 'adb', alamat: '/kotak-masuk', siap: 'Bappeda' },
  {
    nama: 'kotak-masuk-bidang',
    akun: 'kasi',
    alamat: '/kotak-masuk?pandang=bidang',
    siap: 'Bappeda',
    gambar: true,
  },
  { nama: 'kotak-masuk-kirim', akun: 'kasi', alamat: '/kotak-masuk?pandang=kirim', siap: /berkas/ },
  {
    nama: 'kotak-masuk-pengelola',
    akun: 'pengelola',
    alamat: '/kotak-masuk',
    siap: 'tidak memegang langkah',
  },
  { nama: 'kabar', akun: 'kasi', alamat: '/kabar', siap: 'Tandai semua sudah dibaca' },
  { nama: 'kabar-belum', akun: 'kasi', alamat: '/kabar?saring=belum', siap: 'Surel untuk saya' },
  { nama: 'kabar-pengelola', akun: 'pengelola', alamat: '/kabar', siap: 'Belum ada kabar' },
  { nama: 'pengaturan-surel', akun: 'pengelola', alamat: '/pengaturan/surel', siap: 'Surel percobaan' },
  {
    nama: 'pengaturan-pengingat',
    akun: 'pengelola',
    alamat: '/pengaturan/pengingat',
    siap: 'perlu dikonfirmasi',
  },
  { nama: 'berkas-daftar', akun: 'adb', alamat: '/berkas', siap: 'Bappeda', gambar: true },
  {
    nama: 'berkas-mulai',
    akun: 'adb',
    alamat: '/berkas',
    siap: 'Bappeda',
    gambar: true,
    async lalu(hal) {
      await tekan('Mulai berkas')(hal)
      await hal.getByLabel('Judul berkas').waitFor()
    },
  },
  {
    nama: 'berkas',
    akun: 'kabid',
    alamat: (i) => `/berkas/${i.berkas.kabid}`,
    siap: 'Langkah Anda',
    gambar: true,
  },
  {
    nama: 'berkas-menunggu',
    akun: 'adb',
    alamat: (i) => `/berkas/${i.berkas.kasi}`,
    siap: 'Menunggu langkah 2',
  },
  {
    nama: 'berkas-baru',
    akun: 'adb',
    alamat: (i) => `/berkas/${i.berkas.baru}`,
    siap: 'Langkah Anda',
    gambar: true,
  },
  {
    nama: 'berkas-kembali',
    akun: 'adb',
    alamat: (i) => `/berkas/${i.berkas.kembali}`,
    siap: 'Dikembalikan oleh',
    gambar: true,
  },
  {
    nama: 'berkas-selesai',
    akun: 'kadis',
    alamat: (i) => `/berkas/${i.berkas.arsip}`,
    siap: 'Berkas selesai',
    gambar: true,
  },
  {
    nama: 'berkas-gagal',
    akun: 'kasi',
    alamat: (i) => `/berkas/${i.berkas.kasi}`,
    siap: 'belum berhasil',
    async lalu(hal) {
      await hal.route('**/api/berkas/*', async (r) => {
        const b = (await (await r.fetch()).json()) as object
        await r.fulfill({
          json: { ...b, galatKerja: 'Tabel 3 berbeda 2 jiwa dari jumlah penduduk cuplikan.' },
        })
      })
      await hal.reload()
    },
  },
  {
    nama: 'dialog-kembalikan',
    akun: 'kabid',
    alamat: (i) => `/berkas/${i.berkas.kabid}`,
    siap: 'Langkah Anda',
    gambar: true,
    lalu: tekan(/^Tidak, kembalikan/),
  },
  {
    nama: 'dialog-tandatangani',
    akun: 'kadis',
    alamat: (i) => `/berkas/${i.berkas.kadis}`,
    siap: 'Langkah Anda',
    gambar: true,
    lalu: tekan(/^Tandatangani/),
  },
  {
    nama: 'dialog-agendakan',
    akun: 'adb',
    alamat: (i) => `/berkas/${i.berkas.agenda}`,
    siap: 'Langkah Anda',
    lalu: tekan(/^Catat di Buku Agenda/),
  },
  { nama: 'label-impor', akun: 'adb', alamat: '/label-impor', siap: 'Belum ada label kantor' },
  { nama: 'cuplikan-daftar', akun: 'adb', alamat: '/cuplikan', siap: 'Tersegel', gambar: true },
  { nama: 'cuplikan', akun: 'adb', alamat: (i) => `/cuplikan/${i.snapshotId}`, siap: /Baris/, gambar: true },
  {
    nama: 'cuplikan-tarik',
    akun: 'adb',
    alamat: (i) => `/cuplikan/${i.snapshotId}`,
    siap: /Baris/,
    lalu: tekan(/^Tarik/),
  },
  { nama: 'tabel-daftar', akun: 'kabid', alamat: '/tabel', siap: 'Pekerjaan', gambar: true },
  {
    nama: 'tabel',
    akun: 'kabid',
    alamat: '/tabel/kelompok-umur?tingkat=desa',
    siap: 'Gerbang',
    gambar: true,
    async lalu(hal) {
      await hal.locator('tbody [data-kolom="6"]').nth(1).click()
      await hal.getByRole('region', { name: /Paspor/ }).waitFor()
      await hal.locator('[role=img] svg').first().waitFor()
    },
  },
  {
    nama: 'tabel-cari',
    akun: 'kabid',
    alamat: '/tabel?q=akta',
    siap: 'Perceraian',
    gambar: true,
  },
  {
    nama: 'tabel-silang',
    akun: 'kabid',
    alamat: '/tabel/status-kawin-agama?tingkat=desa',
    siap: 'Gerbang',
    gambar: true,
    lalu: (hal) => hal.locator('[role=img] svg').nth(1).waitFor(),
  },
  {
    nama: 'tabel-baris',
    akun: 'kabid',
    alamat: '/tabel/status-kawin-agama?susun=b.k0&jk=jml&induk=99.01.02',
    siap: 'Gerbang',
    gambar: true,
    lalu: (hal) => hal.locator('[role=img] svg').nth(1).waitFor(),
  },
  {
    nama: 'tabel-bagian',
    akun: 'kasi',
    alamat: '/tabel/disabilitas-pendidikan-umur-tunggal?tingkat=desa-saja&urut=total.jml',
    siap: 'Gerbang',
  },
  { nama: 'tabel-kolom-tiada', akun: 'kasi', alamat: '/tabel/kia', siap: 'tidak memuat kolom', gambar: true },
  {
    nama: 'tabel-pelayanan',
    akun: 'kasi',
    alamat: '/tabel/kinerja-capil?dari=2026-01-01&sampai=2026-01-31',
    siap: 'Belum ada file peristiwa',
    ditolak: true,
  },
  {
    nama: 'tabel-pita',
    akun: 'adb',
    alamat: '/tabel/kelompok-umur',
    siap: 'Gerbang',
    gambar: true,
    async lalu(hal) {
      await hal.getByLabel('Pita umur').selectOption({ label: 'Buat pita baru…' })
      await hal.getByLabel('Umur awal setiap pita').fill('0, 5, 15, 65')
      await hal.getByText('Menjadi 0–4').waitFor()
    },
  },
  {
    nama: 'tabel-unduh',
    akun: 'kabid',
    alamat: '/tabel/agama',
    siap: 'Gerbang',
    async lalu(hal) {
      await tekan('Unduh')(hal)
      await hal.getByRole('link', { name: /Excel/ }).waitFor()
    },
  },
  {
    nama: 'tabel-tiada',
    akun: 'kabid',
    alamat: '/tabel/tabel-yang-tidak-ada',
    siap: 'tidak ada dalam daftar',
  },
  {
    nama: 'tabel-kecamatan',
    akun: 'kasi',
    alamat: '/tabel/penduduk-jenis-kelamin?tingkat=kecamatan',
    siap: 'Gerbang',
  },
  { nama: 'tabel-pekerjaan', akun: 'kasi', alamat: '/tabel/pekerjaan?tingkat=kecamatan', siap: 'Gerbang' },
  {
    nama: 'tabel-publik',
    akun: 'kabid',
    alamat: '/tabel/agama?tingkat=desa&edisi=publik',
    siap: 'Gerbang',
    gambar: true,
  },
  {
    nama: 'banding',
    akun: 'adb',
    alamat: '/banding',
    siap: 'Banding Cuplikan',
    gambar: true,
  },
  {
    nama: 'peristiwa',
    akun: 'adb',
    alamat: '/peristiwa',
    siap: 'Peristiwa',
    gambar: true,
  },
  {
    nama: 'indikator',
    akun: 'kabid',
    alamat: '/indikator',
    siap: 'Indikator',
    gambar: true,
  },
  {
    nama: 'banding-semester',
    akun: 'kabid',
    alamat: '/banding-semester',
    siap: 'Banding semester',
    gambar: true,
  },
  {
    nama: 'periksa-tabel',
    akun: 'kasi',
    alamat: '/periksa-tabel',
    siap: 'Periksa tabel',
    gambar: true,
  },
  {
    nama: 'edisi-publik',
    akun: 'kasi',
    alamat: '/pengamanan',
    siap: 'Aturan kantor',
    gambar: true,
  },
  {
    nama: 'neraca',
    akun: 'kabid',
    alamat: '/neraca',
    siap: 'Neraca penduduk',
    gambar: true,
  },
  {
    nama: 'pemusnahan',
    akun: 'kabid',
    alamat: '/pemusnahan',
    siap: 'Masa Simpan & Pemusnahan',
    gambar: true,
  },
  {
    nama: 'label-impor',
    akun: 'adb',
    alamat: '/label-impor',
    siap: 'Label & pemetaan',
    gambar: true,
  },
  {
    nama: 'cuplikan-mutu',
    akun: 'adb',
    alamat: (i) => `/cuplikan/${i.snapshotId}/mutu`,
    siap: 'Laporan mutu data',
    gambar: true,
  },
  { nama: 'agenda', akun: 'adb', alamat: '/agenda', siap: '400.12.4.3/1/', gambar: true },
  { nama: 'arsip', akun: 'kabid', alamat: '/arsip', siap: 'Semester I 2026', gambar: true },
  { nama: 'periksa', akun: 'kabid', alamat: '/periksa', siap: 'Periksa', gambar: true },
  {
    nama: 'periksa-asli',
    akun: 'kabid',
    alamat: '/periksa',
    siap: 'Periksa',
    gambar: true,
    async lalu(hal, data) {
      await hal.locator('input[type=file]').setInputFiles(join(data, 'latihan/bertanda.pdf'))
      await hal.locator('form button[type=submit]').click()
      await hal
        .getByText(/^Asli: /)
        .first()
        .waitFor()
    },
  },
  {
    nama: 'periksa-palsu',
    akun: 'kabid',
    alamat: '/periksa',
    siap: 'Periksa',
    async lalu(hal, data) {
      await hal.locator('input[type=file]').setInputFiles(join(data, 'latihan/diubah.pdf'))
      await hal.locator('form button[type=submit]').click()
      await hal
        .getByText(/^Tidak sah/)
        .first()
        .waitFor()
    },
  },
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
  { nama: 'ganti-sandi', akun: 'kasi', alamat: '/ganti-sandi', siap: /sandi/i },
  ...['kantor', 'pegawai', 'jabatan', 'akun', 'wilayah', 'kalender', 'agenda', 'cadangan', 'akun-saya'].map(
    (bagian): HalamanUji => ({
      nama: `pengaturan-${bagian}`,
      akun: 'pengelola',
      alamat: `/pengaturan/${bagian}`,
      siap: /Simpan|Tambah|Ganti|Buat|Impor|Unggah|Cadang/,
      gambar: true,
    }),
  ),
  { nama: 'pengaturan-terlarang', akun: 'kasi', alamat: '/pengaturan/akun', siap: /pengelola/, gambar: true },
  {
    nama: 'palet',
    akun: 'kabid',
    alamat: '/kotak-masuk',
    siap: 'edisi kecamatan',
    gambar: true,
    async lalu(hal) {
      await hal.keyboard.press('Control+k')
      await hal.getByRole('combobox').fill('latih')
      await hal.getByRole('option', { name: /Kabupaten Latihan/ }).waitFor()
      await hal.getByText('Ketik dua huruf').waitFor()
    },
  },
  {
    nama: 'pintasan',
    akun: 'kabid',
    alamat: (i) => `/berkas/${i.berkas.kabid}`,
    siap: 'Langkah Anda',
    gambar: true,
    async lalu(hal) {
      await hal.keyboard.press('?')
      await hal.getByText('Di mana saja').waitFor()
    },
  },
  { nama: 'tiada', akun: 'kabid', alamat: '/halaman-yang-tidak-ada', siap: /tidak ada/i, gambar: true },
  {
    nama: 'berkas-tiada',
    akun: 'kabid',
    alamat: '/berkas/00000000-0000-4000-8000-000000000000',
    siap: /tidak (ada|ditemukan)/i,
    ditolak: true,
  },
]
