import './gaya.css'

// The pages are whole without this: it adds chart, map, a way from a figure to its passport, and a place to drop a file.
if (document.getElementById('data-tabel')) void import('./tabel.ts').then((m) => m.hidupkanTabel())
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-periksa]'))
  void import('./periksa.ts').then((m) => m.hidupkanPeriksa(form))
