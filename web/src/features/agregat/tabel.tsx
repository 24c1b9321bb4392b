export default function X() {
  return <h1>agregat/tabel</h1>
}
