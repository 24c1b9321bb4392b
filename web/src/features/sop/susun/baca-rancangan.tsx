import type { TemuanKirim } from '#contract/sop/rancangan/rancangan'
import { Fakta } from '../../../design/fakta.tsx'
import { Panel } from '../../../design/panel.tsx'
import { BaganAlir } from './alir/bagan-alir.tsx'
import { tulisTanggalIsian } from './identitas/baca-tanggal.ts'
import { DAFTAR_IDENTITAS, judulPelaksana, type Rancangan } from './naskah/naskah.ts'
import gaya from './penyusun.module.css'
import { pesanSusun } from './susun.pesan.ts'
import { bacaSel } from './tabel/kolom-langkah.ts'

const p = pesanSusun.lembar

/** The draft on a narrow screen: everything to read, nothing to write. */
export function BacaRancangan({
  rancangan,
  temuan,
}: {
  rancangan: Rancangan
  temuan: readonly TemuanKirim[]
}) {
  const n = rancangan.naskah
  const i = n.identitas
  return (
    <div className={`susun ${gaya.baca}`}>
      <p className="kecil redup">{pesanSusun.layarLebar}</p>
      <Panel judul={pesanSusun.bagian.identitas}>
        <Fakta
          isi={[
            [p.nomor, i.nomor],
            [p.nama, i.nama],
            [p.tanggalPembuatan, tulisTanggalIsian(i.tanggalPembuatan)],
            [p.tanggalRevisi, tulisTanggalIsian(i.tanggalRevisi)],
            [p.tanggalEfektif, tulisTanggalIsian(i.tanggalEfektif)],
            [p.disahkan, i.disahkanOleh.jabatan],
          ]}
        />
      </Panel>
      <Panel judul={pesanSusun.tabel}>
        <ul>
          {n.langkah.map((l, ke) => (
            <li key={l.id} className={gaya.langkahBaca}>
              <strong>
                {ke + 1}. {l.kegiatan}
              </strong>
              <Fakta
                isi={[
                  [pesanSusun.kolomLangkah.pelaksana, judulPelaksana(n, l.pelaksana.id)],
                  [pesanSusun.kolomLangkah.simbol, bacaSel(n, l, 'simbol')],
                  [pesanSusun.kolomLangkah.kelengkapan, l.kelengkapan],
                  [pesanSusun.kolomLangkah.waktu, l.waktu],
                  [pesanSusun.kolomLangkah.output, l.output],
                  [pesanSusun.kolomLangkah.lanjut, bacaSel(n, l, 'lanjut')],
                  [pesanSusun.kolomLangkah.pengembalian, bacaSel(n, l, 'pengembalian')],
                ]}
              />
            </li>
          ))}
        </ul>
      </Panel>
      <Panel judul={pesanSusun.bagan} penuh>
        <div className={gaya.baganBaca}>
          <BaganAlir naskah={n} dipilih={undefined} pilih={() => undefined} />
        </div>
      </Panel>
      {DAFTAR_IDENTITAS.filter((d) => n[d].length > 0).map((d) => (
        <Panel key={d} judul={pesanSusun.daftar[d]}>
          <ol className="kecil">
            {n[d].map((teks) => (
              <li key={teks}>{teks}</li>
            ))}
          </ol>
        </Panel>
      ))}
      <Panel judul={`${pesanSusun.temuanJudul} (${temuan.length})`}>
        <ul className="susun-rapat">
          {temuan.map((t) => (
            <li key={`${t.aturan} ${t.jalur} ${t.kalimat}`}>
              <strong>{pesanSusun.tingkat[t.tingkat]}.</strong> {t.kalimat}
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
