/**
 * Which verb of the engine an activity most likely is, by the word it begins with; the first that fits. An author
 * changes it in the details of the step.
 */
export function usulTindakan(
  kegiatan: string,
): { readonly nama: string; readonly label: string } | undefined {
  const [kata = ''] = kegiatan.trim().toLowerCase().split(/\s+/)
  if (kata === '') return undefined
  const nama = POLA.find(([pola]) => pola.test(kata))?.[1] ?? 'olah'
  return { nama, label: labelDari(kegiatan) }
}

const POLA: readonly (readonly [RegExp, string])[] = [
  [/^(?:me)?verifikasi|^memverifikasi|^memvalidasi/, 'verifikasi'],
  [/^mengoreksi|^koreksi/, 'koreksi'],
  [/^memeriksa|^mengecek|^meneliti|^menelaah/, 'periksa'],
  [/^menyetujui|^mengesahkan/, 'setujui'],
  [/^memaraf|^paraf|^membubuhkan/, 'paraf'],
  [/^menandatangan|^penandatanganan/, 'tandatangani'],
  [/^menjadwal/, 'jadwalkan'],
  [/^mengunjungi|^kunjungan/, 'kunjungi'],
  [/^menerima|^penerimaan/, 'terima'],
  [/^mendisposisi|^disposisi|^memberi(?:kan)?$/, 'disposisi'],
  [/^meneruskan/, 'teruskan'],
  [/^menggandakan|^mencetak/, 'gandakan'],
  [/^meregist|^mendaftar|^mencatat/, 'registrasi'],
  [/^mengirim|^menyampaikan|^menyerahkan/, 'kirim'],
  [/^mengagenda/, 'agendakan'],
  [/^mengarsip|^menyimpan/, 'arsipkan'],
]

// On the button: the activity without what follows its first sentence, short enough for one line.
function labelDari(kegiatan: string): string {
  const satu = kegiatan.trim().split(/[.;\n]/)[0] ?? ''
  return satu.length <= 60 ? satu : `${satu.slice(0, 57).trimEnd()}...`
}
