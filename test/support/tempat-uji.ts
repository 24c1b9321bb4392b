import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORI = '/dev/shm'
const AWALAN = 'tertib-uji-'
const GIGA = 1024 ** 3

/**
 * A folder for everything this run writes, one that the server's uid may walk into. In memory where there is plenty of
 * it: hundreds of small clusters and databases wait for a disk otherwise, and nothing here outlives the machine. On disk
 * with TERTIB_UJI_TEMPAT=cakram (long rounds write gigabytes).
 */
export function tempatUji(): string {
  if (isLapang()) buangSisa()
  const folder = mkdtempSync(join(isLapang() ? MEMORI : tmpdir(), `${AWALAN}${process.pid}-`))
  // As root the server runs as `nobody` and must be able to walk in.
  chmodSync(folder, 0o711)
  return folder
}

function isLapang(): boolean {
  if (process.env['TERTIB_UJI_TEMPAT'] === 'cakram') return false
  try {
    const { bavail, bsize } = statfsSync(MEMORI)
    const tersedia = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'))
    return bavail * bsize > 8 * GIGA && Number(tersedia?.[1] ?? 0) * 1024 > 12 * GIGA
  } catch {
    return false
  }
}

// Of runs that were killed: their memory would stay taken.
function buangSisa(): void {
  for (const nama of readdirSync(MEMORI)) {
    const pid = new RegExp(`^${AWALAN}(\\d+)-`).exec(nama)?.[1]
    if (pid && !isHidup(Number(pid))) rmSync(join(MEMORI, nama), { recursive: true, force: true })
  }
}

function isHidup(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (sebab) {
    return (sebab as NodeJS.ErrnoException).code === 'EPERM'
  }
}
