export default function X() {
  return <h1>dkb/cuplikan</h1>
}
