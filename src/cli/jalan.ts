import { getKantor } from '#akun'
import { Ditolak } from '#kernel/ditolak'
import { periksaAlamat } from '../http/alamat.ts'
import { bukaKantor } from '../kantor/buka-kantor.ts'
import { layani } from '../main.ts'
import { bacaBerkas, bacaBilangan, KODE, type Perintah, SalahPakai } from './perintah.ts'

export const perintah: Perintah = {
  nama: 'jalan',
  ringkas: 'Melayani kantor di peramban sampai dihentikan (Ctrl C).',
  opsi: {
    data: { arti: 'folder data kantor', nilai: 'DIR', wajib: true },
    port: {
      arti: 'port; bila terpakai dipilih yang berikutnya, 0 berarti bebas',
      nilai: 'N',
      bawaan: '8080',
    },
    alamat: {
      arti: 'alamat; selain mesin ini sendiri wajib bersertifikat',
      nilai: 'IP',
      bawaan: '127.0.0.1',
    },
    'publik-port': {
      arti: 'port halaman publik (hanya yang sudah dirilis); tanpa ini halaman publik tidak dibuka',
      nilai: 'N',
    },
    'publik-alamat': {
      arti: 'alamat halaman publik; selain mesin ini sendiri wajib bersertifikat',
      nilai: 'IP',
      bawaan: '127.0.0.1',
    },
    sertifikat: { arti: 'sertifikat TLS (PEM)', nilai: 'FILE' },
    kunci: { arti: 'kunci sertifikat TLS (PEM)', nilai: 'FILE' },
  },
  async jalankan(a, k) {
    const port = bacaBilangan(a.wajib('port'), 'port', 0, 65_535)
    const alamat = a.wajib('alamat')
    const [sertifikat, kunci] = [a.ada('sertifikat'), a.ada('kunci')]
    if ((sertifikat === undefined) !== (kunci === undefined))
      throw new SalahPakai('--sertifikat dan --kunci disebut berdua.')
    const tls =
      sertifikat && kunci ? { sertifikat: bacaBerkas(sertifikat), kunci: bacaBerkas(kunci) } : undefined
    const portPublik = a.ada('publik-port')
    const publik =
      portPublik === undefined
        ? undefined
        : { alamat: a.wajib('publik-alamat'), port: bacaBilangan(portPublik, 'publik-port', 0, 65_535) }
    for (const x of [alamat, ...(publik ? [publik.alamat] : [])]) {
      const boleh = periksaAlamat(x, tls)
      if (!boleh.ok) throw new Ditolak(boleh.galat)
    }

    const kantor = await bukaKantor({ data: a.wajib('data'), kerja: 'jalan', cara: 'sendiri' })
    const henti = new Promise<void>((r) => {
      for (const sinyal of ['SIGINT', 'SIGTERM'] as const) process.once(sinyal, () => r())
    })
    try {
      const layanan = await layani(kantor, { alamat, port, ...(tls && { tls }), ...(publik && { publik }) })
      const { nama } = await getKantor(kantor.db)
      const { url, urlPublik } = layanan
      k.hasil({ url, ...(urlPublik && { urlPublik }) }, () =>
        [
          `${nama} melayani di ${url} (Ctrl C untuk berhenti)`,
          ...(urlPublik ? [`Halaman publik di ${urlPublik}`] : []),
        ].join('\n'),
      )
      await henti
      k.kata('Menutup kantor ...')
      await layanan.tutup()
    } finally {
      await kantor.tutup()
    }
    return KODE.selesai
  },
}
