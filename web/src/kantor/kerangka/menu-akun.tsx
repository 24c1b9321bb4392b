import { useMantineColorScheme } from '@mantine/core'
import { Link, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Saya } from '#contract/akun/akun'
import { pesanKantor } from '../kantor.pesan.ts'
import { klienKueri } from '../kueri.ts'
import { panggil } from '../panggil.ts'
import { ingatSesi } from '../pembuka.ts'
import gaya from './kerangka.module.css'

const SKEMA = [
  ['light', pesanKantor.terang],
  ['dark', pesanKantor.gelap],
  ['auto', pesanKantor.ikutPerangkat],
] as const

/** Name, position and hour of the office; opens to appearance, password and leaving. */
export function MenuAkun({ saya, waktu }: { saya: Saya; waktu: string }) {
  const wadah = useRef<HTMLDetailsElement>(null)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const router = useRouter()
  useTutupDiLuar(wadah)
  const keluar = async () => {
    await panggil('/keluar', { metode: 'POST' }).catch(() => undefined)
    klienKueri.clear()
    ingatSesi(false)
    await router.navigate({ to: '/masuk' })
  }
  return (
    <details className={gaya.akun} ref={wadah}>
      <summary>
        <span className={gaya.akunNama}>{namaGelar(saya)}</span>
        <span className={gaya.akunKet}>
          {tulisJabatan(saya)} · <span className={gaya.waktu}>{waktu}</span>
        </span>
      </summary>
      <div className={gaya.akunIsi}>
        <p className="kecil redup">{waktu}</p>
        <fieldset className={gaya.skema}>
          <legend>{pesanKantor.tampilan}</legend>
          {SKEMA.map(([nilai, nama]) => (
            <label key={nilai}>
              <input
                type="radio"
                name="skema"
                checked={colorScheme === nilai}
                onChange={() => setColorScheme(nilai)}
              />
              {nama}
            </label>
          ))}
        </fieldset>
        <Link
          to="/pengaturan/$bagian"
          params={{ bagian: 'akun-saya' }}
          onClick={() => wadah.current?.removeAttribute('open')}
        >
          {pesanKantor.sandiSaya}
        </Link>
        <button type="button" className={gaya.keluar} onClick={() => void keluar()}>
          {pesanKantor.keluar}
        </button>
      </div>
    </details>
  )
}

function namaGelar(saya: Saya): string {
  const gelar = saya.jabatan.find((j) => j.gelar)?.gelar
  return gelar && !saya.nama.includes(gelar) ? `${saya.nama}, ${gelar}` : saya.nama
}

const DASAR = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' } as const

function tulisJabatan(saya: Saya): string {
  if (saya.pengelola) return pesanKantor.pengelola
  if (saya.jabatan.length === 0) return pesanKantor.tanpaJabatan
  return saya.jabatan.map((j) => `${DASAR[j.dasar]}${j.jabatan}`).join(', ')
}

function useTutupDiLuar(wadah: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const tutup = (e: Event) => {
      const detail = wadah.current
      if (!detail?.open) return
      const esc = e instanceof KeyboardEvent && e.key === 'Escape'
      if (esc) detail.querySelector('summary')?.focus()
      if (esc || (e.type === 'pointerdown' && !detail.contains(e.target as Node))) detail.open = false
    }
    document.addEventListener('keydown', tutup)
    document.addEventListener('pointerdown', tutup)
    return () => {
      document.removeEventListener('keydown', tutup)
      document.removeEventListener('pointerdown', tutup)
    }
  }, [wadah])
}
