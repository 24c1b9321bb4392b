import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Jam } from '#kernel/jam'
import { bukaLatihan } from '../../src/cli/demo.ts'
import { bukaKeluaran } from '../../src/cli/keluaran.ts'

/** A folder that the server's uid may enter, removed at the end. */
export function folderUji(nama: string): { folder: string; buang(): void } {
  const folder = mkdtempSync(join(tmpdir(), `tertib-${nama}-`))
  chmodSync(folder, 0o711)
  return { folder, buang: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A training office without any case yet, its exports under `latihan/`, closed again. */
export async function buatLatihan(data: string, orang: number, jam?: Jam): Promise<void> {
  const kantor = await bukaLatihan(data, orang, bukaKeluaran(true, process), jam)
  await kantor.tutup()
}

/** A copy of a closed office, so that a round of harm begins from the same state. Owners are kept: the cluster is not ours as root. */
export function salinKantor(dari: string, ke: string): void {
  cpSync(dari, ke, { recursive: true, preserveTimestamps: true })
  if (process.getuid?.() === 0) salinPemilik(dari, ke)
}

function salinPemilik(dari: string, ke: string): void {
  const { status, stderr } = spawnSync('chown', ['-R', `--reference=${join(dari, 'pg')}`, join(ke, 'pg')], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}
