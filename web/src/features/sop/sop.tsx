export default function X() {
  return <h1>sop/sop</h1>
}
