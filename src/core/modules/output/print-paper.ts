import type { Paper } from '../../platform/paper/paper.ts'
import type { Database } from '../../db/database.ts'
import type { TaskTools, WorkerTasks } from '../../platform/worker-tasks.ts'
import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { openForReading } from '../../db/open.ts'
import { databaseName } from '../../platform/database-name.ts'
import { writeBytes } from '../../platform/paper/atomic-file.ts'
import { writePdf } from '../../platform/paper/pdf-file.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { bulletinPaper, roadBulletin } from '../duty/index.ts'
import { certificateOf, poolOfDraw } from '../random-checks/index.ts'
import { rosterPaper, weekOfDay } from '../roster/index.ts'
import { brigadeName } from './brigade-name.ts'
import { outputRefusal } from './output-refusal.ts'

/** A paper made of many records, as a PDF. */
export async function printPaper(input: WorkerTasks['paper']['input'], tools: TaskTools): Promise<WorkerTasks['paper']['output']> {
  const db = openForReading(join(tools.dataDir, databaseName))
  try {
    if (input.paper === 'draw-pool') {
      const bytes = Buffer.from(poolOfDraw(db, input.draw))
      await writeBytes(input.file, bytes)
      return { pages: 0, bytes: bytes.length, missing: [] }
    }
    const { pages, bytes, missing } = await writePdf([paperOf(db, input)], { file: input.file, resourcesDir: tools.resourcesDir, signal: tools.signal, onProgress: tools.onProgress })
    return { pages, bytes, missing }
  }
  catch (error) {
    throw outputRefusal(error, input.file, input.paper === 'draw-pool' ? 'txt' : 'pdf')
  }
  finally {
    db.close()
  }
}

function paperOf(db: Database, input: Exclude<WorkerTasks['paper']['input'], { paper: 'draw-pool' }>): Paper {
  const setting = { brigade: brigadeName(db), maker: input.maker, labelOf: dictionaryLabels(db) }
  if (input.paper === 'roster-week') return rosterPaper(weekOfDay(db, input.day, input.now.slice(0, 10)), setting)
  if (input.paper === 'draw-certificate') return certificateOf(db, input.draw, setting)
  return bulletinPaper(roadBulletin(db, input.at ?? input.now), setting)
}
