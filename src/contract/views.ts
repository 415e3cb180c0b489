import * as z from 'zod'
import { RecordId } from './primitives.ts'
import { procedure } from './procedure.ts'
import { RegisterCode } from './registers/procedures.ts'

/** More of them would be a list to search, not a choice. */
export const viewLimit = 50

const ViewName = z.string().trim().min(1).max(30)
/** What narrows the list, by the names the list's address uses. A period is kept by its kind (`month`), so that it goes on with the calendar. */
const ViewQuery = z.record(z.string().max(60), z.string().max(200))
const ViewColumns = z.array(z.string().max(60)).max(60)

/** A list as one person likes to see it: period, filters, text, order and columns under a name. */
export const View = z.object({ id: RecordId, register: RegisterCode, name: ViewName, query: ViewQuery, columns: ViewColumns, /** The register opens with it. */ isDefault: z.boolean() })
export type View = z.infer<typeof View>

export const viewsContract = {
  /** Own views of all registers, by name. */
  list: procedure('record.read').output(z.array(View)),
  create: procedure('record.write').input(View.omit({ id: true, isDefault: true })).output(View),
  /** Changes what is given: another name, or what the view shows. */
  update: procedure('record.write').input(z.object({ id: RecordId, name: ViewName.optional(), query: ViewQuery.optional(), columns: ViewColumns.optional() })).output(View),
  remove: procedure('record.write').input(z.object({ id: RecordId })).output(z.object({})),
  /** The view a register opens with; with null it opens as shipped. */
  setDefault: procedure('record.write').input(z.object({ register: RegisterCode, id: RecordId.nullable() })).output(z.object({})),
}
