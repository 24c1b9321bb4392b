/** A file dropped anywhere on the form is sent like a chosen one. */
export function hidupkanPeriksa(form: HTMLFormElement): void {
  const isian = form.querySelector<HTMLInputElement>('input[type=file]')
  if (!isian) return
  const tandai = (di: boolean) => form.toggleAttribute('data-di-atas', di)
  form.addEventListener('dragover', (e) => {
    e.preventDefault()
    tandai(true)
  })
  form.addEventListener('dragleave', () => tandai(false))
  form.addEventListener('drop', (e) => {
    e.preventDefault()
    tandai(false)
    if (!e.dataTransfer || e.dataTransfer.files.length === 0) return
    isian.files = e.dataTransfer.files
    form.requestSubmit()
  })
}
