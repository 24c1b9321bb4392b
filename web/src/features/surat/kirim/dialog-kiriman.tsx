import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SatuKiriman, TautanDibuat } from '#contract/surat/kirim/kirim'
import { Dialog } from '../../../design/dialog.tsx'
import { DialogForm } from '../../../design/dialog-form.tsx'
import { Fakta } from '../../../design/fakta.tsx'
import { GagalMuat, Memuat, Perhatian } from '../../../design/keadaan.tsx'
import { kelasTombol, Tombol } from '../../../design/tombol.tsx'
import { keGalat } from '../../../kantor/galat-layar.ts'
import { panggil } from '../../../kantor/panggil.ts'
import { useKirim } from '../../../kantor/use-kirim.ts'
import { tulisSaat } from '../../../kantor/waktu.ts'
import { DialogTerima } from './dialog-terima.tsx'
import { KeadaanLencana } from './keadaan-lencana.tsx'
import { kueriSatuKiriman } from './kirim.kueri.ts'
import { pesanKirim as p } from './kirim.pesan.ts'

type Tindakan = 'terima' | 'ulang' | 'batal' | 'tautan' | 'cabut'

/** How one letter stands with one receiver, and what can be done about it. */
export function DialogKiriman({ id, tutup }: { id: string; tutup: () => void }) {
  const { data: k, error, refetch } = useQuery(kueriSatuKiriman(id))
  const [tindakan, setTindakan] = useState<Tindakan>()
  const [tautan, setTautan] = useState<TautanDibuat>()
  const akhiri = () => setTindakan(undefined)
  if (!k)
    return (
      <Dialog judul={p.judul} tutup={tutup}>
        {error ? <GagalMuat galat={keGalat(error)} ulang={() => void refetch()} /> : <Memuat />}
      </Dialog>
    )
  if (tautan) return <DialogTautan tautan={tautan} tutup={() => setTautan(undefined)} />
  if (tindakan === 'terima') return <DialogTerima id={k.id} tutup={akhiri} />
  if (tindakan)
    return <DialogTindakan kiriman={k} tindakan={tindakan} tutup={akhiri} saatTautan={setTautan} />
  return (
    <Dialog
      judul={p.rinciJudul(k.nomor)}
      tutup={tutup}
      lebar="lebar"
      kaki={<Tombol onClick={tutup}>{p.selesai}</Tombol>}
    >
      <div className="susun">
        <div className="jajar">
          <KeadaanLencana keadaan={k.keadaan} />
        </div>
        <Fakta isi={faktaKiriman(k)} />
        {k.keadaan === 'terkirim' ? <p className="redup kecil">{p.terkirimKet}</p> : null}
        {k.terputus > 0 ? <Perhatian>{p.terputus}</Perhatian> : null}
        {k.unduhan.length > 0 ? <p className="redup kecil">{p.unduhanKet}</p> : null}
        {k.bolehUrus ? <TombolTindakan k={k} pilih={setTindakan} /> : null}
      </div>
    </Dialog>
  )
}

function faktaKiriman(k: SatuKiriman) {
  const t = k.tautan
  return [
    [p.perihal, k.perihal],
    [p.penerima, k.tembusan ? `${k.nama} (${p.tembusan})` : k.nama],
    [p.cara, p.caraNama[k.cara]],
    [p.alamat, k.alamat],
    [p.eksemplar, k.eksemplar > 1 ? p.eksemplarNilai(k.eksemplar) : null],
    [p.dikirim, `${tulisSaat(k.dibuat)}, ${k.oleh}`],
    [p.dokumen, k.dokumen.map((d) => d.nama).join(', ')],
    [p.sebab, k.sebab && (k.percobaan > 0 ? `${k.sebab} (${p.percobaan(k.percobaan)})` : k.sebab)],
    [p.cobaLagi, k.cobaLagi && tulisSaat(k.cobaLagi)],
    [p.terkirimPada, k.terkirimPada && tulisSaat(k.terkirimPada)],
    [p.diterimaOleh, k.diterimaOleh],
    [p.diterimaPada, k.diterimaPada && tulisSaat(k.diterimaPada)],
    [p.catatan, k.diterimaCatatan],
    [
      p.bukti,
      k.buktiHash ? (
        <a key="bukti" href={`/api/dokumen/${k.buktiHash}`} target="_blank" rel="noreferrer">
          {p.bukti}
        </a>
      ) : null,
    ],
    [p.alasanBatal, k.alasanBatal],
    [p.tautanSampai, t && tulisSaat(t.sampai)],
    [p.tautan, t && p.tautanKet(t.diunduh, t.batasUnduh)],
    [p.dilihat, t && t.dilihat > 0 ? p.dilihatKali(t.dilihat) : null],
    [
      p.unduhan,
      k.unduhan.length > 0 ? (
        <ul key="unduhan" style={{ margin: 0, paddingInlineStart: 18 }}>
          {k.unduhan.map((u) => (
            <li key={`${u.waktu}${u.nama}${u.dokumen}`}>
              {u.nama}, {tulisSaat(u.waktu)}: {u.dokumen}
            </li>
          ))}
        </ul>
      ) : null,
    ],
  ] as const
}

function TombolTindakan({ k, pilih }: { k: SatuKiriman; pilih: (t: Tindakan) => void }) {
  const terbuka = k.keadaan !== 'diterima' && k.keadaan !== 'dibatalkan'
  return (
    <div className="jajar">
      {terbuka ? <Tombol onClick={() => pilih('terima')}>{p.terima}</Tombol> : null}
      {k.cara === 'langsung' ? (
        <a
          className={kelasTombol}
          href={`/api/surat/kiriman/${k.id}/tanda-terima.pdf`}
          target="_blank"
          rel="noreferrer"
        >
          {p.cetak}
        </a>
      ) : null}
      {k.cara === 'tautan' && terbuka ? (
        <Tombol onClick={() => pilih('tautan')}>{p.buatTautan}</Tombol>
      ) : null}
      {k.tautan?.berlaku ? <Tombol onClick={() => pilih('cabut')}>{p.cabut}</Tombol> : null}
      {k.keadaan === 'gagal' || k.keadaan === 'kembali' ? (
        <Tombol onClick={() => pilih('ulang')}>{k.cara === 'langsung' ? p.ulangBawa : p.ulang}</Tombol>
      ) : null}
      {terbuka && k.keadaan !== 'terkirim' && k.keadaan !== 'diunduh' ? (
        <Tombol rupa="bahaya" onClick={() => pilih('batal')}>
          {p.batal}
        </Tombol>
      ) : null}
    </div>
  )
}

function DialogTindakan({
  kiriman: k,
  tindakan,
  tutup,
  saatTautan,
}: {
  kiriman: SatuKiriman
  tindakan: Exclude<Tindakan, 'terima'>
  tutup: () => void
  saatTautan: (t: TautanDibuat) => void
}) {
  const bawa = tindakan === 'ulang' && k.cara === 'langsung'
  const judul = { ulang: bawa ? p.ulangBawa : p.ulang, batal: p.batal, tautan: p.buatTautan, cabut: p.cabut }[
    tindakan
  ]
  const kirim = useKirim(
    (isi: object) =>
      panggil<TautanDibuat | undefined>(`/surat/kiriman/${k.id}/${tindakan}`, { metode: 'POST', isi }),
    {
      segarkan: ['kiriman-surat', 'ekspedisi'],
      berhasil: (hasil) => {
        tutup()
        if (tindakan === 'tautan' && hasil) saatTautan(hasil)
      },
    },
  )
  return (
    <DialogForm
      judul={judul}
      kirimLabel={judul}
      rupa={tindakan === 'batal' || tindakan === 'cabut' ? 'bahaya' : 'utama'}
      sibuk={kirim.sibuk}
      galat={kirim.galat}
      tutup={tutup}
      kirim={(f) =>
        kirim.kirim(
          tindakan === 'tautan'
            ? { hari: Number(f.get('hari')), batasUnduh: Number(f.get('batasUnduh')) }
            : bawa
              ? {}
              : tindakan === 'ulang'
                ? { alamat: String(f.get('alamat')).trim() }
                : { alasan: String(f.get('alasan')) },
        )
      }
    >
      {tindakan === 'tautan' ? (
        <>
          <p className="redup">{p.buatTautanKet}</p>
          <TextInput
            name="hari"
            type="number"
            label={p.hari}
            min={1}
            max={90}
            defaultValue={14}
            required
            withAsterisk={false}
          />
          <TextInput
            name="batasUnduh"
            type="number"
            label={p.batasUnduh}
            min={1}
            max={1000}
            defaultValue={10}
            required
            withAsterisk={false}
          />
        </>
      ) : bawa ? (
        <p className="redup">{p.ulangBawaKet}</p>
      ) : tindakan === 'ulang' ? (
        <TextInput
          name="alamat"
          type="email"
          label={p.ulangAlamat}
          defaultValue={k.alamat}
          required
          withAsterisk={false}
        />
      ) : (
        <TextInput
          name="alasan"
          label={p.alasan}
          minLength={5}
          maxLength={500}
          required
          withAsterisk={false}
        />
      )}
    </DialogForm>
  )
}

/** The address of a link: here once, then never again. */
function DialogTautan({ tautan, tutup }: { tautan: TautanDibuat; tutup: () => void }) {
  const [tersalin, setTersalin] = useState(false)
  return (
    <Dialog
      judul={p.tautan}
      tutup={tutup}
      kaki={
        <>
          <Tombol
            onClick={() => void navigator.clipboard?.writeText(tautan.alamat).then(() => setTersalin(true))}
          >
            {tersalin ? p.tersalin : p.salin}
          </Tombol>
          <Tombol rupa="utama" onClick={tutup}>
            {p.selesai}
          </Tombol>
        </>
      }
    >
      <p className="redup">{p.buatTautanKet}</p>
      <TextInput readOnly label={p.tautan} value={tautan.alamat} onFocus={(e) => e.target.select()} />
      <p>
        {p.tautanSampai}: {tulisSaat(tautan.sampai)}
      </p>
    </Dialog>
  )
}
