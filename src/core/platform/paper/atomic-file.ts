import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { FileHandle, OpenFile } from './table.ts'

/** Where a writer puts its bytes while the file is still nobody's. */
interface FileSink {
  readonly bytes: number
  write: (chunk: Uint8Array | string) => Promise<void>
  /** The same sink for libraries that want a stream; its errors are the disk's own. */
  stream: () => Writable
}

/**
 * Writes a file so that the old one stays whole until the new one is complete and on the disk:
 * temporary file in the same folder, fsync, rename. Whatever fails, the temporary file goes.
 */
export async function writeAtomically<T>(
  file: string,
  write: (sink: FileSink) => Promise<T>,
  openFile: OpenFile = open,
): Promise<{ result: T, bytes: number }> {
  const target = await followLink(file)
  // The name does not repeat the target's: a long Chinese name plus a suffix would pass the 255-byte limit.
  const temporary = join(dirname(target), `.~${randomBytes(8).toString('hex')}.tmp`)
  const sink = new HandleSink(await openFile(temporary, 'wx'))
  try {
    const result = await write(sink)
    await sink.finish()
    await replace(temporary, target)
    await syncFolder(dirname(target))
    return { result, bytes: sink.bytes }
  }
  catch (error) {
    await sink.abandon()
    await rm(temporary, { force: true })
    throw error
  }
}

/** Writes finished bytes, a rendered PDF for instance, with the same promise. */
export async function writeBytes(file: string, bytes: Uint8Array, openFile?: OpenFile): Promise<void> {
  await writeAtomically(file, sink => sink.write(bytes), openFile)
}

class HandleSink implements FileSink {
  bytes = 0
  private readonly handle: FileHandle
  private pending: Promise<void> = Promise.resolve()
  private closed = false

  constructor(handle: FileHandle) {
    this.handle = handle
  }

  write(chunk: Uint8Array | string): Promise<void> {
    this.pending = this.append(typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk)
    return this.pending
  }

  stream(): Writable {
    return new Writable({
      decodeStrings: true,
      write: (chunk: Uint8Array, _encoding, done) => {
        this.write(chunk).then(() => done(), done)
      },
    })
  }

  async finish(): Promise<void> {
    await this.handle.sync()
    this.closed = true
    await this.handle.close()
  }

  async abandon(): Promise<void> {
    // A write still under way must not meet a closed descriptor, which the system may have given to another file.
    await this.pending.catch(() => {})
    if (!this.closed) {
      this.closed = true
      await this.handle.close().catch(() => {})
    }
  }

  private async append(bytes: Uint8Array): Promise<void> {
    for (let offset = 0; offset < bytes.length;) {
      const { bytesWritten } = await this.handle.write(bytes, offset, bytes.length - offset)
      offset += bytesWritten
      this.bytes += bytesWritten
    }
  }
}

/** A link keeps pointing where it did: the file behind it is replaced, not the link. */
async function followLink(file: string): Promise<string> {
  try {
    return await realpath(file)
  }
  catch {
    return file
  }
}

/** On Windows a virus scanner may hold the new file for a moment; a file open in Excel stays refused. */
async function replace(temporary: string, target: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(temporary, target)
    }
    catch (error) {
      if (process.platform !== 'win32' || attempt === 5)
        throw error
      await wait(attempt * 50)
    }
  }
}

/** Makes the rename itself durable. Windows cannot open a folder and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32')
    return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  }
  catch {
    // Some network and FUSE file systems cannot sync a folder; the file itself is already on the disk.
  }
  finally {
    await handle.close()
  }
}
