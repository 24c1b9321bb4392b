export { ident, join, Sql, sql } from './sql.ts'
