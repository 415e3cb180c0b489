import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** What both the archive and a checklist speak of. */
const topics = ['registration', 'inspection', 'insurance', 'licence', 'age', 'scrapped'] as const
export type ArchiveTopic = (typeof topics)[number]

/** Codes of the checklist items that speak of each. */
export type ArchiveItems = Readonly<Record<ArchiveTopic, readonly string[]>>

const Data = z.object({ title: z.string(), note: z.string(), source: z.string(), status: z.enum(['已核实', '未核实']), items: z.record(z.enum(topics), z.array(z.string())) })

export function loadArchiveItems(resourcesDir: string): ArchiveItems {
  return Data.parse(JSON.parse(readFileSync(join(resourcesDir, 'machinery', 'facts-in-checklists.json'), 'utf8'))).items
}
