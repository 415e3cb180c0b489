import { join } from 'node:path'
import { report } from './support/child.ts'

// `core DIR`: the program's own start; `bare DIR`: the driver alone reading the same page.
const [side, dataDir] = process.argv.slice(2)
if (side === 'core') {
  const { openCore } = await import('./support/million.ts')
  const { listRecords } = await import('#core/registers/list.ts')
  const began = performance.now()
  const core = openCore(dataDir!)
  listRecords(core.services.db, { register: 'patrol-logs', filters: {}, bin: false, limit: 50 })
  report(began)
  await core.close()
}
else {
  const { default: SqliteDatabase } = await import('better-sqlite3')
  const { prepareList } = await import('./support/raw-patrols.ts')
  const began = performance.now()
  const raw = new SqliteDatabase(join(dataDir!, 'brigade.db'))
  prepareList(raw, { from: 'patrol_logs r', where: 'r.deleted_at IS NULL' })([])
  report(began)
  raw.close()
}
