import { createHash } from 'node:crypto'
import { getKantor } from '#akun'
import { operatorMesin } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { nilai } from '../../src/latih/kantor-latihan.ts'
import { terbitkanSegel } from '../../src/modules/ttd/sertifikat/terbitkan-sertifikat.ts'
import { simpanTandaTangan, type TandaTangan } from '../../src/modules/ttd/ttd.store.ts'

const HARI_MS = 86_400_000

/** Sealed books of some years on one case: what the page of long-term proofs shows of each state. */
export async function isiBukti(s: Sarana, berkasId: string): Promise<void> {
  const { sertifikat } = nilai(await terbitkanSegel(s, await getKantor(s.db), operatorMesin))
  const kini = s.jam.sekarang()
  const hari = (n: number) => new Date(kini.getTime() + n * HARI_MS)
  const galat = {
    kode: 'ttd.bukti-tertunda',
    pesan:
      'Layanan cap waktu tidak menjawab pada waktunya. Buktinya belum diperpanjang dan dicoba lagi sendiri.',
  }
  for (const [i, b] of [
    { nama: 'buku-agregat-2023.pdf', sebab: 'sertifikat', sampai: hari(-12), galat },
    { nama: 'buku-agregat-2024.pdf', sebab: 'sertifikat', sampai: hari(41) },
    { nama: 'buku-agregat-2025.pdf', sebab: 'algoritma', sampai: hari(1500) },
    { nama: 'profil-2025.pdf', sebab: 'belum-bercap' },
    { nama: 'buku-agregat-2022.pdf', sebab: 'tak-sah' },
  ].entries()) {
    const hash = createHash('sha256').update(b.nama).digest('hex')
    const segel: TandaTangan = {
      kunci: `bukti/${i}`,
      berkasId,
      langkah: '8',
      peran: 'segel',
      alat: 'kantor',
      hashAsal: hash,
      ukuranAsal: 1,
      isi: hash,
      hashHasil: hash,
      ukuranHasil: 1,
      namaHasil: b.nama,
      sidikIsi: hash,
      nomorSeri: sertifikat.nomorSeri,
      nama: 'Dinas',
      nip: '-',
      jabatan: 'Segel elektronik',
      waktu: hari(-400 - i),
      tingkat: 'B-B',
      tanpaCap: false,
      pelaku: operatorMesin,
    }
    await s.db.transaksi(async (tx) => {
      await simpanTandaTangan(tx, segel)
      await tx.run(sql`insert into ttd_bukti (hash_segel, hash_kini, dinilai, sampai, sebab, gagal, galat, coba)
        values (${hash}, ${hash}, ${kini}, ${b.sampai ?? null}, ${b.sebab}, ${b.galat ? 2 : 0}, ${b.galat ?? null},
          ${b.galat ? hari(0.1) : null})`)
    })
  }
}
