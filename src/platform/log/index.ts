export { bukaLog, type Log } from './log.ts'
