export default function X() {
  return <h1>jejak/jejak</h1>
}
