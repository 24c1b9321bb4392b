import { extname } from 'node:path'
import { parse } from 'yaml'
import { isKertas, KERTAS, type Kertas, renderBukuSop, renderLembarDocx, renderLembarSop } from '#dokumen'
import { Ditolak } from '#kernel/ditolak'
import { operatorMesin } from '#kernel/pelaku'
import {
  bacaNaskah,
  bacaNaskahBuku,
  bpmnSop,
  buatRancangan,
  daftarDefinisi,
  daftarPeraturan,
  tinjauSop,
  tulisNaskahYaml,
} from '#sop'
import { daftarkanKerjaKantor } from '../main.ts'
import { bacaNaskahFile } from './baca-naskah.ts'
import { denganKantor } from './dengan-kantor.ts'
import type { Keluaran } from './keluaran.ts'
import { bacaBerkas, KODE, type Masukan, type Perintah, SalahPakai } from './perintah.ts'
import { sumberLembar } from './sumber-lembar.ts'
import { tulisFile } from './tulis-file.ts'
import { tulisXesFile } from './tulis-xes.ts'

const BENTUK =
  'tertib sop tinjau FILE.yaml, cetak ID --ke FILE, bpmn ID --ke FILE, ekspor ID --ke FILE, impor FILE --data DIR, baca FILE, xes ID --data DIR --ke FILE, atau buku --ke FILE'

export const perintah: Perintah = {
  nama: 'sop',
  ringkas: `Meninjau, mencetak, mengekspor, dan mengimpor SOP: ${BENTUK}.`,
  argumen: 'APA [FILE_ATAU_ID]',
  opsi: {
    ke: { arti: 'berkas hasil: .pdf atau .docx untuk lembar, .bpmn, .pdf untuk buku', nilai: 'FILE' },
    kertas: {
      arti: `ukuran kertas: ${Object.keys(KERTAS).join(', ')}; bila tidak disebut, kertas kantor`,
      nilai: 'UKURAN',
    },
    keputusan: { arti: 'naskah keputusan dan penjelasan buku milik kantor (YAML)', nilai: 'FILE' },
    data: { arti: 'folder data kantor; tanpa itu definisi bawaan', nilai: 'DIR' },
  },
  async jalankan(a, k) {
    const [apa, yang] = a.posisi
    switch (apa) {
      case 'tinjau':
        return tinjau(wajib(yang, 'Sebutkan berkas naskah: tertib sop tinjau FILE.yaml.'), k)
      case 'cetak':
        return cetak(a, k, wajib(yang, 'Sebutkan SOP: tertib sop cetak ID --ke FILE.'))
      case 'bpmn':
        return bpmn(a, k, wajib(yang, 'Sebutkan SOP: tertib sop bpmn ID --ke FILE.'))
      case 'ekspor':
        return ekspor(a, k, wajib(yang, 'Sebutkan SOP: tertib sop ekspor ID --ke FILE.'))
      case 'impor':
        return impor(a, k, wajib(yang, 'Sebutkan berkas: tertib sop impor FILE --data DIR.'))
      case 'baca':
        return bacaNaskahFile(wajib(yang, 'Sebutkan berkas: tertib sop baca FILE.'), k)
      case 'xes': {
        const data = wajib(a.ada('data'), 'Pilihan --data wajib diisi (folder data kantor).')
        const sop = wajib(yang, 'Sebutkan SOP: tertib sop xes ID --data DIR --ke FILE.')
        return tulisXesFile(sop, data, tujuan(a, ['.xes', '.xml']), k)
      }
      case 'buku':
        return buku(a, k)
      default:
        throw new SalahPakai(`Yang dikenal: ${BENTUK}.`)
    }
  },
}

async function cetak(a: Masukan, k: Keluaran, id: string): Promise<number> {
  const ke = tujuan(a, ['.pdf', '.docx'])
  const diminta = ukuranKertas(a)
  const { lembar, kertas, sah } = await sumberLembar(a.ada('data'), async (s) => ({
    lembar: await s.lembar(id),
    kertas: diminta ?? (await s.kertas()),
    sah: extname(ke) === '.pdf' ? await s.sah(id) : undefined,
  }))
  // What was signed is the sheet; anything drawn anew would be a copy.
  if (sah) return simpan(ke, sah, k)
  const isi = await (extname(ke) === '.docx' ? renderLembarDocx : renderLembarSop)(lembar, { kertas })
  return simpan(ke, isi, k)
}

async function bpmn(a: Masukan, k: Keluaran, id: string): Promise<number> {
  const ke = tujuan(a, ['.bpmn', '.xml'])
  const definisi = await sumberLembar(a.ada('data'), (s) => s.definisi(id))
  return simpan(ke, Buffer.from(bpmnSop(definisi)), k)
}

async function ekspor(a: Masukan, k: Keluaran, id: string): Promise<number> {
  const ke = tujuan(a, ['.yaml', '.yml'])
  const definisi = await sumberLembar(a.ada('data'), (s) => s.definisi(id))
  return simpan(ke, Buffer.from(tulisNaskahYaml(definisi)), k)
}

/** Makes a draft of the file; a person of the office mends and submits it on screen. */
async function impor(a: Masukan, k: Keluaran, file: string): Promise<number> {
  const data = wajib(a.ada('data'), 'Pilihan --data wajib diisi (folder data kantor).')
  const isi = bacaBerkas(file).toString()
  const hasil = await denganKantor(data, 'sop', async (kantor) => {
    daftarkanKerjaKantor(kantor)
    return buatRancangan(kantor, { cara: 'yaml', isi }, operatorMesin)
  })
  if (!hasil.ok) throw new Ditolak(hasil.galat)
  k.hasil(
    { rancangan: hasil.value },
    () => `Menjadi rancangan SOP ${hasil.value}; lanjutkan di layar, halaman SOP.`,
  )
  return KODE.selesai
}

async function buku(a: Masukan, k: Keluaran): Promise<number> {
  const ke = tujuan(a, ['.pdf'])
  const diminta = ukuranKertas(a)
  const file = a.ada('keputusan')
  const naskah = file === undefined ? undefined : bacaNaskahBuku(bacaBerkas(file).toString())
  if (naskah && 'salah' in naskah) throw new SalahPakai(`${file}: ${naskah.salah}`)
  const { model, kertas } = await sumberLembar(a.ada('data'), async (s) => ({
    model: await s.buku(naskah),
    kertas: diminta ?? (await s.kertas()),
  }))
  return simpan(ke, await renderBukuSop(model, { kertas }), k)
}

function tinjau(file: string, k: Keluaran): number {
  const naskah = bacaNaskah(bacaYaml(file))
  if (!naskah) throw new SalahPakai(`${file} bukan naskah SOP: tidak berisi identitas dan langkah.`)
  const temuan = tinjauSop(naskah, {
    peraturan: daftarPeraturan(),
    sop: daftarDefinisi(),
    judulSop: daftarDefinisi().flatMap((d) => [
      d.identitas.nama,
      d.identitas.judulTampil ?? d.identitas.nama,
    ]),
  })
  const baris = temuan.map((t) => `${t.tingkat.toUpperCase().padEnd(11)}${t.kalimat}`)
  k.hasil(temuan, () => (baris.length === 0 ? 'Tidak ada temuan.' : baris.join('\n')))
  // Such a SOP must not be put in force.
  return temuan.some((t) => t.tingkat === 'cacat') ? KODE.ditolak : KODE.selesai
}

function simpan(ke: string, isi: Buffer, k: Keluaran): number {
  tulisFile(ke, isi)
  k.hasil({ file: ke, byte: isi.length }, () => `Tertulis: ${ke}`)
  return KODE.selesai
}

function tujuan(a: Masukan, akhiran: readonly string[]): string {
  const ke = wajib(a.ada('ke'), 'Pilihan --ke wajib diisi (berkas hasil).')
  if (!akhiran.includes(extname(ke))) throw new SalahPakai(`--ke harus berakhiran ${akhiran.join(' atau ')}.`)
  return ke
}

function ukuranKertas(a: Masukan): Kertas | undefined {
  const kertas = a.ada('kertas')
  if (kertas === undefined || isKertas(kertas)) return kertas
  throw new SalahPakai(`--kertas harus salah satu dari ${Object.keys(KERTAS).join(', ')}.`)
}

function wajib(nilai: string | undefined, kalimat: string): string {
  if (nilai === undefined) throw new SalahPakai(kalimat)
  return nilai
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
