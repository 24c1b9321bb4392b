import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Edisi, KeadaanPengamanan } from '#contract/agregat/pengamanan/pengamanan'
import { tulisBulat } from '#kernel/angka'
import { tulisTanggal } from '#kernel/tanggal'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Halaman } from '../../../design/halaman.tsx'
import { GagalMuat, Kosong, Memuat, Perhatian } from '../../../design/keadaan.tsx'
import { Lencana } from '../../../design/lencana.tsx'
import '../../../design/mantine.css'
import { Panel } from '../../../design/panel.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { kueriSaya } from '../../../kantor/kueri.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { PilihSnapshot } from '../pilih-snapshot.tsx'
import { TanpaCuplikan } from '../tanpa-cuplikan.tsx'
import { useSnapshotDipilih } from '../use-snapshot-dipilih.ts'
import { kueriEdisi, kueriPengamanan, useSegelEdisi, useSusunEdisi } from './pengamanan.kueri.ts'
import { pesanPengamanan as p } from './pengamanan.pesan.ts'
import { RingkasanEdisi } from './ringkasan-edisi.tsx'
import { teks, UbahAturan } from './ubah-aturan.tsx'

/** What may leave the office: the rule, the preview of its effect, and the seal. */
export default function Pengamanan() {
  const cari = useSearch({ from: '/kantor/pengamanan' })
  const pergi = useNavigate()
  const { snapshot, daftar, kosong } = useSnapshotDipilih(cari.snapshot)
  const { data: keadaan, error, refetch } = useQuery(kueriPengamanan)
  return (
    <Halaman judul={p.judul} induk={p.induk}>
      {kosong ? (
        <TanpaCuplikan judul={p.tanpaCuplikan} ket={p.tanpaCuplikanKet} />
      ) : error ? (
        <Panel>
          <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
        </Panel>
      ) : keadaan && snapshot ? (
        <>
          <PanelAturan keadaan={keadaan} />
          <div className="jajar">
            <PilihSnapshot
              daftar={daftar}
              nilai={snapshot.id}
              saatUbah={(id) => void pergi({ to: '/pengamanan', search: { snapshot: id }, replace: true })}
            />
          </div>
          <PanelPratinjau key={snapshot.id} snapshotId={snapshot.id} keadaan={keadaan} />
        </>
      ) : (
        <Panel>
          <Memuat />
        </Panel>
      )}
    </Halaman>
  )
}

function useBolehUbah(): boolean {
  const { data: saya } = useQuery(kueriSaya)
  return saya
    ? saya.pengelola || saya.jabatan.some((j) => j.pelaksana === 'adb' || j.pelaksana === 'kasi')
    : false
}

function PanelAturan({ keadaan }: { keadaan: KeadaanPengamanan }) {
  const [ubah, setUbah] = useState(false)
  const boleh = useBolehUbah()
  const { kini, riwayat } = keadaan
  return (
    <Panel
      judul={p.aturan}
      kanan={
        boleh ? (
          <Tombol onClick={() => setUbah(true)} pintasan="u">
            {p.ubahAturan}
          </Tombol>
        ) : null
      }
    >
      <ul className="kecil susun-rapat">
        <li>
          {p.ambang}: {p.ambangNilai(kini.ambang)}{' '}
          {kini.ambangDikonfirmasi ? null : <Lencana nada="tunggu">{p.perluDikonfirmasi}</Lencana>}
        </li>
        <li>
          {p.lisensi}: {kini.lisensi.nama}
        </li>
        <li>
          {p.versi(kini.versi)}
          {kini.berlaku
            ? ` · ${p.berlaku} ${tulisTanggal(kini.berlaku as never)} · ${kini.oleh ?? ''} · ${kini.alasan ?? ''}`
            : ''}
        </li>
      </ul>
      {riwayat.length > 1 ? (
        <details className="kecil">
          <summary>{p.riwayat}</summary>
          <ul className="susun-rapat">
            {riwayat.map((r) => (
              <li key={r.versi}>
                {p.riwayatBaris(r.versi, tulisTanggal(r.berlaku as never), r.oleh ?? '')}:{' '}
                {p.ambangNilai(r.ambang)}; {r.alasan}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {ubah ? <UbahAturan keadaan={keadaan} tutup={() => setUbah(false)} /> : null}
    </Panel>
  )
}

function PanelPratinjau({ snapshotId, keadaan }: { snapshotId: string; keadaan: KeadaanPengamanan }) {
  const { data, error, refetch } = useQuery(kueriEdisi(snapshotId))
  const susun = useSusunEdisi(snapshotId)
  const boleh = useBolehUbah()
  if (error)
    return (
      <Panel>
        <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} />
      </Panel>
    )
  if (!data)
    return (
      <Panel>
        <Memuat />
      </Panel>
    )
  const tersegel = data.tersegel && data.tersegel.id !== data.edisi?.id ? data.tersegel : undefined
  const tampil = data.edisi ?? tersegel
  const mulai = boleh ? (
    <Tombol
      rupa={data.tersegel ? 'biasa' : 'utama'}
      pintasan="s"
      sibuk={susun.isPending}
      onClick={() => susun.mutate()}
    >
      {data.tersegel ? p.susunUlang : p.susun}
    </Tombol>
  ) : null
  return (
    <>
      {tersegel?.disegel && data.edisi ? (
        <Perhatian>{p.masihTersegel(tulisSaat(tersegel.disegel.pada))}</Perhatian>
      ) : null}
      {data.keadaan === 'sedang' || susun.isPending ? (
        <Panel judul={p.pratinjau}>
          <Memuat kata={p.sedang} />
          <p>{p.sedang}</p>
        </Panel>
      ) : tampil ? (
        <PanelEdisi edisi={tampil} boleh={boleh} mulai={data.edisi ? null : mulai} />
      ) : (
        <Panel judul={p.pratinjau}>
          <Kosong judul={data.kalimat ?? p.belum} tindakan={mulai}>
            {p.belumKet}
          </Kosong>
        </Panel>
      )}
      {tampil ? <RingkasanEdisi edisi={tampil} keadaan={keadaan} bolehUbah={boleh} /> : null}
    </>
  )
}

function PanelEdisi({ edisi, boleh, mulai }: { edisi: Edisi; boleh: boolean; mulai: ReactNode }) {
  const [tanya, setTanya] = useState(false)
  const segel = useSegelEdisi(edisi.snapshotId)
  const alamat = `/api/paket-tabel?${new URLSearchParams({ snapshot: edisi.snapshotId, edisi: 'publik', tingkat: 'desa' }).toString()}`
  return (
    <Panel
      judul={edisi.disegel ? p.edisiTersegel : p.pratinjau}
      kanan={
        <span className="jajar">
          {mulai}
          <a className={kelasTombol} href={alamat} download title={p.unduhPaketKet}>
            {p.unduhPaket}
          </a>
          {boleh && !edisi.disegel ? (
            <Tombol rupa="utama" pintasan="e" disabled={edisi.tanpaSaksi > 0} onClick={() => setTanya(true)}>
              {p.segel}
            </Tombol>
          ) : null}
        </span>
      }
    >
      <ul className="kecil susun-rapat">
        <li>
          {p.ambang}: {p.ambangNilai(edisi.ambang)}
        </li>
        {edisi.disegel ? (
          <li>
            {p.tersegel(tulisSaat(edisi.disegel.pada), edisi.disegel.oleh)}: {edisi.disegel.alasan}
          </li>
        ) : null}
        {edisi.telanjurTerbit > 0 ? <li>{p.telanjur(tulisBulat(edisi.telanjurTerbit))}</li> : null}
        {edisi.tanpaSaksi > 0 ? <li>{p.tanpaSaksi(tulisBulat(edisi.tanpaSaksi))}</li> : null}
      </ul>
      {tanya ? (
        <DialogForm
          judul={p.segel}
          kirimLabel={p.segel}
          sibuk={segel.isPending}
          galat={segel.error ? keGalat(segel.error) : undefined}
          tutup={() => setTanya(false)}
          kirim={(isi) =>
            segel.mutate({ id: edisi.id, alasan: teks(isi, 'alasan') }, { onSuccess: () => setTanya(false) })
          }
        >
          <p>{p.segelTanya}</p>
          <Textarea
            label={p.alasan}
            name="alasan"
            required
            minLength={5}
            maxLength={500}
            autosize
            minRows={2}
          />
        </DialogForm>
      ) : null}
    </Panel>
  )
}
