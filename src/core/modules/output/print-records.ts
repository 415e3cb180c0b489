import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Reference } from '#contract/registers/field.ts'
import type { Database } from '../../db/database.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import type { TaskTools, WorkerTasks } from '../../platform/worker-tasks.ts'
import type { SheetSetting } from './register-sheet.ts'
import { join } from 'node:path'
import { documents, dutyLogs, dutyOrders, dutyReports, findings, machineDrivers, machineInspections, machines, mustFindRegister, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import { veiled } from '#contract/registers/protection.ts'
import { openForReading } from '../../db/open.ts'
import { AppError } from '../../platform/app-error.ts'
import { attachmentPath } from '../../platform/backup-contents.ts'
import { databaseName } from '../../platform/database-name.ts'
import { writePdf } from '../../platform/paper/pdf-file.ts'
import { listOf } from '../../registers/checklists.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { iterateRecords } from '../../registers/list.ts'
import { findRecord } from '../../registers/repo.ts'
import { readDeadlineLaw } from '../deadlines/index.ts'
import { documentPaper, readTemplates } from '../documents/index.ts'
import { dutySheet } from '../duty/index.ts'
import { patrolSheet } from '../patrol/index.ts'
import { brigadeName } from './brigade-name.ts'
import { inspectionSheet } from './inspection-sheet.ts'
import { outputRefusal } from './output-refusal.ts'
import { preparePhotos } from './print-photos.ts'
import { registerSheet } from './register-sheet.ts'

/** The sheets of records, in the order given, as one PDF. */
export async function printRecords(input: WorkerTasks['print']['input'], tools: TaskTools): Promise<WorkerTasks['print']['output']> {
  const db = openForReading(join(tools.dataDir, databaseName))
  try {
    const definition = mustFindRegister(input.register)
    const records = input.ids.map((id) => {
      const found = findRecord(db, definition, id)
      if (!found) throw new AppError('NOT_FOUND', { register: definition.code, id })
      return found
    })
    const photos = await preparePhotos(definition, records, tools)
    const setting: SheetSetting = { size: input.paper, brigade: brigadeName(db), labelOf: dictionaryLabels(db), photoOf: sha256 => photos.files.get(sha256) ?? attachmentPath(tools.dataDir, sha256), listOf: filled => listOf(db, filled) }
    const sheetOf = definition.code === documents.code ? documentSheet(db, tools.resourcesDir) : ownSheets[definition.code] ?? ((_, record) => registerSheet(definition, veiled(definition, record), setting))
    const papers = records.map(record => sheetOf(db, record, setting))
    const { pages, bytes, missing } = await writePdf(papers, { file: input.file, resourcesDir: tools.resourcesDir, signal: tools.signal, onProgress: tools.onProgress })
    return { pages, bytes, missing, unreadable: photos.unreadable }
  }
  catch (error) {
    throw outputRefusal(error, input.file, 'pdf')
  }
  finally {
    db.close()
  }
}

/** Registers whose paper has a form of its own, each with what hangs on its record in the order of the day. */
const ownSheets: Readonly<Record<string, (db: Database, record: AnyRecord, setting: SheetSetting) => Paper>> = {
  [patrolLogs.code]: (db, record, setting) => patrolSheet({ patrol: as(record), sites: childrenOf(db, siteRecords, record), findings: childrenOf(db, findings, record) }, setting),
  [machineInspections.code]: (db, record, setting) => inspectionSheet({ inspection: as(record), machine: named(db, machines, record.machine), driver: record.driver ? named(db, machineDrivers, record.driver) : undefined }, setting),
  [dutyLogs.code]: (db, record, setting) => dutySheet({ duty: as(record), reports: childrenOf(db, dutyReports, record), orders: childrenOf(db, dutyOrders, record) }, setting),
}

/** A document is its own paper: as issued, or as its draft would be. */
function documentSheet(db: Database, resourcesDir: string) {
  const services = { db, deadlineLaw: readDeadlineLaw(resourcesDir), documentTemplates: readTemplates(resourcesDir) }
  return (_: Database, record: AnyRecord, { size }: SheetSetting) => documentPaper(services, record, size)
}

const as = <T>(record: AnyRecord): T => record as unknown as T

/** The record a reference names, as it is today. */
const named = <T>(db: Database, definition: RegisterDefinition, reference: unknown): T => as(findRecord(db, definition, (reference as Reference).id)!)

function childrenOf<T>(db: Database, definition: RegisterDefinition, record: AnyRecord): T[] {
  return [...iterateRecords(db, { register: definition.code, filters: { [definition.parent!]: record.id }, bin: false }, Object.keys(definition.fields)).rows].reverse() as unknown as T[]
}
