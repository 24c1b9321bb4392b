import { Checkbox, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import type { AngkaProsa, BahanRilis, SiapkanRilis as Isi } from '#contract/terbit/rilis/rilis'
import { tulisSemester } from '#kernel/periode'
import { GagalMuat, Kosong, Memuat, Perhatian, PesanGalat } from '../../../design/keadaan.tsx'
import { Panel } from '../../../design/panel.tsx'
import { Pilihan } from '../../../design/pilihan.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { PilihSnapshot } from '../../agregat/pilih-snapshot.tsx'
import { useSnapshotDipilih } from '../../agregat/use-snapshot-dipilih.ts'
import { kueriBahanRilis } from './rilis.kueri.ts'
import { pesanRilis as p } from './rilis.pesan.ts'

/** Which tables of the sealed public edition go out, why, and with which book. */
export function SiapkanRilis({ tutup }: { tutup: () => void }) {
  const [pilih, setPilih] = useState<string>()
  const { snapshot, daftar } = useSnapshotDipilih(pilih)
  return (
    <Panel judul={p.siapkan}>
      <div className="susun">
        {snapshot ? (
          <>
            <PilihSnapshot daftar={daftar} nilai={snapshot.id} saatUbah={setPilih} />
            <Bahan key={snapshot.id} snapshotId={snapshot.id} semester={snapshot.semester} tutup={tutup} />
          </>
        ) : (
          <Memuat />
        )}
      </div>
    </Panel>
  )
}

function Bahan({ snapshotId, semester, tutup }: { snapshotId: string; semester: string; tutup: () => void }) {
  const { data, error } = useQuery(kueriBahanRilis(snapshotId))
  if (error) return <GagalMuat galat={keGalat(error)} />
  if (!data) return <Memuat />
  if (!data.edisi)
    return (
      <Kosong
        judul={p.form.belumDisegel}
        tindakan={
          <Link to="/pengamanan" search={{ snapshot: snapshotId }} className={kelasTombol} data-rupa="utama">
            {p.form.keEdisi}
          </Link>
        }
      />
    )
  return <Form bahan={data} snapshotId={snapshotId} semester={semester} tutup={tutup} />
}

function Form({
  bahan,
  snapshotId,
  semester,
  tutup,
}: {
  bahan: BahanRilis
  snapshotId: string
  semester: string
  tutup: () => void
}) {
  const pergi = useNavigate()
  const [dipilih, setDipilih] = useState(() => new Set(bahan.tabel.map((t) => t.id)))
  const [buku, setBuku] = useState('')
  const bukuDipilih = buku === '' ? undefined : bahan.buku[Number(buku)]
  const kirim = useKirim((isi: Isi) => panggil<{ id: number }>('/rilis', { metode: 'POST', isi }), {
    segarkan: ['rilis'],
    berhasil: (h) => void pergi({ to: '/rilis/$rilisId', params: { rilisId: String(h.id) } }),
  })
  // The server's answer to the first try; the reasons go with the next.
  const angka =
    kirim.galat?.kode === 'terbit.rilis-angka-ketik'
      ? ((kirim.galat.rincian as { daftar: AngkaProsa[] }).daftar ?? [])
      : []
  const mulai = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    const f = new FormData(e.currentTarget)
    const teks = (nama: string) => String(f.get(nama) ?? '').trim()
    kirim.kirim({
      snapshotId,
      judul: teks('judul'),
      alasan: teks('alasan'),
      ...(bahan.terakhir && { menggantikan: bahan.terakhir.id }),
      cakupan: {
        tabel: bahan.tabel.filter((t) => dipilih.has(t.id)).map((t) => ({ id: t.id })),
        ...(bukuDipilih && {
          buku: {
            berkasId: bukuDipilih.berkasId,
            nama: bukuDipilih.nama,
            ...(angka.length > 0 && {
              angkaKetik: angka.map(({ paragraf, teks: n }, i) => ({
                paragraf,
                teks: n,
                alasan: teks(`alasan-angka-${i}`),
              })),
            }),
          },
        }),
      },
    })
  }
  const ubah = (id: string) =>
    setDipilih((lama) => {
      const baru = new Set(lama)
      if (!baru.delete(id)) baru.add(id)
      return baru
    })
  return (
    <form className="susun" onSubmit={mulai}>
      {bahan.terakhir ? <Perhatian>{p.form.koreksi(bahan.terakhir.kode)}</Perhatian> : null}
      <TextInput
        name="judul"
        label={p.form.judul}
        defaultValue={p.form.judulAwal(tulisSemester(semester))}
        required
        withAsterisk={false}
      />
      <Textarea
        name="alasan"
        label={bahan.terakhir ? p.form.alasanKoreksi : p.form.alasan}
        description={p.form.alasanKet}
        rows={2}
        minLength={10}
        required
        withAsterisk={false}
      />
      <fieldset className="susun-rapat">
        <legend>
          <strong>{p.form.tabel}</strong>{' '}
          <span className="redup kecil">{p.form.tabelKet(dipilih.size, bahan.tabel.length)}</span>
        </legend>
        <div className="jajar">
          <Tombol onClick={() => setDipilih(new Set(bahan.tabel.map((t) => t.id)))}>{p.form.semua}</Tombol>
          <Tombol onClick={() => setDipilih(new Set())}>{p.form.kosongkan}</Tombol>
        </div>
        <div style={{ columns: '320px', columnGap: 24 }}>
          {bahan.tabel.map((t) => (
            <Checkbox
              key={t.id}
              label={`${t.nomor}. ${t.judul} (${t.tingkat})`}
              checked={dipilih.has(t.id)}
              onChange={() => ubah(t.id)}
              style={{ breakInside: 'avoid', paddingBlock: 3 }}
            />
          ))}
        </div>
      </fieldset>
      <Pilihan
        label={p.form.buku}
        ket={bahan.buku.length > 0 ? p.form.bukuKet : p.form.bukuTiada}
        nilai={buku}
        saatUbah={setBuku}
        isi={[
          { nilai: '', nama: p.form.tanpaBuku },
          ...bahan.buku.map((b, i) => ({
            nilai: String(i),
            nama: p.form.satuBuku(b.nomor, b.judul, b.nama),
          })),
        ]}
      />
      <PesanGalat galat={kirim.galat} />
      {angka.length > 0 ? (
        <fieldset className="susun">
          <legend>
            <strong>{p.form.angka}</strong>
          </legend>
          <p className="kecil redup">{p.form.angkaKet}</p>
          {angka.map((a, i) => (
            <TextInput
              key={`${a.paragraf} ${a.teks}`}
              name={`alasan-angka-${i}`}
              label={p.form.angkaSatu(a.teks, a.awal)}
              minLength={10}
              maxLength={500}
              required
              withAsterisk={false}
            />
          ))}
        </fieldset>
      ) : null}
      <div className="jajar">
        <Tombol type="submit" rupa="utama" sibuk={kirim.sibuk} disabled={dipilih.size === 0}>
          {p.form.mulai}
        </Tombol>
        <Tombol onClick={tutup}>{p.form.batal}</Tombol>
      </div>
    </form>
  )
}
