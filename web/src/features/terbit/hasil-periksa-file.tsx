import { Link } from '@tanstack/react-router'
import type { HasilPeriksa } from '#contract/terbit/terbit'
import type { TandaTanganDiperiksa } from '#contract/ttd/ttd'
import { tulisBulat } from '#kernel/angka'
import { Fakta } from '../../design/fakta.tsx'
import { Lencana } from '../../design/lencana.tsx'
import { Panel } from '../../design/panel.tsx'
import { TabelDaftar } from '../../design/tabel-daftar.tsx'
import { tulisSaatPanjang, tulisTanggalPendek } from '../../kantor/waktu.ts'
import { pesanTtd } from '../ttd/ttd.pesan.ts'
import gaya from './hasil-periksa-file.module.css'
import { LembarDikenal } from './lembar-dikenal.tsx'
import { pesanTerbit } from './terbit.pesan.ts'

/** The verdict first, in words; then what it rests on. */
export function HasilPeriksaFile({ hasil: h }: { hasil: HasilPeriksa }) {
  return (
    <>
      <div className={gaya.putusan} data-baik={h.kesimpulan === 'asli' || undefined} role="status">
        <h2>{pesanTerbit.kesimpulan[h.kesimpulan]}</h2>
        {/* The other sentences say to the operator what the panels below show here. */}
        <p>{h.kalimat[0]}</p>
        <p className="kecil">
          {pesanTerbit.sidikFile} <code>{h.hash}</code>
        </p>
      </div>
      <div className="dua-kolom">
        {h.tandaTangan?.daftar.map((t) => (
          <TandaTangan key={t.nama} ttd={t} />
        ))}
        {h.register ? <Register register={h.register} /> : null}
        {h.lembar ? <LembarDikenal lembar={h.lembar} /> : null}
      </div>
      <Angka hasil={h} />
    </>
  )
}

function TandaTangan({ ttd: t }: { ttd: TandaTanganDiperiksa }) {
  return (
    <Panel
      judul={pesanTtd.jenisTanda[t.jenis]}
      kanan={
        <Lencana nada={t.sah ? 'selesai' : 'lambat'}>
          {t.sah ? pesanTerbit.sah : pesanTerbit.tidakSah}
        </Lencana>
      }
    >
      <Fakta
        isi={[
          [pesanTerbit.penandatangan, t.penandatangan],
          [pesanTerbit.jabatan, t.jabatan],
          [pesanTerbit.nip, t.nip],
          [pesanTerbit.waktu, t.waktu ? tulisSaatPanjang(t.waktu) : undefined],
          [pesanTtd.waktuTerbukti, t.waktuTerbukti ? tulisSaatPanjang(t.waktuTerbukti) : undefined],
          [pesanTerbit.cakupan, pesanTerbit.namaCakupan[t.cakupan]],
          [pesanTerbit.isi, t.isiUtuh ? pesanTerbit.utuh : pesanTerbit.berubah],
          [pesanTerbit.penerbit, t.penerbit],
          [
            pesanTerbit.tersertifikasi,
            `${t.tersertifikasi ? pesanTerbit.psre : pesanTerbit.bukanPsre}${t.latihan ? ` · ${pesanTerbit.latihan}` : ''}`,
          ],
        ]}
      />
      <ul className="kecil redup">
        {t.catatan.map((c) => (
          <li key={c}>{c}</li>
        ))}
      </ul>
    </Panel>
  )
}

function Register({ register: r }: { register: NonNullable<HasilPeriksa['register']> }) {
  return (
    <Panel judul={pesanTerbit.register}>
      <Fakta
        isi={[
          [
            pesanTerbit.nomorAgenda,
            r.nomorAgenda
              ? `${r.nomorAgenda}${r.tanggalAgenda ? `, ${tulisTanggalPendek(r.tanggalAgenda)}` : ''}${r.statusAgenda === 'batal' ? ` (${pesanTerbit.agendaBatal})` : ''}`
              : undefined,
          ],
          [
            pesanTerbit.berkas,
            <Link key="berkas" to="/berkas/$berkasId" params={{ berkasId: r.berkasId }}>
              {r.judul}
            </Link>,
          ],
          [pesanTerbit.olehRegister, `${r.ditandatanganiOleh}, ${r.jabatan}`],
          [pesanTerbit.waktu, tulisSaatPanjang(r.waktuTandaTangan)],
        ]}
      />
    </Panel>
  )
}

function Angka({ hasil }: { hasil: HasilPeriksa }) {
  const a = hasil.angka
  if (!a)
    return hasil.angkaTidakDiperiksa ? (
      <Panel judul={pesanTerbit.angka}>
        <p>{hasil.angkaTidakDiperiksa}</p>
      </Panel>
    ) : null
  const t = pesanTerbit.kolomTabel
  const b = pesanTerbit.kolomBeda
  return (
    <Panel
      judul={pesanTerbit.angka}
      penuh
      kaki={`${a.sama ? pesanTerbit.angkaSama : pesanTerbit.angkaBeda} ${a.bytePersis ? pesanTerbit.bytePersis : ''}`}
    >
      <TabelDaftar
        nama={pesanTerbit.angka}
        kolom={[
          { judul: t.tabel, utama: true, isi: (x) => x.judul },
          { judul: t.sel, rata: 'kanan', isi: (x) => tulisBulat(x.jumlahSel) },
          {
            judul: t.hasil,
            isi: (x) => (
              <Lencana nada={x.sama ? 'selesai' : 'lambat'}>
                {x.sama ? pesanTerbit.sama : pesanTerbit.beda(tulisBulat(x.jumlahBeda))}
              </Lencana>
            ),
          },
        ]}
        baris={a.tabel}
        kunci={(x) => x.tabel}
      />
      {a.tabel
        .filter((x) => x.beda.length > 0)
        .map((x) => (
          <section key={x.tabel} className={gaya.beda}>
            <h3>{x.judul}</h3>
            <TabelDaftar
              nama={x.judul}
              kolom={[
                { judul: b.baris, utama: true, isi: (s) => s.baris },
                { judul: b.kolom, isi: (s) => s.kolom },
                { judul: b.diFile, rata: 'kanan', isi: (s) => s.diFile },
                { judul: b.diKantor, rata: 'kanan', isi: (s) => s.diKantor },
              ]}
              baris={x.beda}
              kunci={(s) => `${s.baris}/${s.kolom}`}
            />
          </section>
        ))}
    </Panel>
  )
}
