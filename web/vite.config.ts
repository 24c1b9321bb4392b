import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const akar = import.meta.dirname
const kernel = join(akar, '../src/kernel')

/**
 * Offices sit on slow lines: every text asset gets a `.br` and a `.gz` beside it at build time, so that the server
 * sends the small one without compressing the same file for each reader (`@fastify/static`, `preCompressed`).
 */
function padatkan(): Plugin {
  return {
    name: 'tertib-padatkan',
    apply: 'build',
    async closeBundle() {
      const dist = join(akar, 'dist')
      const semua = await readdir(dist, { recursive: true, withFileTypes: true })
      for (const entri of semua) {
        if (!entri.isFile() || !/\.(js|css|html|svg)$/.test(entri.name)) continue
        const jalur = join(entri.parentPath, entri.name)
        const isi = await readFile(jalur)
        const kualitas = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
        await writeFile(`${jalur}.br`, await promisify(brotliCompress)(isi, kualitas))
        await writeFile(`${jalur}.gz`, await promisify(gzip)(isi, { level: 9 }))
      }
    },
  }
}

export default defineConfig({
  root: akar,
  plugins: [react(), padatkan()],
  resolve: { alias: [{ find: /^#kernel\/(.+)$/, replacement: `${kernel}/$1.ts` }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The public pages are written by the server, which finds their script and style here.
    manifest: true,
    rolldownOptions: {
      input: { kantor: join(akar, 'index.html'), publik: join(akar, 'src/publik/main.ts') },
      // What every page stands on changes with its version and not with ours: a browser keeps it when the office updates.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'dasar',
              test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(history|(react-)?(router|store|query)(-core)?))\//,
            },
          ],
        },
      },
    },
    target: 'es2022',
    // Fonts and pictures stay files of their own: the content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': process.env['TERTIB_API'] ?? 'http://127.0.0.1:7070' } },
})
