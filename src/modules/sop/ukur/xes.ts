import type { Kueri } from '#platform/postgres'
import { daftarKejadian, type KejadianXes } from './ukur.store.ts'

/** Acts a page: some hundred kilobytes of XML. */
const HALAMAN = 1_000

/**
 * The event log of a SOP's cases as XES (IEEE 1849-2016), piece by piece: a trace each case, an event each act that was
 * ever accepted, also those that fell since. No person and no free text: who acted stands as a number that means
 * nothing outside of this file, beside the position.
 */
export async function* tulisXes(db: Kueri, sop: string): AsyncGenerator<string> {
  yield KEPALA
  const orang = new Map<string, number>()
  let berkas: string | undefined
  let sesudah = { nomor: '', urut: 0 }
  for (;;) {
    const halaman = await daftarKejadian(db, { sop, sesudah, batas: HALAMAN })
    let teks = ''
    for (const k of halaman) {
      if (k.berkasId !== berkas) {
        teks += `${berkas === undefined ? '' : '  </trace>\n'}${bukaJejak(k, sop)}`
        berkas = k.berkasId
      }
      if (!orang.has(k.pegawaiId)) orang.set(k.pegawaiId, orang.size + 1)
      teks += kejadian(k, orang.get(k.pegawaiId)!)
    }
    if (teks !== '') yield teks
    const akhir = halaman.at(-1)
    if (!akhir || halaman.length < HALAMAN) break
    sesudah = { nomor: akhir.nomor, urut: akhir.urut }
  }
  yield `${berkas === undefined ? '' : '  </trace>\n'}</log>\n`
}

const KEPALA = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
  </global>
  <classifier name="Langkah dan tindakan" keys="concept:name lifecycle:transition"/>
`

function bukaJejak(k: KejadianXes, sop: string): string {
  return `  <trace>\n${[
    teks('concept:name', k.nomor),
    teks('tertib:sop', sop),
    teks('tertib:digest', k.digest),
    tanggal('tertib:dibuka', k.dibuka),
    teks('tertib:hasil', k.hasil ?? 'berjalan'),
  ]
    .map((b) => `    ${b}\n`)
    .join('')}`
}

function kejadian(k: KejadianXes, orang: number): string {
  return `    <event>\n${[
    teks('concept:name', `${k.langkah} ${k.tindakan}`),
    // The standard's own word for an act that was taken back.
    teks('lifecycle:transition', k.status === 'batal' ? 'pi_abort' : 'complete'),
    tanggal('time:timestamp', k.waktu),
    teks('org:resource', `pegawai-${orang}`),
    teks('org:role', k.jabatan),
    teks('tertib:dasar', k.dasar),
    teks('tertib:langkah', k.langkah),
    teks('tertib:status', k.status),
    ...(k.ke === null ? [] : [teks('tertib:ke', k.ke)]),
    `<int key="tertib:putaran" value="${k.putaran}"/>`,
  ]
    .map((b) => `      ${b}\n`)
    .join('')}    </event>\n`
}

const teks = (kunci: string, nilai: string) => `<string key="${kunci}" value="${lolos(nilai)}"/>`
const tanggal = (kunci: string, saat: Date) => `<date key="${kunci}" value="${saat.toISOString()}"/>`

const LOLOS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML 1.0 (2.2) knows, the five of markup written out. */
function lolos(nilai: string): string {
  return nilai
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (h) => LOLOS[h]!)
}
