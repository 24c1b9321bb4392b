import { kirimKabar } from '#kabar'
import type { Tx } from '#platform/postgres'
import type { Berkas, TindakanBerkas } from '../berkas/berkas.ts'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import { tautanBerkas } from './kabarkan-berkas.ts'
import { barisIsi, pesanPengingat, sebutLangkah } from './pengingat.pesan.ts'

/** Tells the official whose act started it that the work of the system ended without a result. */
export function kabarkanKerjaGagal(
  tx: Tx,
  p: {
    readonly berkas: Pick<Berkas, 'id' | 'nomor' | 'judul'>
    readonly definisi: DefinisiSop
    readonly tindakan: Pick<TindakanBerkas, 'id' | 'langkah' | 'pegawaiId'>
    readonly saat: Date
  },
): Promise<void> {
  return kirimKabar(
    tx,
    {
      kepada: [p.tindakan.pegawaiId],
      jenis: 'kerja-gagal',
      judul: pesanPengingat.kerjaGagal(p.berkas),
      isi: barisIsi(sebutLangkah(p.definisi, p.tindakan.langkah), pesanPengingat.kerjaGagalIsi),
      tautan: tautanBerkas(p.berkas.id),
      kunci: `kerja/${p.tindakan.id}`,
    },
    p.saat,
  )
}
