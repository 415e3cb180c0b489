import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { TaskTools, WorkerTasks } from '../../platform/worker-tasks.ts'
import { join } from 'node:path'
import { mustFindRegister } from '#contract/registers/index.ts'
import { openForReading } from '../../db/open.ts'
import { databaseName } from '../../platform/database-name.ts'
import { writeTable } from '../../platform/paper/write-table.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { iterateRecords } from '../../registers/list.ts'
import { brigadeName } from './brigade-name.ts'
import { outputRefusal } from './output-refusal.ts'
import { exportColumns } from './register-table.ts'

/** A list as a file for the city. Runs in a worker thread with its own read connection. */
export async function exportList(input: WorkerTasks['export']['input'], tools: TaskTools): Promise<WorkerTasks['export']['output']> {
  const db = openForReading(join(tools.dataDir, databaseName))
  try {
    const definition = mustFindRegister(input.register)
    const chosen = input.columns ?? (input.format === 'pdf' ? definition.list.columns : undefined)
    const columns = exportColumns(definition, chosen, dictionaryLabels(db))
    const { rows, count } = iterateRecords(db, input, columnNames(definition, chosen))
    return await writeTable(input.format, {
      title: definition.label,
      unit: brigadeName(db),
      period: periodText(definition, input),
      maker: input.maker,
      madeOn: input.now.slice(0, 10),
      columns: columns.map(({ column }) => column),
      rows: mapRows(rows, record => columns.map(({ cell }) => cell(record))),
      rowCount: count,
    }, input.file, tools)
  }
  catch (error) {
    throw outputRefusal(error, input.file, input.format)
  }
  finally {
    db.close()
  }
}

function columnNames(definition: RegisterDefinition, chosen: readonly string[] | undefined): string[] {
  const names = (chosen ?? Object.keys(definition.fields)).filter(name => Object.hasOwn(definition.fields, name))
  return definition.day ? [...names, definition.day] : names
}

function periodText(definition: RegisterDefinition, { from, to, ids }: { from?: string, to?: string, ids?: readonly string[] }): string {
  if (ids) return `所选 ${ids.length} 条`
  if (!definition.day || (!from && !to)) return '全部'
  return `${from ?? '最早'} 至 ${to ?? '今'}`
}

function* mapRows<T, R>(rows: Iterable<T>, map: (row: T) => R): Generator<R> {
  for (const row of rows) yield map(row)
}
