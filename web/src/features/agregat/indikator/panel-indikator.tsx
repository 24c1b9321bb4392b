import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { PasporIndikator } from '#contract/agregat/indikator/indikator'
import { Fakta } from '../../../design/fakta.tsx'
import { Memuat, PesanGalat } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { tulisSel } from '../sel.ts'
import { type AlamatIndikator, kueriPasporIndikator } from './indikator.kueri.ts'
import gaya from './indikator.module.css'
import { pesanIndikator } from './indikator.pesan.ts'
import { tulisNilai, tulisRumusAngka } from './tulis-nilai.ts'

/** Where an indicator comes from: its formula with the numbers in, and the day of each number. */
export function PanelIndikator({
  alamat,
  tutup,
}: {
  alamat: AlamatIndikator | undefined
  tutup: () => void
}) {
  return (
    <Panel
      judul={pesanIndikator.paspor}
      kanan={
        alamat ? (
          <Tombol rupa="sepi" onClick={tutup}>
            {pesanIndikator.tutup}
          </Tombol>
        ) : undefined
      }
    >
      {alamat ? <IsiPanel alamat={alamat} /> : <p className="redup">{pesanIndikator.pilihAngka}</p>}
    </Panel>
  )
}

function IsiPanel({ alamat }: { alamat: AlamatIndikator }) {
  const { data: p, error } = useQuery(kueriPasporIndikator(alamat))
  if (error) return <PesanGalat galat={keGalat(error)} />
  if (!p) return <Memuat baris={4} />
  return (
    <div className="susun" aria-live="polite">
      <div>
        <h3>{p.indikator.judul}</h3>
        <p className="redup">{p.wilayah.nama}</p>
        <p>
          <span className={gaya.nilai}>
            {p.nilai === null ? pesanIndikator.tanpaNilai : tulisNilai(p.nilai)}
          </span>{' '}
          <span className="redup">{p.indikator.satuan}</span>{' '}
          {p.kelas ? <Lencana nada="nila">{pesanIndikator.kelas(p.kelas)}</Lencana> : null}
        </p>
        {p.alasan ? <p>{p.alasan}</p> : null}
      </div>
      {p.indikator.rumus ? (
        <div className={gaya.rumus}>
          <p>{p.indikator.rumus}</p>
          {p.rumusAngka ? <p>= {tulisRumusAngka(p.rumusAngka)}</p> : null}
        </div>
      ) : null}
      {p.besaran.length > 0 ? <DaftarBesaran paspor={p} snapshot={alamat.snapshot} /> : null}
      <Fakta
        isi={[
          [
            pesanIndikator.dasar,
            <span key="d">
              {p.indikator.dasar}{' '}
              {p.indikator.kepastian === 'C' ? null : (
                <Lencana nada="tunggu">{pesanIndikator.perluDikonfirmasi}</Lencana>
              )}
            </span>,
          ],
          [pesanIndikator.pembulatan, p.pembulatan],
        ]}
      />
      {p.indikator.catatan.map((c) => (
        <p key={c} className="kecil redup">
          {c}
        </p>
      ))}
    </div>
  )
}

function DaftarBesaran({ paspor: p, snapshot }: { paspor: PasporIndikator; snapshot: string }) {
  return (
    <section className="susun-rapat">
      <h3>{pesanIndikator.besaran}</h3>
      <ul className={`${gaya.besaran} kecil`}>
        {p.besaran.map((b) => (
          <li key={b.nama}>
            <span>
              {b.nama}: {b.judul}
            </span>
            <strong>{tulisNilai(b.nilai)}</strong>
            <span className="redup">
              {b.alasan ?? b.per}
              {b.sel ? (
                <>
                  {' · '}
                  <Link
                    to="/tabel/$tabelId"
                    params={{ tabelId: b.sel.tabel }}
                    search={{
                      snapshot: b.snapshotId.at(-1) ?? snapshot,
                      ...(b.sel.kolom.length === 1
                        ? {
                            sel: tulisSel({
                              ...(p.wilayah.kode === undefined ? {} : { wilayah: p.wilayah.kode }),
                              kolom: b.sel.kolom[0] ?? '',
                            }),
                          }
                        : {}),
                    }}
                  >
                    {pesanIndikator.lihatTabel}
                  </Link>
                </>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
