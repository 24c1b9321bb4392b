export default function X() {
  return <h1>dkb/daftar-cuplikan</h1>
}
