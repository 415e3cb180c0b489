import type SqliteDatabase from 'better-sqlite3'
import type { Compilable } from 'kysely'
import type { Schema } from './schema.generated.ts'
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely'

/** Kysely only writes the SQL here; {@link Database} runs it. Executing through Kysely is an error. */
class BuilderOnlyDriver extends DummyDriver {
  override acquireConnection(): Promise<never> {
    return Promise.reject(new Error('Run queries with db.all / db.get / db.run, not .execute()'))
  }
}

/** Typed SQL builder: `query.selectFrom('settings')…`. Holds no connection and no state. */
export const query = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new BuilderOnlyDriver(),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

/** What SQLite takes and gives. Whole numbers that may pass 2^31 and bound FTS rowids are bound as BigInt. */
export type SqlValue = string | number | bigint | null | Uint8Array
export type Row = Record<string, SqlValue>

/**
 * The one connection of a running core.
 *
 * Synchronous on purpose: a transaction is an ordinary function call, so nothing else can run
 * between its first and last statement and `await` inside one does not type-check.
 */
export class Database {
  readonly raw: SqliteDatabase.Database
  readonly #statements = new Map<string, SqliteDatabase.Statement>()
  #afterCommit: Array<() => void> = []
  #writes = 0

  constructor(raw: SqliteDatabase.Database) {
    this.raw = raw
  }

  all<R>(q: Compilable<R>): R[] {
    const { sql, parameters } = q.compile()
    return this.prepare(sql).all(...parameters) as R[]
  }

  get<R>(q: Compilable<R>): R | undefined {
    const { sql, parameters } = q.compile()
    return this.prepare(sql).get(...parameters) as R | undefined
  }

  /** Runs a statement that returns no rows; answers how many rows it changed. */
  run(q: Compilable<unknown>): number {
    const { sql, parameters } = q.compile()
    return this.prepare(sql).run(...parameters).changes
  }

  /** A statement, compiled once for its text. For SQL that a register definition writes; areas use {@link query}. */
  prepare(sql: string): SqliteDatabase.Statement {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.raw.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }

  /** Runs `work` atomically. Nested calls join the outer transaction as savepoints. */
  transaction<T>(work: () => T extends PromiseLike<unknown> ? never : T): T {
    const outermost = !this.raw.inTransaction
    const mark = this.#afterCommit.length
    let result: T
    try {
      result = this.raw.transaction(work).immediate() as T
    }
    catch (error) {
      this.#afterCommit.length = mark
      throw error
    }
    if (outermost) {
      this.#writes++
      this.#flushAfterCommit()
    }
    return result
  }

  /** Defers a side effect (events, notifications) until the outermost transaction has committed. */
  afterCommit(effect: () => void): void {
    if (this.raw.inTransaction) this.#afterCommit.push(effect)
    else effect()
  }

  /** Committed transactions so far; what idle work is measured against. */
  get writes(): number {
    return this.#writes
  }

  close(): void {
    this.raw.close()
  }

  #flushAfterCommit(): void {
    const effects = this.#afterCommit
    this.#afterCommit = []
    for (const effect of effects) effect()
  }
}
