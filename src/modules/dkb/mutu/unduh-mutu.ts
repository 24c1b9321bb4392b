import { ok, type Result } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import { daftarWilayah } from '#wilayah'
import { getAturan } from '../aturan.ts'
import { selCsv } from '../lihat-tolak.ts'
import { bacaMutu } from './baca-mutu.ts'

/** Rule by desa with counts, as CSV with semicolons (what Indonesian spreadsheets open). No person stands in it. */
export async function unduhMutu(
  s: Pick<Sarana, 'db' | 'folder'>,
  id: string,
): Promise<Result<AsyncGenerator<string>>> {
  const mutu = await bacaMutu(s, id)
  if (!mutu.ok) return mutu
  const nama = new Map((await daftarWilayah(s.db)).map((w) => [w.kode as string, w.nama]))
  return ok(
    (async function* () {
      yield '\ufeffkode;desa/kelurahan;aturan;tingkat;temuan;jumlah baris\r\n'
      for (const d of mutu.value.mutu.desa) {
        for (const [id, jumlah] of Object.entries(d.temuan)) {
          const a = getAturan(id)
          const sel = [
            d.kode || '-',
            nama.get(d.kode) ?? TAK_DIKETAHUI,
            id,
            a.tingkat,
            a.kalimat,
            String(jumlah),
          ]
          yield `${sel.map(selCsv).join(';')}\r\n`
        }
      }
    })(),
  )
}

const TAK_DIKETAHUI = 'wilayah tidak diketahui'
