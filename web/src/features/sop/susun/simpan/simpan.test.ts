import { describe, expect, test } from 'vitest'
import { galat } from '#kernel/galat'
import { bacaCadangan, buangCadangan, kunciCadangan, simpanCadangan } from './cadangan-lokal.ts'
import { jedaSimpan, type KeadaanSimpan, sesudahGagal } from './keadaan-simpan.ts'

const putus = galat('jaringan.putus', 'tak-sah', 'putus')

describe('simpan otomatis', () => {
  test('jaringan putus dicoba lagi makin jarang, paling lama setengah menit', () => {
    let k: KeadaanSimpan = { apa: 'berubah' }
    const jeda: (number | undefined)[] = [jedaSimpan(k)]
    for (let i = 0; i < 7; i++) {
      k = sesudahGagal(k, putus, 0)
      jeda.push(jedaSimpan(k))
    }
    expect(jeda).toEqual([900, 2000, 4000, 8000, 16000, 30000, 30000, 30000])
  })
  test('disimpan orang lain: tidak dicoba lagi sampai orang memutuskan; penolakan lain tampak', () => {
    const bentrok = sesudahGagal({ apa: 'menyimpan' }, galat('sop.rancangan-berubah', 'bentrok', 'x'), 409)
    expect(bentrok).toEqual({ apa: 'bentrok' })
    expect(jedaSimpan(bentrok)).toBeUndefined()
    const tolak = galat('sop.naskah-terlalu-besar', 'tak-sah', 'x')
    expect(sesudahGagal({ apa: 'menyimpan' }, tolak, 422)).toEqual({ apa: 'ditolak', galat: tolak })
    expect(sesudahGagal({ apa: 'menyimpan' }, putus, 503).apa).toBe('putus')
  })
})

describe('cadangan di peramban', () => {
  const gudang = (batas = 1e6) => {
    const isi = new Map<string, string>()
    return {
      isi,
      getItem: (k: string) => isi.get(k) ?? null,
      setItem: (k: string, v: string) => {
        if (v.length > batas) throw new Error('QuotaExceededError')
        isi.set(k, v)
      },
      removeItem: (k: string) => void isi.delete(k),
    }
  }
  const satu = { versi: 3, naskah: { id: 'x' }, keyakinan: {}, saat: '2026-11-20T03:00:00.000Z' }

  test('yang disimpan terbaca lagi sampai dibuang, dan hanya milik orangnya', () => {
    const g = gudang()
    const kunci = kunciCadangan('akun-a', 'r-1')
    expect(simpanCadangan(g, kunci, satu)).toBe(true)
    expect(bacaCadangan(g, kunci)).toEqual(satu)
    expect(bacaCadangan(g, kunciCadangan('akun-b', 'r-1'))).toBeUndefined()
    buangCadangan(g, kunci)
    expect(bacaCadangan(g, kunci)).toBeUndefined()
  })
  test('gudang penuh dikatakan, isi yang rusak dianggap tidak ada', () => {
    const g = gudang(10)
    expect(simpanCadangan(g, 'k', satu)).toBe(false)
    for (const rusak of [
      '{',
      'null',
      '{"versi":"3"}',
      '{"versi":3,"saat":"x","naskah":null,"keyakinan":{}}',
    ]) {
      g.isi.set('k', rusak)
      expect(bacaCadangan(g, 'k'), rusak).toBeUndefined()
    }
  })
})
