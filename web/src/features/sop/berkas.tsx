export default function X() {
  return <h1>sop/berkas</h1>
}
