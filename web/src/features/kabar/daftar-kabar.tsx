import { useRouter } from '@tanstack/react-router'
import { type MouseEvent, useRef } from 'react'
import type { KabarKirim } from '#contract/kabar/kabar'
import { Lencana, type Nada } from '../../design/lencana.tsx'
import { usePintasan } from '../../design/pintasan/index.ts'
import { Tombol } from '../../design/tombol.tsx'
import { tulisSaat } from '../../kantor/waktu.ts'
import gaya from './kabar.module.css'
import { pesanKabar as p } from './kabar.pesan.ts'

const NADA: Record<string, Nada> = {
  dikembalikan: 'tunggu',
  'mendekati-tenggat': 'tunggu',
  'jabatan-kosong': 'tunggu',
  'mandat-berakhir': 'tunggu',
  gugur: 'tunggu',
  'data-ditarik': 'lambat',
  'arsip-rusak': 'lambat',
  'nomor-menunggu': 'tunggu',
  'lewat-tenggat': 'lambat',
  eskalasi: 'lambat',
  'kerja-gagal': 'lambat',
  selesai: 'selesai',
}

/** Newest first. Arrows move the focus, Enter opens what it is about; opening counts as reading. */
export function DaftarKabar({ kabar, baca }: { kabar: readonly KabarKirim[]; baca: (id: string) => void }) {
  const daftar = useRef<HTMLOListElement>(null)
  const router = useRouter()
  const pindah = (arah: 1 | -1) => {
    const tautan = [...(daftar.current?.querySelectorAll('a') ?? [])]
    const kini = tautan.indexOf(document.activeElement as HTMLAnchorElement)
    tautan[Math.max(0, Math.min(tautan.length - 1, kini + arah))]?.focus()
  }
  usePintasan([
    { tombol: 'ArrowDown', nama: p.pindah, lingkup: 'halaman', jalankan: () => pindah(1) },
    { tombol: 'ArrowUp', nama: p.pindah, lingkup: 'halaman', tersembunyi: true, jalankan: () => pindah(-1) },
  ])
  const buka = (e: MouseEvent, k: KabarKirim) => {
    if (!k.dibaca) baca(k.id)
    // A new tab is the browser's business.
    if (e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || e.button !== 0) return
    e.preventDefault()
    router.history.push(k.tautan)
  }
  return (
    <ol className={gaya.daftar} ref={daftar}>
      {kabar.map((k) => (
        <li key={k.id} className={gaya.kabar} data-belum={!k.dibaca || undefined}>
          <span>
            <Lencana nada={NADA[k.jenis] ?? 'netral'}>{p.jenis[k.jenis] ?? k.jenis}</Lencana>
          </span>
          <a href={k.tautan} className={gaya.judul} onClick={(e) => buka(e, k)}>
            {k.judul}
            {k.dibaca ? null : <span className="hanya-suara"> ({p.belumTanda})</span>}
          </a>
          <p className={gaya.isi}>{k.isi}</p>
          <div className={gaya.sisi}>
            <time dateTime={k.dibuat}>{tulisSaat(k.dibuat)}</time>
            {k.dibaca ? null : (
              <Tombol rupa="sepi" aria-label={p.bacaNama(k.judul)} onClick={() => baca(k.id)}>
                {p.baca}
              </Tombol>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
