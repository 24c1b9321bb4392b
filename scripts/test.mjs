// `npm test` (all), `npm run test:cepat` (no browser, no documents), `npm run test:panjang` (long rounds).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { akar, bangun, jalankan, node24, pasang } from './pasang.mjs'

const macam = process.argv[2] ?? 'semua'
const sisa = process.argv.slice(macam === 'semua' ? 2 : 3)
const projek = { semua: ['cepat', 'lama', 'skenario'], cepat: ['cepat'], panjang: ['panjang'] }[macam]
if (!projek) {
  console.error(`Tidak dikenal: ${macam}. Pilih cepat, panjang, atau tanpa pilihan.`)
  process.exit(2)
}

pasang()
if (macam !== 'cepat') {
  pasangAlatUji()
  bangun()
}
jalankan(
  node24,
  [join(akar, 'node_modules/vitest/vitest.mjs'), 'run', ...projek.flatMap((p) => ['--project', p]), ...sisa],
  {
    env: {
      ...process.env,
      TERTIB_UJI: macam === 'cepat' ? 'cepat' : 'penuh',
      // Long rounds write gigabytes: not into memory.
      ...(macam === 'panjang' && { TERTIB_UJI_TEMPAT: 'cakram' }),
      PATH: `${join(akar, 'node_modules/.bin')}:${process.env.PATH}`,
    },
  },
)

// Tests that lack a tool are counted as skipped by vitest itself; here we only try to have it and say what is missing.
function pasangAlatUji() {
  const alat = [
    ['chromium', ['/usr/bin/chromium']],
    ['libreoffice-calc-nogui', ['/usr/bin/soffice', '/usr/lib/libreoffice/program/libsclo.so']],
    ['libreoffice-writer-nogui', ['/usr/lib/libreoffice/program/libswlo.so']],
    ['tesseract-ocr', ['/usr/bin/tesseract']],
    ['tesseract-ocr-ind', ['/usr/share/tesseract-ocr/5/tessdata/ind.traineddata']],
    ['opensc', ['/usr/bin/pkcs11-tool']],
    ['openssl', ['/usr/bin/openssl']],
    ['softhsm2', ['/usr/bin/softhsm2-util']],
    ['dovecot-imapd', ['/usr/sbin/dovecot', '/usr/lib/dovecot/imap']],
    ['poppler-utils', ['/usr/bin/pdfsig', '/usr/bin/pdftotext', '/usr/bin/pdftoppm']],
  ]
  const kurang = () =>
    alat.filter(([, berkas]) => !berkas.every((b) => existsSync(b))).map(([paket]) => paket)
  if (kurang().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env })
    spawnSync('apt-get', ['install', '-y', '-qq', ...kurang()], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
  }
  for (const paket of kurang())
    console.error(`KURANG: paket Debian "${paket}" tidak ada; uji yang memerlukannya dilewati.`)
}
