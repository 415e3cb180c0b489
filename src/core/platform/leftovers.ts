import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Unfinished files of exports and backups, as their writers name them before they are whole. */
const unfinished = /^\.(?:~[0-9a-f]+\.tmp|[0-9a-f-]{36}\.part)(?:-journal)?$/

/** Folder in which a sample is filled before it is moved into place. */
export const partialDemo = 'demo.partial'

/** Removes what a task left behind when the power went or the program was ended in the middle of it. Only the holder of a folder may. */
export function sweepLeftovers(...folders: readonly string[]): void {
  for (const folder of folders) {
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder)) if (unfinished.test(name)) rmSync(join(folder, name), { force: true })
  }
}
