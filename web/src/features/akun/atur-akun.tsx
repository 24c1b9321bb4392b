import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AkunDenganSandi, AkunKirim, BuatAkun } from '#contract/akun/akun'
import { DialogForm } from '../../design/dialog-form.tsx'
import { GagalMuat, Memuat, Perhatian } from '../../design/keadaan.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { Pilihan } from '../../design/pilihan.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { panggil } from '../../kantor/panggil.ts'
import { useKirim } from '../../kantor/use-kirim.ts'
import { tulisSaat, tulisSaatPanjang } from '../../kantor/waktu.ts'
import { pesanAkun } from './akun.pesan.ts'
import { kueriAkun, kueriPegawai, teks } from './organisasi.kueri.ts'
import { pesanPengaturanAkun as p } from './pengaturan-akun.pesan.ts'

type Buka = { jenis: 'baru' } | { jenis: 'setel' | 'nonaktif'; akun: AkunKirim }

export default function AturAkun() {
  const { data, error } = useQuery(kueriAkun)
  const [buka, setBuka] = useState<Buka>()
  const [sandi, setSandi] = useState<AkunDenganSandi>()
  const aktifkan = useKirim((id: string) => panggil(`/akun/${id}/aktif`, { metode: 'POST' }), {
    segarkan: ['akun'],
  })
  const tutup = () => setBuka(undefined)
  const terima = (h: AkunDenganSandi) => {
    setSandi(h)
    tutup()
  }
  return (
    <>
      {sandi ? <SandiSementara hasil={sandi} tutup={() => setSandi(undefined)} /> : null}
      <Panel
        judul={p.akun}
        penuh
        kanan={
          <Tombol rupa="utama" onClick={() => setBuka({ jenis: 'baru' })}>
            {p.akunBaru}
          </Tombol>
        }
      >
        {error ? <GagalMuat galat={keGalat(error)} /> : null}
        {!data && !error ? <Memuat /> : null}
        {data ? (
          <TabelDaftar
            nama={p.akun}
            kolom={[
              { judul: p.namaAkun, utama: true, isi: (a) => a.namaAkun },
              { judul: p.pemilik, isi: (a) => a.nama },
              { judul: p.status, isi: (a) => <StatusAkun akun={a} /> },
              {
                judul: p.terakhirMasuk,
                isi: (a) =>
                  a.terakhirMasuk ? (
                    tulisSaat(a.terakhirMasuk)
                  ) : (
                    <span className="redup">{p.belumPernah}</span>
                  ),
              },
              {
                judul: p.tindakan,
                isi: (a) => (
                  <span className="jajar">
                    <Tombol
                      rupa="sepi"
                      aria-label={`${p.setelUlang} ${a.namaAkun}`}
                      onClick={() => setBuka({ jenis: 'setel', akun: a })}
                    >
                      {p.setelUlang}
                    </Tombol>
                    {a.aktif ? (
                      <Tombol
                        rupa="sepi"
                        aria-label={`${p.nonaktifkan} ${a.namaAkun}`}
                        onClick={() => setBuka({ jenis: 'nonaktif', akun: a })}
                      >
                        {p.nonaktifkan}
                      </Tombol>
                    ) : (
                      <Tombol
                        rupa="sepi"
                        aria-label={`${p.aktifkan} ${a.namaAkun}`}
                        onClick={() => aktifkan.kirim(a.id)}
                      >
                        {p.aktifkan}
                      </Tombol>
                    )}
                  </span>
                ),
              },
            ]}
            baris={data.akun}
            kunci={(a) => a.id}
            tandai={(a) => (a.aktif ? undefined : 'redup')}
          />
        ) : null}
      </Panel>
      <p className="kecil redup">{p.akunKet}</p>
      {buka?.jenis === 'baru' ? (
        <DialogAkunBaru akun={data?.akun ?? []} selesai={terima} tutup={tutup} />
      ) : null}
      {buka?.jenis === 'setel' ? <DialogSetelUlang akun={buka.akun} selesai={terima} tutup={tutup} /> : null}
      {buka?.jenis === 'nonaktif' ? <DialogNonaktif akun={buka.akun} tutup={tutup} /> : null}
    </>
  )
}

function SandiSementara({ hasil, tutup }: { hasil: AkunDenganSandi; tutup: () => void }) {
  return (
    <Perhatian>
      <p>
        {p.sandiSementara} {hasil.akun.namaAkun}:{' '}
        <strong>
          <code data-sandi-sementara>{hasil.sandiSementara}</code>
        </strong>
      </p>
      <p>{p.sandiSementaraKet(hasil.akun.nama, tulisSaatPanjang(hasil.berlakuSampai))}</p>
      <Tombol onClick={tutup}>{p.mengerti}</Tombol>
    </Perhatian>
  )
}

function StatusAkun({ akun: a }: { akun: AkunKirim }) {
  return (
    <span className="jajar">
      <Lencana nada={a.aktif ? 'selesai' : 'netral'}>{a.aktif ? p.aktif : p.nonaktif}</Lencana>
      {a.pengelola ? <Lencana nada="nila">{p.pengelola}</Lencana> : null}
      {a.wajibGantiSandi ? <Lencana nada="tunggu">{p.perluGanti}</Lencana> : null}
      {a.totpAktif ? <Lencana>{p.duaLangkah}</Lencana> : null}
      {a.terkunciSampai ? <Lencana nada="lambat">{p.terkunci}</Lencana> : null}
    </span>
  )
}

function DialogAkunBaru({
  akun,
  selesai,
  tutup,
}: {
  akun: readonly AkunKirim[]
  selesai: (h: AkunDenganSandi) => void
  tutup: () => void
}) {
  const { data } = useQuery(kueriPegawai)
  const punya = new Set(akun.map((a) => a.pegawaiId))
  const calon = (data?.pegawai ?? []).filter((x) => x.aktif && !punya.has(x.id))
  const [pilih, setPilih] = useState<string>()
  const pegawaiId = pilih ?? calon[0]?.id ?? ''
  const buat = useKirim((isi: BuatAkun) => panggil<AkunDenganSandi>('/akun', { metode: 'POST', isi }), {
    segarkan: ['akun'],
    berhasil: selesai,
  })
  const kirim = (isi: FormData) =>
    buat.kirim({
      namaAkun: teks(isi, 'namaAkun'),
      ...(pegawaiId ? { pegawaiId } : { nama: teks(isi, 'nama') }),
    })
  return (
    <DialogForm
      judul={p.akunBaru}
      kirimLabel={p.akunBaru}
      sibuk={buat.sibuk}
      galat={buat.galat}
      kirim={kirim}
      tutup={tutup}
    >
      <Pilihan
        label={p.akunUntuk}
        nilai={pegawaiId}
        saatUbah={setPilih}
        isi={[...calon.map((x) => ({ nilai: x.id, nama: x.nama })), { nilai: '', nama: p.akunPengelola }]}
      />
      {pegawaiId ? null : <TextInput name="nama" label={p.namaPengelola} required withAsterisk={false} />}
      <TextInput
        name="namaAkun"
        label={p.namaAkun}
        description={pesanAkun.namaAkunKet}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
      />
    </DialogForm>
  )
}

function DialogSetelUlang({
  akun,
  selesai,
  tutup,
}: {
  akun: AkunKirim
  selesai: (h: AkunDenganSandi) => void
  tutup: () => void
}) {
  const setel = useKirim(
    (hapusTotp: boolean) =>
      panggil<AkunDenganSandi>(`/akun/${akun.id}/setel-ulang`, { metode: 'POST', isi: { hapusTotp } }),
    { segarkan: ['akun'], berhasil: selesai },
  )
  return (
    <DialogForm
      judul={p.setelUlangJudul(akun.nama)}
      kirimLabel={p.setelUlang}
      sibuk={setel.sibuk}
      galat={setel.galat}
      kirim={(isi) => setel.kirim(isi.get('hapusTotp') !== null)}
      tutup={tutup}
    >
      <p>{p.setelUlangKet}</p>
      {akun.totpAktif ? <Checkbox name="hapusTotp" label={p.hapusTotp} /> : null}
    </DialogForm>
  )
}

function DialogNonaktif({ akun, tutup }: { akun: AkunKirim; tutup: () => void }) {
  const nonaktif = useKirim(() => panggil(`/akun/${akun.id}/nonaktif`, { metode: 'POST' }), {
    segarkan: ['akun'],
    berhasil: tutup,
  })
  return (
    <DialogForm
      judul={p.nonaktifJudul(akun.nama)}
      kirimLabel={p.nonaktifkan}
      rupa="bahaya"
      sibuk={nonaktif.sibuk}
      galat={nonaktif.galat}
      kirim={() => nonaktif.kirim(undefined)}
      tutup={tutup}
    >
      <p>{p.nonaktifKet}</p>
    </DialogForm>
  )
}
