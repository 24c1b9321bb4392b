export default function X() {
  return <h1>surat/agenda</h1>
}
