import { realpath } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import { DesktopRefusal } from './refusal.ts'

/**
 * Which files a page may name to the system: results and attachments of this data folder, and what
 * the person just picked in a dialog of the system. Anything else on the computer is not its business.
 */
export class FileAccess {
  readonly #folders: readonly string[]
  readonly #chosen = new Set<string>()

  constructor(dataDir: string) {
    this.#folders = ['exports', 'attachments'].map(name => join(dataDir, name))
  }

  /** Remembers a file or folder the person picked, for as long as the program runs. */
  choose(path: string): void {
    this.#chosen.add(path)
  }

  /** The file's true path. Links are followed first: a link inside the folder may point out of it. */
  async admit(path: unknown): Promise<string> {
    if (typeof path !== 'string' || !isAbsolute(path)) throw new DesktopRefusal('BAD_REQUEST')
    const allowed = [...this.#folders, ...this.#chosen]
    // Outside first: whether a file elsewhere exists must not be answered either.
    if (!allowed.some(folder => contains(folder, path))) throw new DesktopRefusal('OUTSIDE_DATA_FOLDER')

    const found = await realpath(path).catch(() => undefined)
    if (found === undefined) throw new DesktopRefusal('FILE_MISSING')
    const roots = await Promise.all(allowed.map(folder => realpath(folder).catch(() => folder)))
    if (!roots.some(folder => contains(folder, found))) throw new DesktopRefusal('OUTSIDE_DATA_FOLDER')
    return found
  }
}

function contains(folder: string, path: string): boolean {
  const inside = relative(folder, path)
  return inside === '' || (!/^\.\.(?:[\\/]|$)/.test(inside) && !isAbsolute(inside))
}
