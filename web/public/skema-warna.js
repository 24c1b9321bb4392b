// Before the first paint: the reader's chosen light or dark, so that the page does not flash. Kept apart from the
// bundle because the content security policy allows no inline script.
;(() => {
  let pilihan = 'auto'
  try {
    pilihan = localStorage.getItem('mantine-color-scheme-value') ?? 'auto'
  } catch {
    pilihan = 'auto'
  }
  const gelap =
    pilihan === 'dark' || (pilihan !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', gelap ? 'dark' : 'light')
})()
