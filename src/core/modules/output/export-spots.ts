import type { TaskTools, WorkerTasks } from '../../platform/worker-tasks.ts'
import { join } from 'node:path'
import { openForReading } from '../../db/open.ts'
import { databaseName } from '../../platform/database-name.ts'
import { writeTable } from '../../platform/paper/write-table.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { recurringSpots } from '../findings/index.ts'
import { brigadeName } from './brigade-name.ts'
import { outputRefusal } from './output-refusal.ts'

/** 复发点位 of a period as a file. Runs in a worker thread with its own read connection. */
export async function exportSpots(input: WorkerTasks['recurring-spots']['input'], tools: TaskTools): Promise<WorkerTasks['recurring-spots']['output']> {
  const db = openForReading(join(tools.dataDir, databaseName))
  try {
    const { spots, metres, times, found } = recurringSpots({ db, resourcesDir: tools.resourcesDir }, input)
    const labelOf = dictionaryLabels(db)
    return await writeTable(input.format, {
      title: '复发点位',
      unit: brigadeName(db),
      period: `${input.from} 至 ${input.to}`,
      maker: input.maker,
      madeOn: input.now.slice(0, 10),
      notes: [`同一路段、同一类别，相邻两处相距不超过 ${metres} 米视为同一点位，期间内不少于 ${times} 处的列入；此为大队自行设定，不是法定标准。期间内共发现 ${found} 处。`],
      columns: [
        { label: '路段', kind: 'text', width: 24 },
        { label: '问题类别', kind: 'text', width: 14 },
        { label: '起点桩号', kind: 'id', width: 12 },
        { label: '止点桩号', kind: 'id', width: 12 },
        { label: '发现（处）', kind: 'integer', width: 11 },
        { label: '待处置（处）', kind: 'integer', width: 13 },
        { label: '首次发现', kind: 'day', width: 12 },
        { label: '最近发现', kind: 'day', width: 12 },
      ],
      rows: spots.map(spot => [spot.section.label, labelOf('finding-kind', spot.kind), spot.fromStake, spot.toStake, spot.count, spot.pending, spot.first, spot.last]),
      rowCount: spots.length,
    }, input.file, tools)
  }
  catch (error) {
    throw outputRefusal(error, input.file, input.format)
  }
  finally {
    db.close()
  }
}
