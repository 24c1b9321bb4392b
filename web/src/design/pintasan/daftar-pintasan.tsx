import { useSyncExternalStore } from 'react'
import { pesanDesign } from '../design.pesan.ts'
import { Dialog } from '../dialog.tsx'
import { Tuts } from '../tuts.tsx'
import gaya from './daftar-pintasan.module.css'
import { aturHuruf, ikutiPintasan, isHurufMati, lihatPintasan } from './papan-ketik.ts'

/** All that the keyboard does on this page, read from what is registered: it cannot be out of date. */
export default function DaftarPintasan({ tutup }: { tutup: () => void }) {
  const semua = useSyncExternalStore(ikutiPintasan, lihatPintasan)
  const mati = useSyncExternalStore(ikutiPintasan, isHurufMati)
  const tampak = semua.filter((p) => p.tersembunyi !== true)
  return (
    <Dialog judul={pesanDesign.pintasanJudul} tutup={tutup}>
      {(['halaman', 'umum'] as const).map((lingkup) => {
        const isi = tampak.filter((p) => p.lingkup === lingkup)
        if (isi.length === 0) return null
        return (
          <section key={lingkup}>
            <h3>{lingkup === 'halaman' ? pesanDesign.di : pesanDesign.mana}</h3>
            <ul className={gaya.daftar}>
              {isi.map((p) => (
                <li key={`${p.tombol} ${p.nama}`}>
                  <span>{p.nama}</span>
                  <span className="hanya-suara">: {p.tombol}</span>
                  <Tuts tombol={p.tombol} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <label className={gaya.saklar}>
        <input type="checkbox" checked={!mati} onChange={(e) => aturHuruf(e.target.checked)} />
        <span>
          {pesanDesign.pintasanHuruf}
          <span className="kecil redup"> {pesanDesign.pintasanHurufKet}</span>
        </span>
      </label>
    </Dialog>
  )
}
