import type { PerubahanKirim } from '#contract/sop/ulasan/ulasan'

type Kata = Extract<PerubahanKirim, { jenis: 'paragraf' }>['kata'][number]

/** Words that came and went, as del and ins: told apart also without colour, and read out as such. */
export function PotongKata({ kata }: { kata: readonly Kata[] }) {
  return kata.map((k, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches never move
    if (k.jenis === 'tetap') return <span key={i}>{k.teks}</span>
    // biome-ignore lint/suspicious/noArrayIndexKey: stretches never move
    return k.jenis === 'hapus' ? <del key={i}>{k.teks}</del> : <ins key={i}>{k.teks}</ins>
  })
}
