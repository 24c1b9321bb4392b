import type { LembarDisposisi, TujuanDisposisi } from '#contract/surat/disposisi/disposisi'
import { Lencana, type Nada } from '../../../design/lencana.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { tulisSaat, tulisTanggalPendek } from '../../../kantor/waktu.ts'
import gaya from './disposisi.module.css'
import { pesanDisposisi as p } from './disposisi.pesan.ts'

export type TindakanMeja = TujuanDisposisi['boleh'][number]

const NADA: Record<TujuanDisposisi['keadaan'], Nada> = {
  menunggu: 'tunggu',
  dibaca: 'tunggu',
  diteruskan: 'nila',
  selesai: 'selesai',
  ditarik: 'netral',
}
const NAMA: Partial<Record<TindakanMeja, string>> = { teruskan: p.teruskan, lapor: p.lapor, tarik: p.tarik }

interface PohonProps {
  readonly lembar: readonly LembarDisposisi[]
  readonly lakukan: (meja: TujuanDisposisi, tindakan: TindakanMeja) => void
}

/** The whole way of a letter in one picture: each sheet, its desks with their state, and what they passed on below. */
export function PohonDisposisi({ lembar, lakukan }: PohonProps) {
  return lembar.map((l) => (
    <section key={l.id} className={gaya.lembar} aria-label={p.dariJabatan(l.dariJabatan, l.dari)}>
      <div className={gaya.kepala}>
        <strong>{l.dariJabatan}</strong>
        <span className="redup kecil">
          {l.dari}, {tulisSaat(l.waktu)}
        </span>
        {l.batas ? <span className="kecil">{p.batas(tulisTanggalPendek(l.batas))}</span> : null}
      </div>
      <p>{[l.instruksi.join(', '), l.isi].filter((t) => t !== '').join('. ')}</p>
      <ul className={gaya.meja}>
        {l.tujuan.map((t) => (
          <li key={t.id}>
            <div className={gaya.kepala}>
              <strong>{t.jabatan}</strong>
              <span className="redup kecil">{t.pemangku.join(', ') || p.jabatanKosong}</span>
              <Lencana nada={t.lewat ? 'lambat' : NADA[t.keadaan]}>{p.keadaan[t.keadaan]}</Lencana>
              {t.lewat ? <Lencana nada="lambat">{p.lewat}</Lencana> : null}
              {t.boleh
                .filter((b) => b in NAMA)
                .map((b) => (
                  <Tombol key={b} rupa="sepi" onClick={() => lakukan(t, b)}>
                    {NAMA[b]}
                  </Tombol>
                ))}
            </div>
            {t.alasanTarik ? <p className="kecil">{t.alasanTarik}</p> : null}
            {t.laporan.length > 0 ? (
              <ul className={gaya.lapor}>
                {t.laporan.map((x) => (
                  <li key={x.waktu}>
                    {x.isi}{' '}
                    <span className="kecil redup">
                      {x.oleh}, {tulisSaat(x.waktu)}
                    </span>
                  </li>
                ))}
              </ul>
            ) : null}
            <PohonDisposisi lembar={t.terusan} lakukan={lakukan} />
          </li>
        ))}
      </ul>
    </section>
  ))
}
