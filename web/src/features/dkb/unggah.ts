import type { Galat } from '#kernel/galat'
import { Ditolak } from '../../kantor/galat-layar.ts'
import { pesanDkb } from './dkb.pesan.ts'

interface Unggahan<T> {
  readonly hasil: Promise<T>
  readonly batal: () => void
}

/** Sends a form with a large file and tells how far it is; `fetch` cannot tell that. Ends like `panggil`. */
export function unggah<T>(
  jalur: string,
  isi: FormData,
  kemajuan: (sudah: number, semua: number) => void,
): Unggahan<T> {
  const x = new XMLHttpRequest()
  const hasil = new Promise<T>((selesai, gagal) => {
    const tolak = (pesan: string) =>
      gagal(new Ditolak({ kode: 'jaringan.unggahan', jenis: 'tak-sah', pesan }, 0))
    x.upload.onprogress = (e) => kemajuan(e.loaded, e.total)
    x.onload = () => {
      const jawaban = bacaJson(x.responseText)
      if (x.status >= 200 && x.status < 300) return selesai(jawaban as T)
      const galat = (jawaban as { galat?: Galat } | undefined)?.galat
      gagal(
        new Ditolak(
          galat ?? { kode: 'jaringan.jawaban', jenis: 'tak-sah', pesan: pesanDkb.unggahPutus },
          x.status,
        ),
      )
    }
    x.onerror = () => tolak(pesanDkb.unggahPutus)
    x.onabort = () => tolak(pesanDkb.unggahDibatalkan)
    x.open('POST', `/api${jalur}`)
    x.send(isi)
  })
  return { hasil, batal: () => x.abort() }
}

function bacaJson(teks: string): unknown {
  try {
    return JSON.parse(teks)
  } catch {
    return undefined
  }
}
