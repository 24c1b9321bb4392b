export default function X() {
  return <h1>sop/daftar-sop</h1>
}
