export default function Palet({ tutup }: { tutup: () => void }) {
  return (
    <button type="button" onClick={tutup}>
      x
    </button>
  )
}
