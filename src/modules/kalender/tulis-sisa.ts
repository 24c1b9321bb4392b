/** A working day in the mean (Perpres 21/2023: 37 jam 30 menit in five days); only for writing long spans short. */
const MENIT_HARI = 450

/**
 * What is left of a declared time, or by how much it is over: "sisa 12 menit kerja", "lewat 2 jam 10 menit",
 * "sisa 9 hari 3 jam kerja". Rounds against the holder: part of a minute left is not promised, part of one late is late.
 */
export function tulisSisa(menit: number): string {
  const bulat = Math.floor(menit)
  if (bulat < 0) return `lewat ${tulisLama(-bulat)}`
  return bulat === 0 ? 'sisa kurang dari 1 menit kerja' : `sisa ${tulisLama(bulat)} kerja`
}

/** "45 menit", "2 jam 10 menit", "3 hari 1 jam" (minutes are dropped beside days). */
export function tulisLama(menit: number): string {
  const bulat = Math.floor(menit)
  if (bulat < 60) return `${bulat} menit`
  if (bulat < MENIT_HARI) return gabung([Math.floor(bulat / 60), 'jam'], [bulat % 60, 'menit'])
  return gabung([Math.floor(bulat / MENIT_HARI), 'hari'], [Math.floor((bulat % MENIT_HARI) / 60), 'jam'])
}

function gabung(...bagian: [number, string][]): string {
  return bagian
    .filter(([n]) => n > 0)
    .map(([n, satuan]) => `${n} ${satuan}`)
    .join(' ')
}
