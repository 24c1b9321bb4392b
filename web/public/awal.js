// Runs before the first paint and before the bundle; apart from it because the content security policy allows no inline
// script. Light or dark without a flash; on the way to the login page the form at once, so that a person on a slow line
// can type while the rest still comes. `kantor/pembuka.ts` takes over what was typed, and the press of the button.
;(() => {
  const simpanan = (kunci) => {
    try {
      return localStorage.getItem(kunci)
    } catch {
      return null
    }
  }
  const akar = document.documentElement
  const pilihan = simpanan('mantine-color-scheme-value') ?? 'auto'
  const gelap =
    pilihan === 'dark' || (pilihan !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  akar.setAttribute('data-mantine-color-scheme', gelap ? 'dark' : 'light')
  const lain = location.pathname === '/akun-pertama' || location.pathname === '/ganti-sandi'
  if (location.pathname === '/masuk' || (!lain && simpanan('tertib.sesi') === null))
    akar.dataset.pembuka = 'masuk'
  document.addEventListener('submit', (e) => {
    if (e.target.id !== 'pembuka-masuk') return
    e.preventDefault()
    e.target.dataset.kirim = 'ya'
  })
})()
