/** Writes the row types from a freshly migrated database in memory. `--check` fails when the committed file has drifted. */
import { readFileSync, writeFileSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { migrate } from '../src/core/db/migrate.ts'
import { migrations } from '../src/core/db/migrations/index.ts'

interface Column { name: string, type: string, notnull: number, dflt_value: unknown, pk: number }

const target = new URL('../src/core/db/schema.generated.ts', import.meta.url)
const sqlToTs: Record<string, string> = { TEXT: 'string', INTEGER: 'number', REAL: 'number', BLOB: 'Uint8Array', ANY: 'unknown' }

const raw = new SqliteDatabase(':memory:')
migrate(raw, migrations)

const pascal = (name: string) => name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

function columnType(sql: string, column: Column): string {
  const oneOf = new RegExp(`CHECK \\(${column.name} IN \\(([^)]+)\\)`).exec(sql)?.[1]
  const base = oneOf?.split(',').map(value => value.trim()).join(' | ') ?? sqlToTs[column.type] ?? 'unknown'
  const type = column.notnull || column.pk ? base : `${base} | null`
  const filledBySqlite = column.dflt_value !== null || (column.pk === 1 && column.type === 'INTEGER')
  return filledBySqlite ? `Generated<${type}>` : type
}

const tables = raw.prepare<[], { name: string, sql: string }>(
  `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%' ORDER BY name`,
).all()
const interfaces = tables.map(({ name, sql }) => {
  const columns = raw.pragma(`table_info(${name})`) as Column[]
  return `export interface ${pascal(name)}Table {\n${columns.map(column => `  ${column.name}: ${columnType(sql, column)}`).join('\n')}\n}\n`
})

const content = `// Written by \`npm run db:types\`. Do not edit.
import type { Generated } from 'kysely'

${interfaces.join('\n')}
export interface Schema {
${tables.map(({ name }) => `  ${name}: ${pascal(name)}Table`).join('\n')}
}
`

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== content) {
    console.error('schema.generated.ts no longer matches the migrations: run npm run db:types')
    process.exit(1)
  }
}
else {
  writeFileSync(target, content)
}
