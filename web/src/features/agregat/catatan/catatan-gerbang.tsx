import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { HasilGerbang } from '#contract/agregat/agregat'
import type { Catatan, DaftarCatatan } from '#contract/agregat/catatan/catatan'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../../design/fakta.tsx'
import { PesanGalat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { kueriCatatan } from './catatan.kueri.ts'
import { pesanCatatan } from './catatan.pesan.ts'

const SEGARKAN = ['gerbang', 'catatan-gerbang']

/** Notes of a snapshot in the gate's dialog: who explained what, who approved it, and what the reader may do. */
export function CatatanGerbang({ hasil }: { hasil: HasilGerbang }) {
  const { data } = useQuery(kueriCatatan(hasil.snapshotId))
  const p = hasil.penjelasan
  if (!data || (hasil.selisih.length === 0 && data.daftar.length === 0)) return null
  return (
    <section className="susun">
      <h3>{pesanCatatan.judul}</h3>
      {p && hasil.selisih.length > 0 ? (
        <p>{pesanCatatan.ringkas(tulisBulat(p.disetujui), tulisBulat(p.menunggu), tulisBulat(p.tanpa))}</p>
      ) : null}
      {data.daftar.map((c) => (
        <SatuCatatan key={c.id} catatan={c} boleh={data.boleh} />
      ))}
      {data.boleh.menulis && p && p.tanpa > 0 ? <TulisCatatan hasil={hasil} /> : null}
    </section>
  )
}

function SatuCatatan({ catatan: c, boleh }: { catatan: Catatan; boleh: DaftarCatatan['boleh'] }) {
  const [alasan, setAlasan] = useState('')
  const putus = useKirim(
    (apa: 'setujui' | 'tolak' | 'cabut') =>
      panggil(`/gerbang/catatan/${c.id}/${apa}`, {
        metode: 'POST',
        ...(apa === 'setujui' ? {} : { isi: { alasan } }),
      }),
    { segarkan: SEGARKAN },
  )
  const oleh = (o: { nama: string; jabatan: string; pada: string }) =>
    pesanCatatan.oleh(o.nama, o.jabatan, tulisSaat(o.pada))
  const hidup = c.keadaan === 'diajukan' || c.keadaan === 'disetujui'
  const tanpaAlasan = alasan.trim().length < 5
  return (
    <article className="susun-rapat">
      <div className="jajar">
        <Lencana nada={pesanCatatan.nada[c.keadaan]}>{pesanCatatan.keadaan[c.keadaan]}</Lencana>
        <strong>{pesanCatatan.menjelaskan(tulisBulat(c.selisih.length))}</strong>
      </div>
      <p>{c.alasan}</p>
      <details className="kecil">
        <summary>{pesanCatatan.lingkup}</summary>
        <ul className="susun-rapat">
          {c.selisih.map((s) => (
            <li key={s.kunci}>{s.kalimat}</li>
          ))}
        </ul>
      </details>
      <Fakta
        isi={[
          [pesanCatatan.ditulis, oleh(c.ditulis)],
          [pesanCatatan.disetujui, c.disetujui ? oleh(c.disetujui) : undefined],
          [pesanCatatan.berakhir, c.berakhir ? `${oleh(c.berakhir)}: ${c.berakhir.alasan}` : undefined],
        ]}
      />
      {hidup && (boleh.menyetujui || boleh.menulis) ? (
        <div className="jajar-akhir">
          {c.keadaan === 'diajukan' && boleh.menyetujui ? (
            <Tombol rupa="utama" sibuk={putus.sibuk} onClick={() => putus.kirim('setujui')}>
              {pesanCatatan.setujui}
            </Tombol>
          ) : null}
          <Textarea
            label={pesanCatatan.alasanAkhir}
            value={alasan}
            onChange={(e) => setAlasan(e.currentTarget.value)}
            rows={1}
            autosize
            maxLength={500}
          />
          {c.keadaan === 'diajukan' && boleh.menyetujui ? (
            <Tombol disabled={tanpaAlasan} sibuk={putus.sibuk} onClick={() => putus.kirim('tolak')}>
              {pesanCatatan.tolak}
            </Tombol>
          ) : null}
          <Tombol
            rupa="bahaya"
            disabled={tanpaAlasan}
            sibuk={putus.sibuk}
            onClick={() => putus.kirim('cabut')}
          >
            {pesanCatatan.cabut}
          </Tombol>
        </div>
      ) : null}
      <PesanGalat galat={putus.galat} />
    </article>
  )
}

/** Explains all differences without a note, or those of one rule: a snapshot with thousands is not explained one by one. */
function TulisCatatan({ hasil }: { hasil: HasilGerbang }) {
  const tanpa = hasil.selisih.filter((s) => s.catatan === undefined)
  const aturan = [...new Set(tanpa.map((s) => s.aturan))]
  const [lingkup, setLingkup] = useState('')
  const terpilih = tanpa.filter((s) => lingkup === '' || s.aturan === lingkup || s.kunci === lingkup)
  const tulis = useKirim(
    (alasan: string) =>
      panggil('/gerbang/catatan', {
        metode: 'POST',
        isi: { snapshot: hasil.snapshotId, kunci: terpilih.map((s) => s.kunci), alasan },
      }),
    { segarkan: SEGARKAN },
  )
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    tulis.kirim(String(new FormData(e.currentTarget).get('alasan')))
  }
  return (
    <form className="susun" onSubmit={kirim}>
      <h3>{pesanCatatan.tulis}</h3>
      <p>{pesanCatatan.tulisKet(tulisBulat(terpilih.length))}</p>
      <Pilihan
        label={pesanCatatan.lingkup}
        nilai={lingkup}
        saatUbah={setLingkup}
        isi={[
          { nilai: '', nama: pesanCatatan.semuaSelisih },
          ...(aturan.length > 1 ? aturan.map((a) => ({ nilai: a, nama: a })) : []),
          ...tanpa.slice(0, 50).map((s) => ({ nilai: s.kunci, nama: s.kalimat })),
        ]}
      />
      <Textarea
        name="alasan"
        label={pesanCatatan.alasan}
        description={pesanCatatan.alasanKet}
        required
        withAsterisk={false}
        rows={3}
        minLength={10}
        maxLength={2000}
      />
      <PesanGalat galat={tulis.galat} />
      <div>
        <Tombol type="submit" rupa="utama" sibuk={tulis.sibuk}>
          {pesanCatatan.ajukan}
        </Tombol>
      </div>
    </form>
  )
}
