import { parse } from 'yaml'
import { bacaNaskah, daftarDefinisi, daftarPeraturan, tinjauSop } from '#sop'
import { bacaBerkas, KODE, type Perintah, SalahPakai } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'sop',
  ringkas: 'Meninjau naskah SOP: "tertib sop tinjau FILE.yaml".',
  argumen: 'tinjau FILE',
  opsi: {},
  async jalankan(a, k) {
    const [apa, file] = a.posisi
    if (apa !== 'tinjau' || file === undefined)
      throw new SalahPakai('Yang dikenal: tertib sop tinjau FILE.yaml.')
    const naskah = bacaNaskah(bacaYaml(file))
    if (!naskah) throw new SalahPakai(`${file} bukan naskah SOP: tidak berisi identitas dan langkah.`)
    const temuan = tinjauSop(naskah, {
      peraturan: daftarPeraturan(),
      judulSop: daftarDefinisi().map((d) => d.identitas.nama),
    })
    const baris = temuan.map((t) => `${t.tingkat.toUpperCase().padEnd(11)}${t.kalimat}`)
    k.hasil(temuan, () => (baris.length === 0 ? 'Tidak ada temuan.' : baris.join('\n')))
    // Such a SOP must not be put in force.
    return temuan.some((t) => t.tingkat === 'cacat') ? KODE.ditolak : KODE.selesai
  },
}

function bacaYaml(file: string): unknown {
  const isi = bacaBerkas(file).toString()
  try {
    return parse(isi)
  } catch (sebab) {
    const [pertama] = (sebab as Error).message.split('\n')
    throw new SalahPakai(`${file} tidak terbaca sebagai YAML: ${pertama}`)
  }
}
