import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { HasilTabel, Paspor } from '#contract/agregat/agregat'
import { tulisBulat } from '#kernel/angka'
import { tulisRentang } from '#kernel/rentang'
import { Fakta } from '../../design/fakta.tsx'
import { Memuat, PesanGalat } from '../../design/keadaan.tsx'
import { Tombol } from '../../design/tombol.tsx'
import { keGalat } from '../../kantor/galat-layar.ts'
import { tulisSaat } from '../../kantor/waktu.ts'
import { tulisSnapshot } from '../dkb/tulis-snapshot.ts'
import { jalurPaspor } from '../terbit/paspor.kueri.ts'
import { type AlamatSel, ambilPaspor, kueriPaspor } from './agregat.kueri.ts'
import { pesanAgregat } from './agregat.pesan.ts'
import { HitungUlang } from './hitung-ulang.tsx'
import gaya from './panel-paspor.module.css'
import type { Sel } from './sel.ts'

/** Where the chosen figure comes from. */
export function PanelPaspor({ hasil, sel, tutup }: { hasil: HasilTabel; sel: Sel; tutup: () => void }) {
  const alamat: AlamatSel = {
    snapshot: hasil.snapshot.id,
    tabel: hasil.tabel.id,
    ...sel,
    ...(hasil.pita ? { pita: hasil.pita.id } : {}),
  }
  return <PasporSel alamat={alamat} tutup={tutup} />
}

function PasporSel({ alamat, tutup }: { alamat: AlamatSel; tutup: () => void }) {
  const { data: p, error } = useQuery(kueriPaspor(alamat))
  if (error) return <PesanGalat galat={keGalat(error)} />
  if (!p) return <Memuat baris={2} />
  return (
    <section className={gaya.paspor} aria-label={pesanAgregat.paspor}>
      <div className={gaya.kepala}>
        <p aria-live="polite">
          <strong>{pesanAgregat.paspor}</strong>{' '}
          <span className="redup">
            {p.wilayah.nama}, {tulisRentang(p.kolom.label)}
          </span>{' '}
          <strong className={gaya.nilai}>{tulisBulat(p.nilai)}</strong>
        </p>
        <Tombol rupa="sepi" onClick={tutup}>
          {pesanAgregat.tutupPaspor}
        </Tombol>
      </div>
      <p className="kecil redup">
        {[
          tulisSnapshot(p.snapshot),
          p.snapshot.id.slice(0, 12),
          pesanAgregat.baris(tulisBulat(p.snapshot.jumlahBaris)),
          pesanAgregat.aturan(p.aturanVersi),
          `${pesanAgregat.dihitung.toLowerCase()} ${tulisSaat(p.dihitungPada)}`,
        ].join(' · ')}
      </p>
      <div className={gaya.rinci}>
        <details>
          <summary>{pesanAgregat.kueri}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long query is scrolled by keyboard too */}
          <pre className={gaya.kueri} tabIndex={0}>
            {p.kueri}
          </pre>
        </details>
        <details>
          <summary>{pesanAgregat.daftarKode}</summary>
          <DaftarKode paspor={p} />
        </details>
        <HitungUlang key={`${alamat.wilayah}/${alamat.kolom}`} ambil={() => ambilPaspor(alamat, true)} />
        <Link
          className="kecil"
          to="/paspor/$snapshot/$tabel/$wilayah/$kategori/$lajur"
          params={jalurPaspor(alamat)}
        >
          {pesanAgregat.pasporLengkap}
        </Link>
      </div>
    </section>
  )
}

function DaftarKode({ paspor: p }: { paspor: Paspor }) {
  return (
    <div className="kecil">
      <p>
        {p.daftarKode.judul} · {p.daftarKode.sumber}{' '}
        {p.daftarKode.dikonfirmasi ? '' : `(${pesanAgregat.perluDikonfirmasi})`}
      </p>
      <p className="redup">{p.daftarKode.kategori.map((k) => `${k.kode} ${k.label}`).join(' · ')}</p>
      <Fakta
        isi={[
          [pesanAgregat.definisi, <code key="d">{p.tabel.digestDefinisi}</code>],
          [pesanAgregat.sidikWilayah, <code key="w">{p.digestWilayah}</code>],
          [pesanAgregat.sidikHitungan, <code key="h">{p.digestHitungan}</code>],
        ]}
      />
    </div>
  )
}
