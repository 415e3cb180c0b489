import type { TaskTools, VerifyReport } from './worker-tasks.ts'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { Database } from '../db/database.ts'
import { migrations } from '../db/migrations/index.ts'
import { AppError } from './app-error.ts'
import { verifyAudit } from './audit.ts'
import { attachmentPath, carried, countRecords, hasCarried } from './backup-contents.ts'

type Watching = Partial<Pick<TaskTools, 'onProgress' | 'signal'>>

/**
 * Integrity of a database file: readable, whole, ours, its trail unbroken, its photos as their hashes say. Changes nothing.
 * Says how many photos it has read; throws CANCELLED when it is told to stop.
 */
export async function verifyFile(file: string, dataDir?: string, watching: Watching = {}): Promise<VerifyReport> {
  const checks: VerifyReport['checks'] = []
  const check = (name: string, ok: boolean, detail: string) => checks.push({ name, ok, detail })
  let raw: SqliteDatabase.Database | undefined
  try {
    if (!existsSync(file)) throw new Error('文件不存在')
    raw = new SqliteDatabase(file, { readonly: true, timeout: 5000 })
    const integrity = raw.pragma('integrity_check(5)', { simple: true })
    check('数据库完整性', integrity === 'ok', String(integrity))
    const version = raw.pragma('user_version', { simple: true }) as number
    const latest = migrations.at(-1)!.version
    check('数据库版本', version > 0 && version <= latest, `版本 ${version}，本程序 ${latest}`)
    const orphans = raw.pragma('foreign_key_check') as unknown[]
    check('引用关系', orphans.length === 0, orphans.length ? `${orphans.length} 处引用落空` : '全部有效')
    const audit = verifyAudit(new Database(raw))
    check('审计链', audit.brokenAt === null, audit.brokenAt === null ? `${audit.entries} 条` : `第 ${audit.brokenAt} 条被改动`)
    check('记录', true, `${countRecords(raw)} 条`)
    checkDocuments(raw, check)
    if (hasCarried(raw)) checkCarried(raw, check)
    else if (dataDir) await checkAttachments(raw, dataDir, check, watching)
  }
  catch (error) {
    if (error instanceof AppError) throw error
    check('打开数据库', false, (error as { code?: string }).code ?? (error as Error).message)
  }
  finally {
    raw?.close()
  }
  return { ok: checks.every(({ ok }) => ok), checks }
}

type Check = (name: string, ok: boolean, detail: string) => void

/** What was issued still says what was hashed. A file of an older release has none. */
function checkDocuments(raw: SqliteDatabase.Database, check: Check): void {
  if (!raw.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'issued_documents'`).get()) return
  const bad: string[] = []
  let total = 0
  for (const row of raw.prepare('SELECT d.name, i.content, i.sha256 FROM issued_documents i JOIN documents d ON d.id = i.document').iterate() as Iterable<{ name: string, content: string, sha256: string }>) {
    total++
    if (createHash('sha256').update(row.content).digest('hex') !== row.sha256) bad.push(row.name)
  }
  check('文书', bad.length === 0, bad.length ? `${bad.length} 份与签发时不同：${bad.slice(0, 5).join('、')}` : `${total} 份与签发时一致`)
}

function checkCarried(raw: SqliteDatabase.Database, check: Check): void {
  const known = raw.prepare('SELECT count(*) AS n FROM attachments').get() as { n: number }
  let good = 0
  for (const row of raw.prepare(`SELECT sha256, bytes FROM ${carried}`).iterate() as Iterable<{ sha256: string, bytes: Buffer }>)
    if (createHash('sha256').update(row.bytes).digest('hex') === row.sha256) good++
  check('附件', good === known.n, `${good}/${known.n} 个完好`)
}

async function checkAttachments(raw: SqliteDatabase.Database, dataDir: string, check: Check, { onProgress, signal }: Watching): Promise<void> {
  const { total } = raw.prepare('SELECT count(*) AS total FROM attachments').get() as { total: number }
  const bad: string[] = []
  let done = 0
  for (const { sha256 } of raw.prepare('SELECT sha256 FROM attachments').iterate() as Iterable<{ sha256: string }>) {
    if (signal?.aborted) throw new AppError('CANCELLED', {})
    if (await hashOf(attachmentPath(dataDir, sha256)) !== sha256) bad.push(sha256.slice(0, 12))
    onProgress?.({ done: ++done, total })
  }
  check('附件', bad.length === 0, bad.length ? `${bad.length} 个缺失或被改动：${bad.slice(0, 5).join('、')}` : `${total} 个完好`)
}

async function hashOf(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return undefined
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
