export default function X() {
  return <h1>arsip/arsip</h1>
}
