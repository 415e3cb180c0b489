import { statSync } from 'node:fs'
import { join } from 'node:path'
import { report } from './support/child.ts'

// `SIDE DIR FILE FROM TO`: writes the patrols of a period as a workbook, one way.
const [side, dataDir, file, from, to] = process.argv.slice(2) as [string, string, string, string, string]
let write: () => Promise<unknown>
if (side === 'ours') {
  const { exportList } = await import('#core/modules/output/export-list.ts')
  await import('#core/platform/paper/write-xlsx.ts')
  const { exportedColumns } = await import('./support/raw-export.ts')
  const request = { register: 'patrol-logs', filters: {}, bin: false, from, to, format: 'xlsx' as const, columns: exportedColumns }
  const tools = { dataDir, resourcesDir: '', signal: new AbortController().signal, onProgress: () => undefined }
  write = () => exportList({ ...request, file, maker: '测试', now: `${to}T12:00` }, tools)
}
else {
  const { default: SqliteDatabase } = await import('better-sqlite3')
  const raw = new SqliteDatabase(join(dataDir, 'brigade.db'), { readonly: true })
  const writer = side === 'bare' ? (await import('./support/xlsx-bare.ts')).writeBare : (await import('./support/xlsx-floor.ts')).writeFloor
  write = () => writer(raw, file, from, to)
}
// Code is loaded by now: the program loads a bundle, not sources.
const began = performance.now()
await write()
report(began, { mb: statSync(file).size / 1e6 })
