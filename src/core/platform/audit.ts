import type { Database } from '../db/database.ts'
import type { Actor } from '../context.ts'
import type { AuditLogTable } from '../db/schema.generated.ts'
import { hash as digest } from 'node:crypto'
import { query } from '../db/database.ts'

export type AuditAction = 'create' | 'update' | 'remove' | 'recover' | 'reveal' | 'setting' | 'pin-set' | 'pin-removed' | 'pin-reset' | 'pin-wrong' | 'take-over'

export interface AuditEntry {
  action: AuditAction
  register: string
  recordId: string
  reason?: string | null
  /** Values by field before and after; of an update only those that changed. */
  before?: Record<string, unknown> | null
  after?: Record<string, unknown> | null
}

/** Hash of the entry before the first one. */
const genesis = '0'.repeat(64)
const last = query.selectFrom('audit_log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).compile()
const lastSeq = query.selectFrom('audit_log').select(eb => eb.fn.max('seq').as('seq')).compile()
const append = query.insertInto('audit_log').values({
  seq: 0, at: '', actor_id: '', actor_name: '', action: '', register: '', record_id: '', reason: '', before: '', after: '', previous_hash: '', hash: '',
}).compile()

/** Where the trail ends: what the next entry is chained to. */
export interface TrailEnd { seq: number, hash: string }

/** What an entry is made with: who, when, and where to. */
interface Recording { db: Database, actor: Actor, now: () => Date }

/** Appends to the trail inside the caller's transaction, so that a write and its trace share one fate. */
export function recordAudit(ctx: Recording, entry: AuditEntry): void {
  const end = appendEntry(ctx, entry, endOfTrail(ctx.db))
  ctx.db.afterCommit(() => committedEnds.set(ctx.db, end))
}

/** Chains an entry to the one before. Answers the new end. */
export function appendEntry(ctx: Recording, entry: AuditEntry, previous: TrailEnd): TrailEnd {
  const row = {
    seq: previous.seq + 1,
    at: ctx.now().toISOString(),
    actor_id: ctx.actor.id,
    actor_name: ctx.actor.name,
    action: entry.action,
    register: entry.register,
    record_id: entry.recordId,
    // Half a surrogate pair would be stored as another character than the one hashed.
    reason: entry.reason?.toWellFormed() ?? null,
    before: entry.before ? JSON.stringify(entry.before) : null,
    after: entry.after ? JSON.stringify(entry.after) : null,
    previous_hash: previous.hash,
  }
  const hash = chainHash(row)
  ctx.db.prepare(append.sql).run(...Object.values(row), hash)
  return { seq: row.seq, hash }
}

/** The entry last committed by this connection. Entries are long and end in their hash: reading one goes through all of its pages. */
const committedEnds = new WeakMap<Database, TrailEnd>()

export function endOfTrail(db: Database): TrailEnd {
  const known = committedEnds.get(db)
  const { seq } = db.prepare(lastSeq.sql).get() as { seq: number | null }
  // Entries are never changed or deleted, so the same number is the same entry.
  return known?.seq === seq ? known : db.prepare(last.sql).get(...last.parameters) as TrailEnd | undefined ?? { seq: 0, hash: genesis }
}

type ChainedRow = Omit<AuditLogTable, 'hash' | 'seq'> & { seq: number }

function chainHash(row: ChainedRow): string {
  return digest('sha256', JSON.stringify([
    row.seq, row.at, row.actor_id, row.actor_name, row.action, row.register, row.record_id, row.reason, row.before, row.after, row.previous_hash,
  ]))
}

/** Walks the whole chain. Answers the first entry that does not follow from the one before it, or how many entries hold. */
export function verifyAudit(db: Database): { entries: number, brokenAt: number | null } {
  let entries = 0
  let hash = genesis
  const rows = db.prepare('SELECT * FROM audit_log ORDER BY seq').iterate() as Iterable<ChainedRow & { hash: string }>
  for (const row of rows) {
    entries++
    if (row.seq !== entries || row.previous_hash !== hash || row.hash !== chainHash(row)) return { entries, brokenAt: row.seq }
    hash = row.hash
  }
  return { entries, brokenAt: null }
}
