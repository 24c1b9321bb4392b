/** Opens the sheet of labels in a tab of its own; the server makes the PDF. */
export async function cetakLabel(isi: { arsipId?: string[]; tempatId?: string[] }): Promise<void> {
  const tab = window.open('', '_blank')
  const jawab = await fetch('/api/arsip/label', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(isi),
  })
  const alamat = jawab.ok ? URL.createObjectURL(await jawab.blob()) : undefined
  if (tab && alamat) tab.location.href = alamat
  else tab?.close()
}
