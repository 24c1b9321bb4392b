import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import type { DaftarTabel } from '#contract/agregat/agregat'
import type { HasilCari, TemuanCari } from '../../../../src/http/cari.contract.ts'
import { Dialog } from '../../design/dialog.tsx'
import { daftarMenu, halamanDalam } from '../../kantor/menu.ts'
import { kueri, panggil } from '../../kantor/panggil.ts'
import { kueriDaftarTabel } from '../agregat/agregat.kueri.ts'
import { cariTabel } from '../agregat/cari-tabel.ts'
import { nomorTabel } from '../agregat/sebut-tabel.ts'
import { pesanCari } from './cari.pesan.ts'
import gaya from './palet.module.css'

type Temuan = Omit<TemuanCari, 'jenis'> & { readonly jenis: TemuanCari['jenis'] | 'halaman' }

/** Ctrl K: pages at once, everything else as the server finds it. */
export default function Palet({ tutup }: { tutup: () => void }) {
  const router = useRouter()
  const id = useId()
  const [teks, setTeks] = useState('')
  const [pilih, setPilih] = useState(0)
  // What is found here follows each letter, so that Enter opens what the text says; the server is asked a little later.
  const kata = teks.trim()
  const q = useDeferredValue(kata)
  const { data, isFetching } = useQuery({
    queryKey: ['cari', q],
    queryFn: ({ signal }) => panggil<HasilCari>(`/cari${kueri({ q })}`, { signal }),
    enabled: q.length >= 2,
    placeholderData: (lama) => lama,
  })
  const { data: katalog } = useQuery(kueriDaftarTabel())
  // Tables are found here, by what people call them too ("goldar", "F20"); the server's own find of them is left out.
  const dariServer = kata.length >= 2 ? (data?.hasil ?? []).filter((h) => h.jenis !== 'tabel') : []
  const hasil: Temuan[] = [...cariHalaman(kata), ...temukanTabel(katalog, kata), ...dariServer]
  const terpilih = Math.min(pilih, Math.max(0, hasil.length - 1))
  const daftar = useRef<HTMLUListElement>(null)
  useEffect(() => {
    daftar.current?.children[terpilih]?.scrollIntoView({ block: 'nearest' })
  }, [terpilih])
  const buka = (h: Temuan | undefined) => {
    if (!h) return
    tutup()
    router.history.push(h.ke)
  }
  const saatTekan = (e: KeyboardEvent) => {
    if (e.key === 'Enter') buka(hasil[terpilih])
    else if (e.key === 'ArrowDown') setPilih(Math.min(hasil.length - 1, terpilih + 1))
    else if (e.key === 'ArrowUp') setPilih(Math.max(0, terpilih - 1))
    else return
    e.preventDefault()
  }
  return (
    <Dialog judul={pesanCari.judul} tutup={tutup} lebar="lebar">
      <input
        className={gaya.isian}
        type="text"
        role="combobox"
        aria-label={pesanCari.isian}
        aria-expanded="true"
        aria-controls={`${id}-daftar`}
        aria-autocomplete="list"
        aria-activedescendant={hasil.length > 0 ? `${id}-${terpilih}` : undefined}
        placeholder={pesanCari.isian}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={teks}
        onChange={(e) => {
          setTeks(e.target.value)
          setPilih(0)
        }}
        onKeyDown={saatTekan}
      />
      <ul
        ref={daftar}
        id={`${id}-daftar`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox (WAI-ARIA APG)
        role="listbox"
        aria-label={pesanCari.judul}
        className={gaya.daftar}
      >
        {hasil.map((h, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys stay in the text field (combobox pattern)
          <li
            key={`${h.jenis}/${h.ke}/${h.judul}`}
            id={`${id}-${i}`}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox (WAI-ARIA APG)
            role="option"
            aria-selected={i === terpilih}
            tabIndex={-1}
            className={gaya.hasil}
            onClick={() => buka(h)}
            onMouseMove={() => setPilih(i)}
          >
            <span>
              {h.judul}
              <span className={gaya.ket}>{h.keterangan}</span>
            </span>
            <span className={gaya.jenis}>{pesanCari.jenis[h.jenis]}</span>
          </li>
        ))}
      </ul>
      <p className="kecil redup" role="status">
        {q.length >= 2 && isFetching
          ? pesanCari.mencari
          : q.length >= 2 && hasil.length === 0
            ? pesanCari.kosong(q)
            : pesanCari.petunjuk}
      </p>
    </Dialog>
  )
}

function temukanTabel(katalog: DaftarTabel | undefined, q: string): Temuan[] {
  if (!katalog || q === '') return []
  return cariTabel(katalog.daftar, q)
    .slice(0, 8)
    .map((t) => ({
      jenis: 'tabel' as const,
      judul: t.judul,
      keterangan: [nomorTabel(t), t.varian].filter(Boolean).join(' · '),
      ke: `/tabel/${t.id}`,
    }))
}

function cariHalaman(q: string): Temuan[] {
  const kata = q.toLowerCase()
  const menu = daftarMenu.flatMap((k) => k.entri).map((e) => ({ ...e, dalam: '' }))
  return [...menu, ...(kata === '' ? [] : halamanDalam)]
    .filter((e) => e.nama.toLowerCase().includes(kata))
    .map((e) => ({ jenis: 'halaman' as const, judul: e.nama, keterangan: e.dalam, ke: e.ke }))
}
