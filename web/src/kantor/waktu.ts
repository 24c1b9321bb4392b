type Zona = 'WIB' | 'WITA' | 'WIT'

const IANA: Record<Zona, string> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' }
const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const BULAN = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des']

// The office's zone, not the reader's: set when the session is known. WIB until then.
let zonaKantor: Zona = 'WIB'

export function aturZona(zona: Zona): void {
  zonaKantor = zona
}

interface Bagian {
  hari: string
  tanggal: string
  pukul: string
}

function bagi(saat: string | Date): Bagian {
  const bagian = new Intl.DateTimeFormat('en-GB', {
    timeZone: IANA[zonaKantor],
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).formatToParts(new Date(saat))
  const ambil = (jenis: string) => bagian.find((b) => b.type === jenis)?.value ?? ''
  const [tahun, bulan, tgl] = [ambil('year'), ambil('month'), ambil('day')]
  const hari = HARI[new Date(`${tahun}-${bulan}-${tgl}T00:00:00Z`).getUTCDay()] ?? ''
  return {
    hari,
    tanggal: `${Number(tgl)} ${BULAN[Number(bulan) - 1]} ${tahun}`,
    pukul: `${ambil('hour')}.${ambil('minute')}`,
  }
}

/** "Jumat, 20 Nov 2026 13.42 WIB". */
export function tulisSaatPanjang(saat: string | Date): string {
  const b = bagi(saat)
  return `${b.hari}, ${b.tanggal} ${b.pukul} ${zonaKantor}`
}

/** "Jum 20 Nov 2026 13.42". */
export function tulisSaat(saat: string | Date): string {
  const b = bagi(saat)
  return `${b.hari.slice(0, 3)} ${b.tanggal} ${b.pukul}`
}

/** "20 Nov 2026", of a moment in the office's zone. */
export function tulisHari(saat: string | Date): string {
  return bagi(saat).tanggal
}

/** "20 Nov 2026", of a calendar day `YYYY-MM-DD`. */
export function tulisTanggalPendek(tanggal: string): string {
  const [tahun, bulan, hari] = tanggal.slice(0, 10).split('-')
  return `${Number(hari)} ${BULAN[Number(bulan) - 1]} ${tahun}`
}

/** Today in the office's zone, `YYYY-MM-DD`: what a date field begins with. */
export function hariIni(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: IANA[zonaKantor] }).format(new Date())
}
