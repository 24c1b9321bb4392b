import { Tombol } from '../../../design/tombol.tsx'
import { tulisSaat } from '../../../kantor/waktu.ts'
import gaya from './penyusun.module.css'
import type { KeadaanSimpan } from './simpan/keadaan-simpan.ts'
import type { Simpan } from './simpan/use-simpan.ts'
import { pesanSusun } from './susun.pesan.ts'
import type { NaskahDisunting } from './use-naskah.ts'

interface BilahSusunProps {
  readonly naskah: NaskahDisunting
  readonly simpan: Simpan
  readonly terkunci: boolean
  readonly lihatTemuan: () => void
  /** Leads to the first field that nobody confirmed. */
  readonly keBelumYakin: () => void
}

/** Where the writing stands: saved or not, what can be undone, what is found and what is still to confirm. */
export function BilahSusun({ naskah, simpan, terkunci, lihatTemuan, keBelumYakin }: BilahSusunProps) {
  const { temuan } = simpan.server
  const cacat = temuan.filter((t) => t.tingkat === 'cacat').length
  const yakin = Object.keys(naskah.kini.keyakinan).length
  const { apa } = simpan.keadaan
  return (
    <div className={gaya.alat}>
      <span
        className={gaya.simpan}
        role="status"
        data-nada={apa === 'putus' || apa === 'ditolak' || apa === 'bentrok' ? 'awas' : undefined}
        title={apa === 'putus' ? pesanSusun.putusKet : undefined}
      >
        {tulisSimpan(simpan.keadaan)}
      </span>
      {simpan.bercadangan || apa === 'tersimpan' ? null : (
        <span className={gaya.simpan}>{pesanSusun.tanpaCadangan}</span>
      )}
      <Tombol disabled={!naskah.bisaBatal || terkunci} onClick={naskah.batalkan} title="Ctrl+Z">
        {pesanSusun.batalkan}
      </Tombol>
      <Tombol disabled={!naskah.bisaUlang || terkunci} onClick={naskah.ulangi} title="Ctrl+Shift+Z">
        {pesanSusun.ulangi}
      </Tombol>
      <Tombol onClick={lihatTemuan}>
        {pesanSusun.temuanJudul}: {pesanSusun.jumlahTemuan(cacat, temuan.length - cacat)}
      </Tombol>
      {yakin > 0 ? <Tombol onClick={keBelumYakin}>{pesanSusun.sisaYakin(yakin)}</Tombol> : null}
    </div>
  )
}

function tulisSimpan(k: KeadaanSimpan): string {
  if (k.apa === 'tersimpan') return pesanSusun.tersimpan(tulisSaat(k.saat).split(' ').at(-1)!)
  if (k.apa === 'ditolak') return `${pesanSusun.ditolak}. ${k.galat.pesan}`
  if (k.apa === 'bentrok') return pesanSusun.berubah
  return pesanSusun[k.apa]
}
