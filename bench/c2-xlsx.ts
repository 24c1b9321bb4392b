import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { anak, bandingkan, type Jalan, type Ukuran } from './ukur.ts'

const PYTHON = '/usr/bin/python3'

/**
 * c2: a workbook of 60 tables, 2 million cells of figures, styled, against openpyxl's write-only mode and exceljs'
 * streaming writer (where C2_EXCELJS names a folder it is installed in). Whole processes but for their start. That
 * LibreOffice reads ours cell by cell is held by render-buku-xlsx.test.ts.
 */
export async function c2(opsi: { ronde?: number }): Promise<Ukuran[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-c2-'))
  const kita = () => anak<Jalan>(new URL('./c2-kita.ts', import.meta.url), [join(folder, 'kita.xlsx')])
  const hasil: Ukuran[] = []
  try {
    const { stderr } = await jalankan(PYTHON, ['-c', 'import openpyxl']).catch((e: { stderr: string }) => e)
    if (stderr === '') {
      const lawan = () => lawanDari(PYTHON, 'c2-openpyxl.py', join(folder, 'p.xlsx'))
      hasil.push(
        await bandingkan(
          { id: 'c2', nama: 'buku kerja 2 juta sel / openpyxl' },
          opsi.ronde ?? 3,
          kita,
          lawan,
        ),
      )
    }
    if (existsSync(process.env['C2_EXCELJS'] ?? '')) {
      const lawan = () => lawanDari(process.execPath, 'c2-exceljs.mjs', join(folder, 'e.xlsx'))
      hasil.push(
        await bandingkan({ id: 'c2', nama: 'buku kerja 2 juta sel / exceljs' }, opsi.ronde ?? 7, kita, lawan),
      )
    }
    if (hasil.length === 0)
      throw new Error('no peer: apt-get install python3-openpyxl, or C2_EXCELJS=<folder>')
    return hasil
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const jalankan = promisify(execFile)

async function lawanDari(program: string, skrip: string, keluaran: string): Promise<Jalan> {
  const { stdout } = await jalankan(program, [new URL(`./${skrip}`, import.meta.url).pathname, keluaran])
  return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Jalan
}
