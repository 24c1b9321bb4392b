import { pesanDeret as p } from './deret.pesan.ts'

/** `blokMaks "25" menjadi "0"` in the words of the form. Other sentences stay as they are. */
export function uraiPerubahan(uraian: string): string {
  return uraian
    .split('; ')
    .map((u) =>
      u
        .replace(/^(\w+)(?= ")/, (k) => p.medan[k] ?? k)
        .replaceAll('"true"', p.ya)
        .replaceAll('"false"', p.tidak),
    )
    .join('; ')
}
