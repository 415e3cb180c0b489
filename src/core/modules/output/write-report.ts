import type { TaskTools, WorkerTasks } from '../../platform/worker-tasks.ts'
import { join } from 'node:path'
import { openForReading } from '../../db/open.ts'
import { databaseName } from '../../platform/database-name.ts'
import { writeTable } from '../../platform/paper/write-table.ts'
import { buildReport, reportTable } from '../report/index.ts'
import { brigadeName } from './brigade-name.ts'
import { outputRefusal } from './output-refusal.ts'

/** A report as the sheet a brigade sends on. */
export async function writeReport(input: WorkerTasks['report']['input'], tools: TaskTools): Promise<WorkerTasks['report']['output']> {
  const db = openForReading(join(tools.dataDir, databaseName))
  try {
    const table = reportTable(buildReport({ db, resourcesDir: tools.resourcesDir }, input), { unit: brigadeName(db), maker: input.maker, madeOn: input.now.slice(0, 10) })
    return await writeTable(input.format, table, input.file, tools)
  }
  catch (error) {
    throw outputRefusal(error, input.file, input.format)
  }
  finally {
    db.close()
  }
}
