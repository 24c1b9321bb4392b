export { parseWaktu } from '#kernel/waktu-tertulis'
