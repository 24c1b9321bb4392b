import { daftarSnapshot, periksaSnapshot } from '#dkb'
import { Ditolak } from '#kernel/ditolak'
import { galat } from '#kernel/galat'
import { denganKantor } from './dengan-kantor.ts'
import { nilai } from './mulai.ts'
import { KODE, type Perintah, SalahPakai } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'cuplikan',
  ringkas: 'Menghitung ulang sidik sebuah cuplikan dari berkasnya: "tertib cuplikan periksa ID".',
  argumen: 'periksa ID',
  opsi: { data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true } },
  async jalankan(a, k) {
    const [kerja, awalan] = a.posisi
    if (kerja !== 'periksa' || !awalan || !/^[0-9a-f]{4,64}$/.test(awalan))
      throw new SalahPakai('Yang dikenal: tertib cuplikan periksa ID (paling sedikit empat huruf pertama).')
    const hasil = await denganKantor(a.wajib('data'), 'cuplikan', async (kantor) => {
      const cocok = (await daftarSnapshot(kantor.db)).filter((s) => s.id.startsWith(awalan))
      if (cocok.length !== 1)
        throw new Ditolak(
          galat('dkb.id-cuplikan', 'tak-ditemukan', `Cuplikan yang cocok dengan ${awalan}: ${cocok.length}.`),
        )
      const diam = { kemajuan: () => undefined, signal: new AbortController().signal }
      return nilai(await periksaSnapshot(kantor, cocok[0]!.id, diam))
    })
    k.hasil(hasil, () =>
      [
        `Cuplikan  ${hasil.id}`,
        `Dihitung  ${hasil.idHitung ?? '-'}`,
        `Baris     ${hasil.jumlahBaris}`,
        ...hasil.selisih.map((t) => `TEMUAN    ${t}`),
        hasil.utuh ? 'Cuplikan utuh.' : `Cuplikan TIDAK utuh: ${hasil.selisih.length} temuan.`,
      ].join('\n'),
    )
    return hasil.utuh ? KODE.selesai : KODE.ditolak
  },
}
