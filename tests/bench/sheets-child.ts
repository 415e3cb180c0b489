import { join } from 'node:path'
import { printRecords } from '#core/modules/output/print-records.ts'
import { report } from './support/child.ts'
import { benchDir, resourcesDir } from './support/million.ts'

// `together DIR COUNT` or `apart DIR COUNT`: the sheets of the last patrols as one PDF, or each as its own.
const [side, dataDir, count] = process.argv.slice(2) as [string, string, string]
const { default: SqliteDatabase } = await import('better-sqlite3')
const raw = new SqliteDatabase(join(dataDir, 'brigade.db'), { readonly: true })
const ids = raw.prepare('SELECT id FROM patrol_logs WHERE deleted_at IS NULL ORDER BY day DESC, id DESC LIMIT ?').pluck().all(Number(count)) as string[]
raw.close()

const tools = { dataDir, resourcesDir, signal: new AbortController().signal, onProgress: () => undefined }
const print = (of: readonly string[]) => printRecords({ register: 'patrol-logs', ids: [...of], paper: 'a4', file: join(benchDir, `${side}.pdf`), now: '2026-01-01T12:00', maker: '测试' }, tools)
const began = performance.now()
let firstMs = 0
if (side === 'together') {
  await print(ids)
}
else {
  for (const id of ids) {
    await print([id])
    firstMs ||= performance.now() - began
  }
}
report(began, { firstMs })
