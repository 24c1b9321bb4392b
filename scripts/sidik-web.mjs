// Prints one digest over everything the web build reads, so that a second start does not build again.
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const akar = join(import.meta.dirname, '..')
const sumber = [
  'web/**/*',
  'src/**/*.contract.ts',
  'src/kernel/*.ts',
  'src/platform/bagan/*.ts',
  'package-lock.json',
]
const sidik = createHash('sha256')
for (const pola of sumber) {
  for (const f of globSync(pola, {
    cwd: akar,
    withFileTypes: true,
    exclude: (d) => d.name === 'dist' || d.name === 'node_modules',
  })
    .filter((d) => d.isFile())
    .map((d) => join(d.parentPath, d.name))
    .sort()) {
    sidik.update(f.slice(akar.length)).update(readFileSync(f))
  }
}
process.stdout.write(sidik.digest('hex'))
