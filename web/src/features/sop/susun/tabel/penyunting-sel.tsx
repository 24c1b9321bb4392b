import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { parseWaktu } from '#kernel/waktu-tertulis'
import { pesanSusun } from '../susun.pesan.ts'
import type { KolomLangkah, Opsi } from './kolom-langkah.ts'
import gaya from './tabel-langkah.module.css'

/** How the editing of a cell ends. */
export type AkhirSunting = 'bawah' | 'kanan' | 'kiri' | 'tetap' | 'kembalikan'

interface PenyuntingSelProps {
  readonly kolom: KolomLangkah
  readonly label: string
  readonly nilai: string
  readonly opsi: readonly Opsi[]
  readonly saatUbah: (nilai: string) => void
  readonly selesai: (akhir: AkhirSunting) => void
}

/** The field that lies over a cell while one writes in it: Enter down, Tab aside, Esc as it was, Alt+Enter a new line. */
export function PenyuntingSel(p: PenyuntingSelProps) {
  const id = useId()
  const teks = useRef<HTMLTextAreaElement>(null)
  const pilih = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    const t = teks.current
    if (t) t.setSelectionRange(t.value.length, t.value.length)
    ;(t ?? pilih.current)?.focus()
  }, [])
  const tekan = (e: KeyboardEvent) => {
    const akhir = akhirTekan(e)
    if (e.key === 'Enter' && e.altKey && teks.current) {
      e.preventDefault()
      teks.current.setRangeText('\n', teks.current.selectionStart, teks.current.selectionEnd, 'end')
      p.saatUbah(teks.current.value)
    }
    if (akhir) {
      e.preventDefault()
      p.selesai(akhir)
    }
    // Movement belongs to the text while one types; undo belongs to the page.
    e.stopPropagation()
  }
  if (p.kolom.jenis === 'pilih')
    return (
      <select
        ref={pilih}
        className={gaya.pilih}
        aria-label={p.label}
        value={p.nilai}
        onChange={(e) => p.saatUbah(e.target.value)}
        onKeyDown={tekan}
        onBlur={() => p.selesai('tetap')}
      >
        {p.opsi.map((o) => (
          <option key={o.nilai} value={o.nilai}>
            {o.nama}
          </option>
        ))}
      </select>
    )
  return (
    <span className={gaya.sunting}>
      <textarea
        ref={teks}
        rows={2}
        aria-label={p.label}
        aria-describedby={p.kolom.medan === 'waktu' ? id : undefined}
        value={p.nilai}
        onChange={(e) => p.saatUbah(e.target.value)}
        onKeyDown={tekan}
        onBlur={() => p.selesai('tetap')}
        onPaste={(e) => e.stopPropagation()}
      />
      {p.kolom.medan === 'waktu' ? (
        <span id={id} className={gaya.baca} role="status">
          {bacaWaktu(p.nilai)}
        </span>
      ) : null}
    </span>
  )
}

function akhirTekan(e: KeyboardEvent): AkhirSunting | undefined {
  if (e.nativeEvent.isComposing) return undefined
  if (e.key === 'Escape') return 'kembalikan'
  if (e.key === 'Tab') return e.shiftKey ? 'kiri' : 'kanan'
  if (e.key === 'Enter' && !e.altKey && !e.ctrlKey) return 'bawah'
  return undefined
}

/** What the system understands of a time while it is typed. */
export function bacaWaktu(teks: string): string {
  const w = parseWaktu(teks)
  if (!w) return pesanSusun.waktuTakTerbaca
  if (w.jenis === 'tentatif') return pesanSusun.waktuTentatif
  if (w.jenis === 'kosong') return pesanSusun.waktuKosong
  return pesanSusun.waktuDibaca(w.baku.jumlah, pesanSusun.satuanWaktu[w.baku.satuan])
}
