import type { PemegangDokumen, TanyaPemegang } from '#dokumen'
import { findUsulPemegang } from '#kabar'
import { daftarDiMeja, pembacaMasuk } from './masuk/hak-masuk.ts'
import { findMasukPemegang, findSuratPemegang } from './pemegang-surat.store.ts'

/**
 * A letter in holds its scans: to its desks it is theirs, an official of the agenda may read all, others what is biasa. What
 * belongs to a numbered letter or its receipt is open as the books are; a mail that nobody decided on is for the agenda.
 */
export const pemegangSurat: TanyaPemegang = {
  modul: 'surat',
  async cari(s, hash, penanya) {
    const [masuk, surat, usul] = [
      await findMasukPemegang(s.db, hash),
      await findSuratPemegang(s.db, hash),
      await findUsulPemegang(s.db, hash),
    ]
    if (masuk.length + surat.length + usul.length === 0) return { pemegang: [] }
    const pembaca = await pembacaMasuk(s, penanya)
    const meja = await daftarDiMeja(
      s.db,
      masuk.map((m) => m.id),
      pembaca,
    )
    const pemegang: PemegangDokumen[] = [
      ...masuk.map((m): PemegangDokumen => {
        const biasa = m.keamanan === 'biasa'
        return {
          objek: `surat-masuk/${m.id}`,
          hak: meja.has(m.id) ? 'ikut' : biasa || pembaca.pengagenda ? 'boleh' : 'tutup',
          ...(!biasa && { kelas: m.keamanan }),
        }
      }),
      // Others learn nothing of a mail; that it brought what stands in an open letter closes nothing.
      ...(pembaca.pengagenda
        ? usul.map((id): PemegangDokumen => ({ objek: `kabar-masuk/${id}`, hak: 'boleh' }))
        : []),
      ...surat.flatMap((x): PemegangDokumen[] => (x.berkasId ? [] : [{ objek: x.objek, hak: 'boleh' }])),
    ]
    // A letter of a case is as open as its case.
    return { pemegang, berkas: surat.flatMap((x) => x.berkasId ?? []) }
  },
}
