import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createCore, createReader } from '#core/app.ts'
import { migrate, schemaVersion } from '#core/db/migrate.ts'
import { migrations } from '#core/db/migrations/index.ts'
import { DataFolderError } from '#core/platform/data-folder-error.ts'
import { startBrigade } from '#tests/support/brigade.ts'
import { TestClock } from '#tests/support/clock.ts'
import { configFor, temporaryFolder } from '#tests/support/core.ts'
import { rowsOf } from './rows.ts'

const ours = 0x425A4454
const clock = new TestClock('2026-03-10T10:00')

function memory(version: number): SqliteDatabase.Database {
  const raw = new SqliteDatabase(':memory:')
  onTestFinished(() => void raw.close())
  raw.pragma('foreign_keys = ON')
  migrate(raw, migrations.slice(0, version))
  return raw
}
const schemaOf = (raw: SqliteDatabase.Database) => (raw.prepare(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search_fts_%' AND name NOT LIKE 'sqlite_%' ORDER BY type, name`).all() as Array<{ sql: string }>)
  .map(({ sql }) => sql.split('\n').map(line => line.trim()).filter(Boolean).join('\n'))
/** What a step makes of the schema before it: what went is written behind `--`. */
function changeBy(version: number): string {
  const [before, after] = [schemaOf(memory(version - 1)), schemaOf(memory(version))]
  const went = before.filter(sql => !after.includes(sql)).map(sql => sql.replaceAll(/^/gm, '-- '))
  return [...went, ...after.filter(sql => !before.includes(sql))].join(';\n\n')
}
const tablesOf = (raw: SqliteDatabase.Database) => (raw.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search_fts%' AND name NOT LIKE 'sqlite_%'`).all() as Array<{ name: string }>).map(({ name }) => name)
const contents = (raw: SqliteDatabase.Database, tables: string[]) => Object.fromEntries(tables.map(table => [table, raw.prepare(`SELECT * FROM ${table}`).all()]))
/** A file as an earlier release left it, with rows in every table it had. */
function oldFile(version: number): string {
  const dataDir = temporaryFolder()
  const raw = new SqliteDatabase(join(dataDir, 'brigade.db'))
  raw.pragma('journal_mode = WAL')
  raw.pragma(`application_id = ${ours}`)
  migrate(raw, migrations.slice(0, version))
  for (const sql of rowsOf(version)) raw.exec(sql)
  raw.close()
  return dataDir
}
function refusedFolder(dataDir: string): DataFolderError {
  try {
    void createCore(configFor(dataDir, clock)).close()
  }
  catch (error) {
    if (error instanceof DataFolderError) return error
    throw error
  }
  throw new Error('the folder was opened')
}

test('steps are numbered from 1 without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1))
})

describe.each(migrations.map(({ version, name }) => [version, name] as const))('step %i, %s', (version, name) => {
  test('changes the schema as it was released', async () => {
    await expect(changeBy(version)).toMatchFileSnapshot(`snapshots/${String(version).padStart(4, '0')}-${name}.sql`)
  })

  test('keeps every row of the version before', () => {
    const raw = memory(version - 1)
    for (const sql of rowsOf(version - 1)) raw.exec(sql)
    const tables = tablesOf(raw)
    const before = contents(raw, tables)
    for (const table of tables) expect(before[table], `${table} has a row to lose`).not.toEqual([])
    migrate(raw, migrations.slice(0, version))
    expect(schemaVersion(raw)).toBe(version)
    // A step may add columns, and must leave what the others hold.
    expect(contents(raw, tables)).toMatchObject(before)
    expect(raw.pragma('foreign_key_check')).toEqual([])
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  test('that fails halfway leaves the version before as it was', () => {
    const raw = memory(version - 1)
    for (const sql of rowsOf(version - 1)) raw.exec(sql)
    const [schema, rows] = [schemaOf(raw), contents(raw, tablesOf(raw))]
    const step = migrations[version - 1]!
    const broken = { ...step, up: (db: SqliteDatabase.Database) => { step.up(db); db.exec('INSERT INTO nowhere VALUES (1)') } }
    expect(() => migrate(raw, [...migrations.slice(0, version - 1), broken])).toThrow('nowhere')
    expect(schemaVersion(raw)).toBe(version - 1)
    expect(schemaOf(raw)).toEqual(schema)
    expect(contents(raw, tablesOf(raw))).toEqual(rows)
  })
})

test('step 8 reads what earlier releases left: handled is closed on its day, handed over waits, pending stays', () => {
  const raw = memory(7)
  for (const sql of rowsOf(7)) raw.exec(sql)
  const copy = (id: string, state: string, handledOn: string | null) => raw.prepare(`INSERT INTO findings SELECT patrol, site, day, found_at, kind, section, stake, direction, description, ?, due, handling, ?, handled_by, handed_to, photos, photos_after, ?, 1, ?, created_at, created_by, updated_at, updated_by, deleted_at, deleted_reason, warning_reason FROM findings WHERE id = 'f1'`).run(state, handledOn, id, `WT-${id}`)
  copy('f2', 'handled', '2026-03-10')
  copy('f3', 'handed-over', '2026-03-11')
  migrate(raw, migrations.slice(0, 8))
  expect(raw.prepare('SELECT id, stage, closed_on FROM findings ORDER BY id').all()).toEqual([
    { id: 'f1', stage: 'pending', closed_on: null }, { id: 'f2', stage: 'closed', closed_on: '2026-03-10' }, { id: 'f3', stage: 'handed-over', closed_on: null },
  ])
  expect(raw.prepare('SELECT * FROM finding_steps').all(), 'nothing is guessed').toEqual([])
  expect(() => raw.exec(`INSERT INTO finding_steps VALUES ('f2', 1, 'handle', 'pending', 'closed', NULL, NULL, NULL, NULL, '[]', 'now', '张三'); UPDATE finding_steps SET note = 'x'`)).toThrow('never changed')
  expect(() => raw.exec('DELETE FROM finding_steps')).toThrow('never deleted')
})

describe('an older file is brought up when its folder is opened', () => {
  test.each(migrations.slice(0, -1).map(({ version }) => version))('from version %i, with a copy of it beside the backups first', async (version) => {
    const dataDir = oldFile(version)
    const raw = new SqliteDatabase(join(dataDir, 'brigade.db'), { readonly: true })
    const before = contents(raw, tablesOf(raw))
    raw.close()
    const core = createCore(configFor(dataDir, clock))
    expect(schemaVersion(core.services.db.raw)).toBe(migrations.length)
    await core.close()
    const copy = new SqliteDatabase(join(dataDir, 'backups', `before-version-${version + 1}.db`), { readonly: true })
    expect(schemaVersion(copy)).toBe(version)
    expect(contents(copy, tablesOf(copy))).toEqual(before)
    copy.close()
  })

  test('a file that is current is not copied', async () => {
    const brigade = await startBrigade()
    await brigade.restart()
    expect(existsSync(join(brigade.dataDir, 'backups')) ? readdirSync(join(brigade.dataDir, 'backups')) : []).toEqual([])
  })
})

describe('a file that cannot be ours is refused with a sentence and left untouched', () => {
  const spoil: ReadonlyArray<[says: string, kind: DataFolderError['kind'], spoil: (file: string) => void]> = [
    ['written by a newer release', 'newer', (file) => {
      const raw = new SqliteDatabase(file)
      raw.pragma(`user_version = ${migrations.length + 1}`)
      raw.close()
    }],
    ['cut short', 'damaged', file => writeFileSync(file, readFileSync(file).subarray(0, 20_000))],
    ['cut to nothing', 'damaged', file => writeFileSync(file, '')],
    ['garbage', 'damaged', file => writeFileSync(file, Buffer.alloc(40_000, 0xA5))],
    ['a text with a telling name', 'damaged', file => writeFileSync(file, '这不是数据库')],
    ['garbage behind an honest header', 'damaged', file => writeFileSync(file, Buffer.concat([readFileSync(file).subarray(0, 100), Buffer.alloc(readFileSync(file).length - 100, 0xA5)]))],
    ['another program’s database', 'damaged', (file) => {
      const raw = new SqliteDatabase(file)
      raw.pragma('application_id = 42')
      raw.close()
    }],
  ]
  test.each(spoil)('%s', (_, kind, spoilFile) => {
    const dataDir = temporaryFolder()
    const file = join(dataDir, 'brigade.db')
    const source = oldFile(migrations.length)
    writeFileSync(file, readFileSync(join(source, 'brigade.db')))
    spoilFile(file)
    const bytes = readFileSync(file)
    const refused = refusedFolder(dataDir)
    expect(refused.kind).toBe(kind)
    expect(refused.message).toContain('未作任何改动')
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(refusedFolder(dataDir).kind).toBe(kind)
  })
})

test('the row types are those of the migrated database', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  expect(() => execFileSync(process.execPath, ['scripts/db-types.ts', '--check'], { cwd: root, stdio: 'pipe' })).not.toThrow()
})

test('a folder of an earlier release is not read before it was brought up, and says what to do', async () => {
  const dataDir = oldFile(1)
  expect(() => createReader(configFor(dataDir, clock))).toThrow(/较早版本.*打开一次/)
  await createCore(configFor(dataDir, clock)).close()
  await createReader(configFor(dataDir, clock)).close()
})
