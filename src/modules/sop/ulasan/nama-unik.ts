/** Names as keys: the second "Jumlah" is "Jumlah #2"; a blank one takes the name it is given. */
export function namaUnik(): (nama: string, kosong: string) => string {
  const banyak = new Map<string, number>()
  return (nama, kosong) => {
    const dasar = nama.replace(/\s+/g, ' ').trim().slice(0, 200) || kosong
    const n = (banyak.get(dasar) ?? 0) + 1
    banyak.set(dasar, n)
    return n === 1 ? dasar : `${dasar} #${n}`
  }
}
