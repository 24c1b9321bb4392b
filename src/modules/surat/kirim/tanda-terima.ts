import { readFileSync } from 'node:fs'
import type { Kantor } from '#akun'
import { bacaDokumen, namaLogo, susunBerkasTypst } from '#dokumen'
import { tanggalSetempat } from '#kalender'
import { tulisTanggal } from '#kernel/tanggal'
import { renderTypst } from '#platform/pdf'
import type { Sarana } from '#platform/sarana'
import type { Kiriman } from './kiriman.store.ts'

const TEMPLAT = readFileSync(new URL('./tanda-terima.typ', import.meta.url), 'utf8')

/** The receipt that whoever takes a letter signs: what it is, lines for name, time and signature. Same input, same bytes. */
export async function renderTandaTerima(
  s: Pick<Sarana, 'db' | 'simpanan'>,
  kantor: Kantor,
  k: Kiriman,
): Promise<Buffer> {
  const logo = kantor.logoHash === undefined ? undefined : await bacaDokumen(s, kantor.logoHash)
  const hari = tanggalSetempat(kantor.zona, k.dibuat)
  const [year, month, day] = hari.split('-').map(Number)
  const model = {
    kop: kantor.kop,
    dinas: kantor.dinas,
    latihan: kantor.latihan,
    logo: logo ? namaLogo(logo.mime) : null,
    dibuat: { year, month, day },
    rincian: [
      ['Nomor surat', k.nomor],
      ['Hal', k.perihal],
      ['Kepada', k.tembusan ? `${k.nama} (tembusan)` : k.nama],
      ...(k.alamat ? [['Alamat', k.alamat]] : []),
      ['Dikirim', tulisTanggal(hari)],
      ['Banyaknya', `${k.eksemplar} eksemplar`],
      ['Isi', k.dokumen.map((d) => d.nama).join(', ')],
    ],
    kode: k.id,
  }
  const gambar = logo ? { [namaLogo(logo.mime)]: logo.isi } : {}
  return (await renderTypst(susunBerkasTypst(TEMPLAT, model, gambar))).pdf
}
