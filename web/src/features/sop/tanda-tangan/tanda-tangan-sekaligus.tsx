import { PasswordInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { BarisTandaTangan, TandaTanganMenunggu } from '#contract/sop/berkas/tanda-tangan'
import type { BerkasKirim, LakukanTindakanBerkas } from '#contract/sop/sop'
import { Perhatian, PesanBaik } from '../../../design/keadaan.tsx'
import { Kemajuan } from '../../../design/kemajuan.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { DaftarTandaTangan, kunciBaris } from './daftar-tanda-tangan.tsx'
import { type AkhirUrutan, type KeadaanBaris, lakukanSatuPerSatu } from './satu-per-satu.ts'
import gaya from './tanda-tangan.module.css'
import { pesanTandaTangan as p } from './tanda-tangan.pesan.ts'

interface SekaligusProps {
  readonly daftar: TandaTanganMenunggu
  /** The official's own key has to be opened first. */
  readonly tertutup: boolean
  readonly muatLagi: () => Promise<void>
}

/** The list as it was read, what was chosen of it, and the run. */
export function TandaTanganSekaligus({ daftar, tertutup, muatLagi }: SekaligusProps) {
  const klien = useQueryClient()
  const [dipilih, setDipilih] = useState<ReadonlySet<string>>(new Set())
  const [keadaan, setKeadaan] = useState<ReadonlyMap<string, KeadaanBaris>>(new Map())
  const [jalan, setJalan] = useState<'belum' | 'jalan' | 'berhenti' | AkhirUrutan>('belum')
  const henti = useRef(false)
  // Who leaves the page leaves what was done; no row is begun that nobody watches.
  useEffect(() => {
    henti.current = false
    return () => {
      henti.current = true
    }
  }, [])
  const sedang = jalan === 'jalan' || jalan === 'berhenti'
  const pilihan = daftar.baris.filter((b) => dipilih.has(kunciBaris(b)))
  const selesai = [...keadaan.values()].filter((k) => k.apa === 'ditandatangani').length
  const lewat = [...keadaan.values()].filter((k) => k.apa !== 'menunggu' && k.apa !== 'berjalan').length

  const mulai = async (sandi: string) => {
    henti.current = false
    setKeadaan(new Map(pilihan.map((b) => [kunciBaris(b), { apa: 'menunggu' }])))
    setJalan('jalan')
    const akhir = await lakukanSatuPerSatu(pilihan, {
      lakukan: (b) => tandatangani(b, sandi),
      galatDari: keGalat,
      berhenti: () => henti.current,
      kabari: (b, k) => setKeadaan((lama) => new Map(lama).set(kunciBaris(b), k)),
    })
    setJalan(akhir)
    for (const kunci of ['kotak-masuk', 'daftar-berkas', 'berkas'])
      void klien.invalidateQueries({ queryKey: [kunci] })
  }
  const ulang = async () => {
    await muatLagi()
    setDipilih(new Set())
    setKeadaan(new Map())
    setJalan('belum')
  }
  const submit = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const form = e.currentTarget
    const sandi = String(new FormData(form).get('sandi') ?? '')
    form.reset()
    void mulai(sandi)
  }
  return (
    <>
      <Panel penuh kaki={daftar.sisa > 0 ? p.sisa(daftar.sisa) : undefined}>
        <p className={gaya.aturan}>{p.aturan}</p>
        <DaftarTandaTangan
          baris={daftar.baris}
          keadaan={keadaan}
          terkunci={jalan !== 'belum'}
          dipilih={dipilih}
          saatPilih={setDipilih}
        />
      </Panel>
      <section className={gaya.bilah} aria-label={p.judul}>
        {jalan === 'belum' ? (
          <form className={gaya.form} onSubmit={submit}>
            {pilihan.length === 0 || pilihan.some((b) => b.perluSandi) ? (
              <PasswordInput
                name="sandi"
                label={p.sandi}
                description={p.sandiKet}
                autoComplete="current-password"
                required
                withAsterisk={false}
                className={gaya.sandi}
                visibilityToggleButtonProps={{ 'aria-label': p.tampakkan, tabIndex: 0 }}
              />
            ) : null}
            <Tombol
              type="submit"
              rupa="utama"
              pintasan="d"
              namaPintasan={p.kirim(0)}
              disabled={pilihan.length === 0 || tertutup}
            >
              {p.kirim(pilihan.length)}
            </Tombol>
          </form>
        ) : (
          <div className={gaya.jalan}>
            <Kemajuan
              bagian={lewat / Math.max(1, keadaan.size)}
              nama={p.kemajuan(lewat, keadaan.size)}
              rupa={jalan === 'tuntas' ? 'selesai' : jalan === 'tidak-dapat-lanjut' ? 'gagal' : 'jalan'}
            />
            {sedang ? (
              <div className="jajar">
                <span role="status">{p.kemajuan(lewat, keadaan.size)}</span>
                <Tombol
                  pintasan="h"
                  namaPintasan={p.hentikan}
                  disabled={jalan === 'berhenti'}
                  onClick={() => {
                    henti.current = true
                    setJalan('berhenti')
                  }}
                >
                  {jalan === 'berhenti' ? p.menghentikan : p.hentikan}
                </Tombol>
              </div>
            ) : (
              <>
                {selesai === keadaan.size ? (
                  <PesanBaik>{p.akhir.tuntas(selesai, keadaan.size)}</PesanBaik>
                ) : (
                  <Perhatian>
                    <span role="status">{p.akhir[jalan](selesai, keadaan.size)}</span>
                  </Perhatian>
                )}
                {selesai > 0 ? <p className="kecil redup">{p.dibubuhkan}</p> : null}
                <div className="jajar">
                  <Tombol rupa="utama" pintasan="m" onClick={() => void ulang()}>
                    {p.muatLagi}
                  </Tombol>
                </div>
              </>
            )}
          </div>
        )}
      </section>
    </>
  )
}

/** The act as it was shown; whatever stands on the case by now, the server holds it against `hashIsi`. */
function tandatangani(b: BarisTandaTangan, sandi: string): Promise<BerkasKirim> {
  const isi: LakukanTindakanBerkas = {
    langkah: b.langkah.id,
    tindakan: b.tindakan,
    hashIsi: b.hashIsi,
    sekaligus: true,
    ...(b.perluSandi ? { sandi } : {}),
  }
  return panggil(`/berkas/${b.berkasId}/tindakan`, { metode: 'POST', isi })
}
