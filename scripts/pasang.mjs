// Plain JavaScript: runs on whatever Node the machine has (>= 20.19), before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const akar = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
/** The pinned Node 24 that comes with the packages. */
export const node24 = join(akar, 'node_modules/.bin/node')

const [utama, kecil] = process.versions.node.split('.').map(Number)
if (utama < 20 || (utama === 20 && kecil < 19)) {
  console.error(
    `Tertib memerlukan Node 20.19 atau lebih baru untuk memulai; di mesin ini ${process.versions.node}.`,
  )
  process.exit(2)
}

/** Runs a command with the pinned Node first on the path; ends this process with its code when it fails. */
export function jalankan(perintah, argumen, opsi = {}) {
  const jalur = `${join(akar, 'node_modules/.bin')}:${process.env.PATH}`
  const hasil = spawnSync(perintah, argumen, {
    cwd: akar,
    stdio: 'inherit',
    env: { ...process.env, PATH: jalur },
    ...opsi,
  })
  if (hasil.error) throw hasil.error
  if (hasil.status !== 0 && !opsi.bolehGagal) process.exit(hasil.status ?? 3)
  return hasil.status ?? 3
}

/**
 * Installs what package-lock.json says, when it changed since the last time. Not `npm ci`: that refuses a lock made where
 * a registry has no packages for other platforms (the optional parts of biome, duckdb, typst and others).
 */
export function pasang() {
  const sidik = createHash('sha256')
    .update(readFileSync(join(akar, 'package-lock.json')))
    .digest('hex')
  const tanda = join(akar, 'node_modules/.tertib-pasang')
  if (existsSync(tanda) && readFileSync(tanda, 'utf8') === sidik && existsSync(node24)) return
  console.error('Memasang paket (sekali saja, beberapa menit pada jaringan lambat) ...')
  jalankan('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], { env: bersih() })
  if (!existsSync(node24)) {
    console.error('Node 24 tidak terpasang: Tertib saat ini berjalan pada Linux x64.')
    process.exit(3)
  }
  mkdirSync(join(akar, 'node_modules'), { recursive: true })
  writeFileSync(tanda, sidik)
}

// npm hands its own settings to scripts as environment; an inner npm must not take the outer one's.
function bersih() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([k]) => !/^npm_(config_(?!registry|cache|userconfig)|lifecycle|package|command)/.test(k),
    ),
  )
}

/** Builds the web app when a source of it is newer than the last build. */
export function bangun() {
  const isi = spawnSync(node24, [join(akar, 'scripts/sidik-web.mjs')], { encoding: 'utf8' })
  if (isi.status !== 0) throw new Error(isi.stderr)
  const tanda = join(akar, 'web/dist/.sidik')
  if (existsSync(tanda) && readFileSync(tanda, 'utf8') === isi.stdout) return
  console.error('Membangun layar ...')
  jalankan(node24, [
    join(akar, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    'web/vite.config.ts',
    '--logLevel',
    'warn',
  ])
  writeFileSync(tanda, isi.stdout)
}
