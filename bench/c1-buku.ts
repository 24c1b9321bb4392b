import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { renderBukuDocx } from '../src/modules/buku/docx/render-buku-docx.ts'
import { tulisLatex } from './c1-latex.ts'
import { modelC1 } from './c1-model.ts'
import { bandingkan, type Jalan, type Ukuran } from './ukur.ts'

const jalankan = promisify(execFile)
const HURUF = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/source-sans-3/package.json')))

/** Whole processes, begin to end, with the peak memory of the largest of them. */
async function ukurProses(perintah: readonly string[], cwd: string, kali = 1): Promise<Jalan> {
  const skrip =
    'import subprocess,sys,time,resource,json\nt=time.monotonic()\nfor _ in range(int(sys.argv[1])): subprocess.run(sys.argv[2:],check=True,stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL)\nprint(json.dumps({"detik":time.monotonic()-t,"memori":resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss*1024}))'
  const { stdout } = await jalankan('python3', ['-c', skrip, String(kali), ...perintah], { cwd })
  return JSON.parse(stdout) as Jalan
}

/**
 * c1: one book of 60 tables -> PDF ready to seal, against LibreOffice (DOCX of the same model -> PDF/A-3b, tagged,
 * bookmarks) and LuaLaTeX (longtable; two runs, as lists with page numbers need). Making DOCX and TeX is not timed.
 */
export async function c1(opsi: { ronde?: number }): Promise<Ukuran[]> {
  const ronde = opsi.ronde ?? 7
  const folder = mkdtempSync(join(tmpdir(), 'tertib-c1-'))
  try {
    const model = modelC1()
    writeFileSync(join(folder, 'model.json'), JSON.stringify(model))
    writeFileSync(join(folder, 'buku.docx'), await renderBukuDocx(model))
    writeFileSync(join(folder, 'buku.tex'), tulisLatex(model, HURUF))
    const kita = async (): Promise<Jalan> => {
      const skrip = fileURLToPath(new URL('./c1-kita.ts', import.meta.url))
      const mulai = performance.now()
      const { stdout } = await jalankan(process.execPath, [skrip, 'model.json', 'kita.pdf'], { cwd: folder })
      const { memori } = JSON.parse(stdout) as { memori: number }
      return { detik: (performance.now() - mulai) / 1000, memori }
    }
    const pilihan =
      'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"3"},"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}'
    const profil = `-env:UserInstallation=file://${join(folder, 'profil')}`
    const kantor = () =>
      ukurProses(['soffice', profil, '--headless', '--convert-to', pilihan, 'buku.docx'], folder)
    const latex = () =>
      ukurProses(['lualatex', '-interaction=batchmode', '-halt-on-error', 'buku.tex'], folder, 2)
    const catatan = (lain: string) => `60 tabel x 36 wilayah; ${lain}`
    return [
      await bandingkan(
        {
          id: 'c1',
          nama: 'buku 60 tabel: LibreOffice dari DOCX',
          catatan: catatan('keduanya PDF/A-3b bertanda dan berpenanda; kita juga melampirkan data'),
        },
        ronde,
        kita,
        kantor,
      ),
      await bandingkan(
        {
          id: 'c1',
          nama: 'buku 60 tabel: LuaLaTeX longtable',
          catatan: catatan('LuaLaTeX tanpa tanda struktur, tanpa PDF/A, tanpa gambar'),
        },
        ronde,
        kita,
        latex,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
