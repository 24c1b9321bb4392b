export { bersihkanSpill, bukaFolderData, type FolderData } from './folder-data.ts'
export { FolderDipakai, kunciFolder, type PemegangFolder, pemegangFolder } from './kunci-folder.ts'
