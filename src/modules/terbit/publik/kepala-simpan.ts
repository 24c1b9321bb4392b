/** Kept for a minute by readers and proxies, then asked again by its ETag: a withdrawal reaches everybody soon. */
export const KEPALA_SIMPAN = { 'cache-control': 'public, max-age=60' }
