import { writeSync } from 'node:fs'
import { createCore } from '#core/app.ts'
import { DataFolderError } from '#core/platform/data-folder-error.ts'

// Another program on the same folder: opens it, says so, and keeps it until it is killed.
const [dataDir, resourcesDir, workerEntry] = process.argv.slice(2) as [string, string, string]
try {
  createCore({ dataDir, resourcesDir, workerEntry, version: '0.0.0-test', program: '另一个窗口' })
  writeSync(1, 'holding\n')
  setInterval(() => undefined, 1000)
}
catch (error) {
  writeSync(1, `refused ${error instanceof DataFolderError ? error.message : (error as Error).stack}\n`)
}
