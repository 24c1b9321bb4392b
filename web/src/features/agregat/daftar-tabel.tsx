export default function X() {
  return <h1>agregat/daftar-tabel</h1>
}
