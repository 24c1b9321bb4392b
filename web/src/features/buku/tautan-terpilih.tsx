import { TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import type { NaskahNarasiKirim, Potongan, PotonganTampil } from '#contract/buku/narasi/narasi'
import '../../design/mantine.css'
import { Fakta } from '../../design/fakta.tsx'
import { kelasTombol, Tombol } from '../../design/tombol.tsx'
import { pesanBuku } from './buku.pesan.ts'
import gaya from './narasi.module.css'

interface TautanTerpilihProps {
  readonly naskah: NaskahNarasiKirim
  readonly tautan: Exclude<PotonganTampil, string>
  /** Puts something else in its place; undefined takes it out. Absent for those who only read. */
  readonly ubah: ((baru: Exclude<Potongan, string> | undefined) => void) | undefined
  readonly tutup: () => void
}

/** Where a number of the text comes from, and what can be done with it. */
export function TautanTerpilih({ naskah, tautan, ubah, tutup }: TautanTerpilihProps) {
  const [angka, setAngka] = useState(tautan.timpa ?? '')
  const kirim = (e: SubmitEvent<HTMLFormElement>) => {
    e.preventDefault()
    ubah?.({ acuan: tautan.acuan, timpa: angka.trim() })
  }
  return (
    <section
      className={gaya.tautan}
      aria-label={pesanBuku.tautan}
      onKeyDown={(e) => {
        if (e.key === 'Escape') tutup()
      }}
    >
      <Fakta
        isi={[
          [pesanBuku.tempat, tautan.hilang ? pesanBuku.hilang : tautan.sebut],
          [pesanBuku.nilaiHitung, tautan.teks],
          [pesanBuku.tertulis, tautan.timpa],
        ]}
      />
      <div className="jajar">
        <TautanAsal naskah={naskah} tautan={tautan} />
        {ubah && tautan.timpa !== undefined ? (
          <Tombol onClick={() => ubah({ acuan: tautan.acuan })}>{pesanBuku.kembali}</Tombol>
        ) : null}
        {ubah ? (
          <Tombol rupa="sepi" onClick={() => ubah(undefined)}>
            {pesanBuku.buangTautan}
          </Tombol>
        ) : null}
        <Tombol rupa="sepi" onClick={tutup}>
          {pesanBuku.tutup}
        </Tombol>
      </div>
      {ubah && !tautan.hilang ? (
        <form className={gaya.ganti} onSubmit={kirim}>
          <TextInput
            label={pesanBuku.ganti}
            description={pesanBuku.gantiKet}
            value={angka}
            onChange={(e) => setAngka(e.currentTarget.value)}
            maxLength={60}
          />
          <Tombol type="submit" disabled={angka.trim() === '' || angka.trim() === tautan.teks}>
            {pesanBuku.pakai}
          </Tombol>
        </form>
      ) : null}
    </section>
  )
}

function TautanAsal({ naskah, tautan }: Pick<TautanTerpilihProps, 'naskah' | 'tautan'>) {
  if (tautan.sel)
    return (
      <Link
        to="/tabel/$tabelId"
        params={{ tabelId: tautan.sel.tabel }}
        search={{
          snapshot: naskah.snapshotId,
          tingkat: naskah.tingkat,
          sel: `${tautan.sel.wilayah}!${tautan.sel.kolom}`,
        }}
        className={kelasTombol}
      >
        {pesanBuku.paspor}
      </Link>
    )
  if (tautan.indikator)
    return (
      <Link
        to="/indikator"
        search={{
          snapshot: naskah.snapshotId,
          tingkat: naskah.tingkat,
          sel: `${tautan.indikator.wilayah}!${tautan.indikator.id}`,
        }}
        className={kelasTombol}
      >
        {pesanBuku.bukaIndikator}
      </Link>
    )
  return null
}
