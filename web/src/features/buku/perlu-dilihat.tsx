import { Textarea } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import type { NaskahNarasiKirim, ParagrafKirim } from '#contract/buku/narasi/narasi'
import '../../design/mantine.css'
import { Tombol } from '../../design/tombol.tsx'
import { tulisSaat } from '../../kantor/waktu.ts'
import { pesanBuku } from './buku.pesan.ts'
import gaya from './narasi.module.css'
import { ikatAngka, keKirim } from './potongan-dom.ts'
import type { TindakanNarasi } from './use-tindakan-narasi.ts'

interface PerluDilihatProps {
  readonly naskah: NaskahNarasiKirim
  readonly p: ParagrafKirim
  readonly tindakan: TindakanNarasi
}

/** Below a paragraph: figures that changed, numbers that are not tied, the reason given or asked for, the rule. */
export function PerluDilihat({ naskah, p, tindakan }: PerluDilihatProps) {
  return (
    <>
      {p.aturan ? <p className={gaya.aturan}>{p.aturan}</p> : null}
      {p.perubahan.length > 0 ? (
        <div className={gaya.kotakKet}>
          <p>{pesanBuku.perubahan}</p>
          <ul>
            {p.perubahan.map((u) => (
              <li key={u.sebut}>{pesanBuku.dariKe(u.sebut, u.lama, u.baru)}</li>
            ))}
          </ul>
          {naskah.bolehSunting ? (
            <Tombol onClick={() => tindakan.lakukan(p.id, { apa: 'terima', versi: p.versi })}>
              {pesanBuku.sudahDibaca}
            </Tombol>
          ) : null}
        </div>
      ) : null}
      {p.segel === 'putus' ? <SegelPutus naskah={naskah} p={p} tindakan={tindakan} /> : null}
    </>
  )
}

function SegelPutus({ naskah, p, tindakan }: PerluDilihatProps) {
  const ikat = (k: ParagrafKirim['angkaKetik'][number], acuan: string) =>
    tindakan.tulis(p.id, p.versi, ikatAngka(keKirim(p.potongan), k, acuan))
  return (
    <div className={gaya.kotakPutus} data-beralasan={p.alasan?.berlaku || undefined}>
      <p>
        <strong>{pesanBuku.putus}</strong>
      </p>
      <ul>
        {p.putus.map((sebab) => (
          <li key={sebab}>{sebab}</li>
        ))}
      </ul>
      {naskah.bolehSunting
        ? p.angkaKetik.map((k) => (
            <div key={`${k.potongan}/${k.dari}`} className={gaya.calon}>
              {k.calon.length === 0 ? <p>{pesanBuku.tanpaCalon(k.teks)}</p> : null}
              {k.calon.slice(0, 4).map((c) => (
                <Tombol key={c.acuan} onClick={() => ikat(k, c.acuan)}>
                  {`${k.teks}: ${pesanBuku.ikat(c.sebut)}`}
                </Tombol>
              ))}
            </div>
          ))
        : null}
      {p.alasan ? (
        <blockquote className={gaya.alasan}>
          <p>{p.alasan.teks}</p>
          <footer className="kecil redup">
            {pesanBuku.beralasan(p.alasan.oleh, tulisSaat(p.alasan.waktu))}
            {p.alasan.berlaku ? '' : ` · ${pesanBuku.alasanLama}`}
          </footer>
        </blockquote>
      ) : null}
      {naskah.bolehSunting && !p.alasan?.berlaku ? <FormAlasan p={p} tindakan={tindakan} /> : null}
    </div>
  )
}

function FormAlasan({ p, tindakan }: Omit<PerluDilihatProps, 'naskah'>) {
  const [teks, setTeks] = useState('')
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    tindakan.lakukan(p.id, { apa: 'alasan', versi: p.versi, teks })
  }
  return (
    <form className="susun-rapat" onSubmit={kirim}>
      <Textarea
        label={pesanBuku.alasan}
        description={pesanBuku.alasanKet}
        value={teks}
        onChange={(e) => setTeks(e.currentTarget.value)}
        required
        withAsterisk={false}
        minLength={10}
        maxLength={1000}
        rows={2}
      />
      <div>
        <Tombol type="submit" sibuk={tindakan.sibuk} disabled={teks.trim().length < 10}>
          {pesanBuku.simpanAlasan}
        </Tombol>
      </div>
    </form>
  )
}
