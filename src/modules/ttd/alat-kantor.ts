import { sign } from 'node:crypto'
import { getKantor } from '#akun'
import { ok, tolak } from '#kernel/hasil'
import type { Sarana } from '#platform/sarana'
import type { AlatTtd, PermintaanBubuh } from './alat-ttd.ts'
import { bubuhkanBercap } from './bubuh/bubuhkan-bercap.ts'
import { bukaKunciPrivat } from './sertifikat/kunci-privat.ts'
import { terbitkanSegel, terbitkanSertifikat } from './sertifikat/terbitkan-sertifikat.ts'
import { galatTtd } from './ttd.galat.ts'
import { findCa } from './ttd.store.ts'

type SaranaAlat = Pick<Sarana, 'db' | 'jam' | 'kunci' | 'folder'>

/** Signs under the office's own CA: an official's certificate made at the first signature, or the office's seal. */
export function alatKantor(s: SaranaAlat): AlatTtd {
  return {
    nama: 'kantor',
    bertumpuk: true,
    async siap() {
      const ca = await findCa(s.db)
      if (!ca) return tolak(galatTtd.belumAdaCa())
      return ca.berlakuSampai > s.jam.sekarang() ? ok() : tolak(galatTtd.caKedaluwarsa())
    },
    async bubuhkan(pdf, p) {
      const milik = await sertifikatUntuk(s, p)
      if (!milik.ok) return milik
      const { sertifikat, ca } = milik.value
      const kunci = await bukaKunciPrivat(s, sertifikat.nomorSeri)
      return bubuhkanBercap(s, pdf, p, {
        nomorSeri: sertifikat.nomorSeri,
        tanda: ca.latihan ? 'LATIHAN, bukan dokumen resmi' : 'Sertifikat kantor, tidak tersertifikasi PSrE',
        penanda: {
          tandatangani: async (isi) => ok(sign('sha256', isi, kunci)),
          rantaiPem: [sertifikat.pem, ca.pem],
        },
      })
    },
  }
}

async function sertifikatUntuk(s: SaranaAlat, p: PermintaanBubuh): ReturnType<typeof terbitkanSertifikat> {
  const kantor = await getKantor(s.db)
  return p.pemilik
    ? terbitkanSertifikat(s, p.pemilik, kantor.dinas, p.pelaku)
    : terbitkanSegel(s, kantor, p.pelaku)
}
