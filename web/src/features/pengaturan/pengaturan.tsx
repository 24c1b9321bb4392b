export default function X() {
  return <h1>pengaturan/pengaturan</h1>
}
