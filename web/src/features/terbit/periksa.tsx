export default function X() {
  return <h1>terbit/periksa</h1>
}
