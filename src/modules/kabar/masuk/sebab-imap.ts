const KALIMAT: Record<string, string> = {
  ENOTFOUND: 'Nama server surel tidak ditemukan. Periksa nama servernya.',
  EAI_AGAIN: 'Nama server surel tidak ditemukan. Periksa nama servernya.',
  ECONNREFUSED: 'Server surel tidak dapat dihubungi. Periksa nama server, port, dan jaringan.',
  ECONNRESET: 'Server surel memutus sambungan.',
  EHOSTUNREACH: 'Server surel tidak dapat dihubungi. Periksa nama server, port, dan jaringan.',
  ETIMEDOUT: 'Server surel tidak menjawab dalam batas waktu.',
  ETIMEOUT: 'Server surel tidak menjawab dalam batas waktu.',
  CONNECT_TIMEOUT: 'Server surel tidak menjawab dalam batas waktu.',
  GREETING_TIMEOUT: 'Server surel tidak menjawab dalam batas waktu.',
  UPGRADE_TIMEOUT: 'Server surel tidak menjawab dalam batas waktu.',
  NoConnection: 'Sambungan ke server surel terputus.',
  EConnectionClosed: 'Sambungan ke server surel terputus.',
}

interface GalatImap {
  readonly code?: string
  readonly message?: string
  readonly authenticationFailed?: boolean
  readonly responseStatus?: string
  readonly serverResponseCode?: string
  readonly mailboxMissing?: boolean
}

/** Why the server could not be looked into, for the pengelola; undefined for a fault of our own. */
export function sebabImap(sebab: unknown): string | undefined {
  const e = sebab as GalatImap
  if (e.authenticationFailed) return 'Server surel menolak nama pengguna atau kata sandinya.'
  if (e.mailboxMissing || e.serverResponseCode === 'NONEXISTENT')
    return 'Folder surel itu tidak ada pada server. Periksa nama foldernya.'
  if (/certificate|altname|CERT_|self.signed|UNABLE_TO_VERIFY/i.test(`${e.message} ${e.code}`))
    return 'Sertifikat server surel tidak dipercaya. Tempelkan sertifikatnya pada pengaturan, atau periksa nama servernya.'
  if (/STARTTLS/i.test(e.message ?? ''))
    return 'Sambungan aman (STARTTLS) tidak dapat dibuat dengan server surel.'
  if (e.code !== undefined && KALIMAT[e.code]) return KALIMAT[e.code]
  if (e.responseStatus !== undefined) return 'Server surel menolak perintah yang diperlukan.'
  // Faults of TLS and of the protocol have codes of many names; a defect of ours has none.
  if (e.code !== undefined && !e.code.startsWith('ERR_INVALID')) return 'Sambungan ke server surel gagal.'
  return undefined
}
