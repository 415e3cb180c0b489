import { existsSync, realpathSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { CommandRefusal } from './outcome.ts'

/** Folders inside the data folder that hold results; everything else there is the brigade's records. */
const resultFolders = new Set(['exports', 'backups'])

/** Refuses a result that would replace the records themselves. Links are followed: the same file may have two names. */
export function assertOutsideData(dataDir: string, out: string): void {
  const within = relative(realpathSync(dataDir), realPath(out))
  const isInside = within !== '..' && !within.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(within)
  const [folder, name] = within.split(sep)
  if (isInside && !(resultFolders.has(folder ?? '') && name)) throw new CommandRefusal('OUT_IN_DATA', `${out} 在数据文件夹里，写入会破坏记录；请换一个位置`)
}

function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realPath(parent), basename(path))
}
