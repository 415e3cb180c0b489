import type { Database } from '../db/database.ts'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { query } from '../db/database.ts'
import { AppError, asRefusal } from './app-error.ts'
import { attachmentPath } from './backup-contents.ts'
import { writeBytes } from './paper/atomic-file.ts'

/** Largest photo taken in. Phone cameras stay below; a scan that does not should be scanned again. */
export const photoLimit = 30 * 1024 * 1024

/** What the first bytes say a file is; its name is not believed. */
const signatures: ReadonlyArray<[type: string, matches: (head: Buffer) => boolean]> = [
  ['image/jpeg', head => head.subarray(0, 3).toString('hex') === 'ffd8ff'],
  ['image/png', head => head.subarray(0, 8).toString('hex') === '89504e470d0a1a0a'],
  ['image/webp', head => head.subarray(0, 4).toString('latin1') === 'RIFF' && head.subarray(8, 12).toString('latin1') === 'WEBP'],
  ['image/heic', head => /^ftyp(?:hei[cx]|mif1|hevc)/.test(head.subarray(4, 12).toString('latin1'))],
]

/** Photos kept under the hash of their bytes: written before the row that names them, never overwritten. */
export class Attachments {
  readonly #db: Database
  readonly #dataDir: string

  constructor(db: Database, dataDir: string) {
    this.#db = db
    this.#dataDir = dataDir
  }

  /** Where the bytes of a hash lie. */
  pathOf(sha256: string): string {
    return attachmentPath(this.#dataDir, sha256)
  }

  /** Takes a photo in. The same bytes twice are kept once. */
  async add(file: { name: string, bytes: Uint8Array }, now: Date): Promise<{ sha256: string, name: string, size: number }> {
    const size = file.bytes.byteLength
    if (size > photoLimit) throw new AppError('FILE_TOO_LARGE', { name: file.name, size, limit: photoLimit })
    const type = signatures.find(([, matches]) => matches(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, Math.min(size, 16))))?.[0]
    if (!type || !(await isDrawable(file.bytes))) throw new AppError('NOT_A_PHOTO', { name: file.name })
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    await this.#write(sha256, file.bytes)
    this.#db.run(query.insertInto('attachments').values({ sha256, size, type, created_at: now.toISOString() }).onConflict(conflict => conflict.doNothing()))
    return { sha256, name: file.name, size }
  }

  async read(sha256: string, name: string): Promise<Blob> {
    const known = this.#db.get(query.selectFrom('attachments').select('type').where('sha256', '=', sha256))
    if (!known || !existsSync(this.pathOf(sha256))) throw new AppError('FILE_GONE', { name })
    return new File([new Uint8Array(await readFile(this.pathOf(sha256)))], name, { type: known.type })
  }

  /** Refuses when the bytes of a photo are no longer where they were put. */
  assertThere(sha256: string): void {
    if (!existsSync(this.pathOf(sha256))) throw new AppError('FILE_GONE', { name: sha256.slice(0, 12) })
  }

  /** Where the small picture of a photo is kept; made by the worker, can be made again at any time. */
  previewPathOf(sha256: string): string {
    return join(this.#dataDir, 'attachments', 'previews', `${sha256}.webp`)
  }

  async #write(sha256: string, bytes: Uint8Array): Promise<void> {
    const target = this.pathOf(sha256)
    if (existsSync(target)) return
    try {
      await mkdir(dirname(target), { recursive: true })
      await writeBytes(target, bytes)
    }
    catch (error) {
      throw asRefusal(error, target)
    }
  }
}

/**
 * A file may begin like a photo and still be none, or stop halfway: it is decoded to its end, small, as a screen would show it.
 * HEIC is taken on its word: its decoder is not bundled.
 */
async function isDrawable(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp')
  try {
    await sharp(bytes, { failOn: 'error' }).resize(32, 32, { fit: 'inside' }).raw().toBuffer()
    return true
  }
  catch {
    return /^ftyp(?:hei|mif)/.test(Buffer.from(bytes.subarray(4, 12)).toString('latin1'))
  }
}
