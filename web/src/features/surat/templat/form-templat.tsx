import { Checkbox, TextInput } from '@mantine/core'
import type { IsianKirim, SatuTemplat, TemplatKirim } from '#contract/surat/templat/templat'
import { Pilihan } from '../../../design/pilihan.tsx'
import { Tombol } from '../../../design/tombol.tsx'
import { IsianNaskah } from './isian-naskah.tsx'
import gaya from './templat.module.css'
import { pesanTemplat as p } from './templat.pesan.ts'

type Bagian = TemplatKirim['isi'][number]

interface FormTemplatProps {
  readonly templat: TemplatKirim
  readonly isian: readonly IsianKirim[]
  readonly pelaksana: SatuTemplat['pelaksana']
  readonly mati: boolean
  readonly ubah: (t: TemplatKirim) => void
}

export function FormTemplat({ templat: t, isian, pelaksana, mati, ubah }: FormTemplatProps) {
  const naskah = (label: string, nilai: string, pasang: (n: string) => TemplatKirim) => (
    <IsianNaskah label={label} nilai={nilai} isian={isian} mati={mati} saatUbah={(n) => ubah(pasang(n))} />
  )
  const gantiBagian = (i: number, b: Bagian) => ({ ...t, isi: t.isi.with(i, b) })
  const teks = (label: string, kunci: 'judul' | 'klasifikasi') => (
    <TextInput
      label={label}
      value={t[kunci]}
      readOnly={mati}
      onChange={(e) => ubah({ ...t, [kunci]: e.target.value })}
    />
  )
  return (
    <div className="susun">
      <div className="dua-kolom">
        {teks(p.sebutan, 'judul')}
        {teks(p.klasifikasi, 'klasifikasi')}
        <Pilihan
          label={p.sifat}
          nilai={t.sifat}
          saatUbah={(sifat) => ubah({ ...t, sifat: sifat as TemplatKirim['sifat'] })}
          isi={['Biasa', 'Penting', 'Segera', 'Sangat Segera', 'Rahasia'].map((s) => ({ nilai: s, nama: s }))}
        />
        <Pilihan
          label={p.kertas}
          nilai={t.kertas}
          saatUbah={(kertas) => ubah({ ...t, kertas: kertas as TemplatKirim['kertas'] })}
          isi={Object.entries(p.kertasNama).map(([nilai, nama]) => ({ nilai, nama }))}
        />
        <Pilihan
          label={p.penandatangan}
          nilai={t.penandatangan}
          saatUbah={(penandatangan) => ubah({ ...t, penandatangan })}
          isi={pelaksana.map((j) => ({ nilai: j.kunci, nama: j.nama }))}
        />
      </div>
      <fieldset className={gaya.paraf}>
        <legend>{p.paraf}</legend>
        {pelaksana
          .filter((j) => j.kunci !== t.penandatangan)
          .map((j) => (
            <Checkbox
              key={j.kunci}
              label={j.nama}
              disabled={mati}
              checked={t.paraf.includes(j.kunci)}
              onChange={(e) =>
                // In the order of the office from below: the list has the highest first.
                ubah({
                  ...t,
                  paraf: pelaksana
                    .map((x) => x.kunci)
                    .toReversed()
                    .filter((k) => (k === j.kunci ? e.target.checked : t.paraf.includes(k))),
                })
              }
            />
          ))}
      </fieldset>
      <Checkbox
        label={p.cap}
        checked={t.cap}
        disabled={mati}
        onChange={(e) => ubah({ ...t, cap: e.target.checked })}
      />
      <Checkbox
        label={p.konfirmasi}
        checked={t.konfirmasi === 'dikonfirmasi'}
        disabled={mati}
        onChange={(e) => ubah({ ...t, konfirmasi: e.target.checked ? 'dikonfirmasi' : 'perlu-dikonfirmasi' })}
      />
      {naskah(p.kepada, t.kepada, (kepada) => ({ ...t, kepada }))}
      {naskah(p.hal, t.hal, (hal) => ({ ...t, hal }))}
      <h3>{p.isi}</h3>
      {t.isi.map((b, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
        <div key={i} className={gaya.bagian}>
          <KepalaBagian
            nama={p.jenis[jenisBagian(b)]}
            ke={i}
            akhir={t.isi.length - 1}
            mati={mati}
            pindah={(j) => ubah({ ...t, isi: t.isi.with(i, t.isi[j]!).with(j, b) })}
            hapus={() => ubah({ ...t, isi: t.isi.toSpliced(i, 1) })}
          />
          {'paragraf' in b
            ? naskah(`${p.jenis.paragraf} ${i + 1}`, b.paragraf, (n) => gantiBagian(i, { paragraf: n }))
            : null}
          {'butir' in b
            ? b.butir.map((n, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <div key={j} className={gaya.baris}>
                  {naskah(`${p.jenis.butir} ${j + 1}`, n, (x) =>
                    gantiBagian(i, { butir: b.butir.with(j, x) }),
                  )}
                  <Tombol
                    rupa="sepi"
                    disabled={mati || b.butir.length === 1}
                    aria-label={p.hapusBaris(j + 1)}
                    onClick={() => ubah(gantiBagian(i, { butir: b.butir.toSpliced(j, 1) }))}
                  >
                    ×
                  </Tombol>
                </div>
              ))
            : null}
          {'rincian' in b
            ? b.rincian.map((r, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <div key={j} className={gaya.rincian}>
                  <TextInput
                    label={p.label}
                    value={r.label}
                    readOnly={mati}
                    onChange={(e) =>
                      ubah(gantiBagian(i, { rincian: b.rincian.with(j, { ...r, label: e.target.value }) }))
                    }
                  />
                  {naskah(`${p.jenis.rincian} ${j + 1}`, r.isi, (x) =>
                    gantiBagian(i, { rincian: b.rincian.with(j, { ...r, isi: x }) }),
                  )}
                  <Tombol
                    rupa="sepi"
                    disabled={mati || b.rincian.length === 1}
                    aria-label={p.hapusBaris(j + 1)}
                    onClick={() => ubah(gantiBagian(i, { rincian: b.rincian.toSpliced(j, 1) }))}
                  >
                    ×
                  </Tombol>
                </div>
              ))
            : null}
          {'lampiran' in b ? <p className="redup">{p.lampiranKet}</p> : null}
          {!mati && 'butir' in b ? (
            <Tombol rupa="sepi" onClick={() => ubah(gantiBagian(i, { butir: [...b.butir, '…'] }))}>
              {p.tambahBaris}
            </Tombol>
          ) : null}
          {!mati && 'rincian' in b ? (
            <Tombol
              rupa="sepi"
              onClick={() => ubah(gantiBagian(i, { rincian: [...b.rincian, { label: p.label, isi: '…' }] }))}
            >
              {p.tambahBaris}
            </Tombol>
          ) : null}
        </div>
      ))}
      {mati ? null : (
        <div className="jajar">
          <span>{p.tambah}:</span>
          {(Object.keys(p.jenis) as (keyof typeof p.jenis)[]).map((j) => (
            <Tombol key={j} onClick={() => ubah({ ...t, isi: [...t.isi, BARU[j]] })}>
              {p.jenis[j]}
            </Tombol>
          ))}
        </div>
      )}
      <h3>{p.tembusan}</h3>
      {t.tembusan.map((n, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <div key={i} className={gaya.baris}>
          {naskah(`${p.tembusan} ${i + 1}`, n, (x) => ({ ...t, tembusan: t.tembusan.with(i, x) }))}
          <Tombol
            rupa="sepi"
            disabled={mati}
            aria-label={p.hapusBaris(i + 1)}
            onClick={() => ubah({ ...t, tembusan: t.tembusan.toSpliced(i, 1) })}
          >
            ×
          </Tombol>
        </div>
      ))}
      {mati ? null : (
        <div>
          <Tombol rupa="sepi" onClick={() => ubah({ ...t, tembusan: [...t.tembusan, '{tembusan}'] })}>
            {p.tambahBaris}
          </Tombol>
        </div>
      )}
    </div>
  )
}

const BARU: Record<keyof typeof p.jenis, Bagian> = {
  paragraf: { paragraf: '…' },
  butir: { butir: ['…'] },
  rincian: { rincian: [{ label: p.label, isi: '…' }] },
  lampiran: { lampiran: true },
}

function jenisBagian(b: Bagian): keyof typeof p.jenis {
  return 'paragraf' in b ? 'paragraf' : 'butir' in b ? 'butir' : 'rincian' in b ? 'rincian' : 'lampiran'
}

function KepalaBagian(b: {
  nama: string
  ke: number
  akhir: number
  mati: boolean
  pindah: (ke: number) => void
  hapus: () => void
}) {
  return (
    <div className={gaya.kepala}>
      <span className="redup">
        {b.ke + 1}. {b.nama}
      </span>
      {b.mati ? null : (
        <span className="jajar">
          <Tombol
            rupa="sepi"
            disabled={b.ke === 0}
            aria-label={p.naik(b.ke + 1)}
            onClick={() => b.pindah(b.ke - 1)}
          >
            ↑
          </Tombol>
          <Tombol
            rupa="sepi"
            disabled={b.ke === b.akhir}
            aria-label={p.turun(b.ke + 1)}
            onClick={() => b.pindah(b.ke + 1)}
          >
            ↓
          </Tombol>
          <Tombol rupa="sepi" disabled={b.akhir === 0} aria-label={p.hapus(b.ke + 1)} onClick={b.hapus}>
            ×
          </Tombol>
        </span>
      )}
    </div>
  )
}
