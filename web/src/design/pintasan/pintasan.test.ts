import { describe, expect, test, vi } from 'vitest'
import { type Pintasan, putuskan, type Tekan, tampilkanTombol } from './pintasan.ts'

const tekan = (key: string, ubah: Partial<Tekan> = {}): Tekan => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  diIsian: false,
  diTombol: false,
  diDialog: false,
  ...ubah,
})
const pintasan = (tombol: string, nama = tombol): Pintasan => ({
  tombol,
  nama,
  lingkup: 'umum',
  jalankan: vi.fn(),
})

describe('pintasan', () => {
  const daftar = [
    pintasan('y'),
    pintasan('Ctrl+k'),
    pintasan('g k'),
    pintasan('k', 'k sendiri'),
    pintasan('Enter'),
  ]

  test('satu huruf menjalankan tindakannya, juga dengan Caps Lock', () => {
    expect(putuskan(daftar, tekan('y'), '').jalankan?.tombol).toBe('y')
    expect(putuskan(daftar, tekan('Y'), '').jalankan?.tombol).toBe('y')
  })
  test('huruf diam saat mengetik, saat dialog terbuka, dan saat dimatikan', () => {
    expect(putuskan(daftar, tekan('y', { diIsian: true }), '').jalankan).toBeUndefined()
    expect(putuskan(daftar, tekan('y', { diDialog: true }), '').jalankan).toBeUndefined()
    expect(putuskan(daftar, tekan('y'), '', true).jalankan).toBeUndefined()
  })
  test('Ctrl K berlaku juga saat mengetik dan saat huruf dimatikan', () => {
    expect(putuskan(daftar, tekan('k', { ctrlKey: true, diIsian: true }), '', true).jalankan?.tombol).toBe(
      'Ctrl+k',
    )
    expect(putuskan(daftar, tekan('k', { metaKey: true }), '').jalankan?.tombol).toBe('Ctrl+k')
  })
  test('dua huruf berurutan menang atas huruf kedua sendiri', () => {
    const pertama = putuskan(daftar, tekan('g'), '')
    expect(pertama).toEqual({ awalan: 'g' })
    expect(putuskan(daftar, tekan('k'), pertama.awalan).jalankan?.tombol).toBe('g k')
    expect(putuskan(daftar, tekan('k'), '').jalankan?.nama).toBe('k sendiri')
  })
  test('Enter milik tombol yang sedang difokus', () => {
    expect(putuskan(daftar, tekan('Enter', { diTombol: true }), '').jalankan).toBeUndefined()
    expect(putuskan(daftar, tekan('Enter'), '').jalankan?.tombol).toBe('Enter')
  })
  test('yang didaftarkan terakhir menang', () => {
    const milikHalaman = pintasan('y', 'halaman')
    expect(putuskan([...daftar, milikHalaman], tekan('y'), '').jalankan).toBe(milikHalaman)
  })
  test('ditulis seperti di papan ketik', () => {
    expect(tampilkanTombol('Ctrl+k')).toEqual(['Ctrl', 'K'])
    expect(tampilkanTombol('g k')).toEqual(['G', 'K'])
    expect(tampilkanTombol('ArrowDown')).toEqual(['↓'])
    expect(tampilkanTombol('?')).toEqual(['?'])
  })
})
