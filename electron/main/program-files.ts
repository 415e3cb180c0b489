import { join } from 'node:path'

export interface ProgramFiles {
  preload: string
  renderer: string
  utility: string
  worker: string
  /** Shipped data: beside the archive in an installed program, in the source tree otherwise. */
  resources: string
}

/** Where the parts of the built program lie, seen from the folder of the built main file. */
export function programFiles(mainFolder: string, { isPackaged, resourcesPath }: { isPackaged: boolean, resourcesPath: string }): ProgramFiles {
  return {
    preload: join(mainFolder, '../preload/index.cjs'),
    renderer: join(mainFolder, '../renderer'),
    utility: join(mainFolder, 'utility.js'),
    worker: join(mainFolder, 'worker.js'),
    resources: isPackaged ? join(resourcesPath, 'resources') : join(mainFolder, '../../resources'),
  }
}
