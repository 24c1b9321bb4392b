import { DAFTAR_KODE, petaLabel, ratakanLabel } from '../kode-siak.ts'
import { tanggalNik } from './tanggal-sumber.ts'

const LABEL = Object.values(DAFTAR_KODE)
  .filter((d) => !/^(AKTA_|KLAIN|KIA$|KK$)/.test(d.kolom))
  .map((d) => ({ kolom: d.kolom, label: petaLabel(d) }))

/** Most of a column must agree before its content names it. */
const CUKUP = 0.9
const PALING_SEDIKIT = 3

/** What a column is by what it holds: NIK and No. KK by their digits, code columns by labels that only one list has. */
export function kolomMenurutIsi(nilai: readonly string[]): { ke: string; alasan: string } | undefined {
  const isi = nilai.map((v) => v.replace(/[\s'`]/g, '')).filter((v) => v !== '' && v !== '-')
  if (isi.length < PALING_SEDIKIT) return undefined
  const enamBelas = isi.filter((v) => /^\d{16}$/.test(v))
  if (enamBelas.length >= isi.length * CUKUP) {
    // A woman's NIK has day + 40, a No. KK never; and a NIK stands once.
    const perempuan = enamBelas.filter((v) => Number(v.slice(6, 8)) > 40).length
    const unik = new Set(enamBelas).size
    if (perempuan > 0 && unik === enamBelas.length && enamBelas.every((v) => tanggalNik(v)))
      return { ke: 'NIK', alasan: 'isinya 16 angka yang tidak berulang, dengan tanggal lahir perempuan' }
    if (unik < enamBelas.length) return { ke: 'NO_KK', alasan: 'isinya 16 angka yang berulang per keluarga' }
    return undefined
  }
  const kata = [...new Set(nilai.map(ratakanLabel))].filter((v) => /[A-Z]{2}/.test(v))
  if (kata.length < 2) return undefined
  const cocok = LABEL.filter((l) => kata.filter((v) => l.label.has(v)).length >= kata.length * CUKUP)
  return cocok.length === 1 ? { ke: cocok[0]!.kolom, alasan: `isinya label ${cocok[0]!.kolom}` } : undefined
}
