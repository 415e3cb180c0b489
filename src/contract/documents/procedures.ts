import * as z from 'zod'
import { Day, RecordId, TypedValue, Version } from '../primitives.ts'
import { procedure } from '../procedure.ts'
import { AnyRecordSchema, RegisterCode } from '../registers/procedures.ts'
import { DocumentTemplate } from './template.ts'

const one = z.object({ id: RecordId, version: Version })
const Note = z.string().trim().max(1000)

/** Values of a new document taken from the record it is made for, and what somebody still has to fill in, by label. */
export const PreparedDocument = z.object({ values: z.record(z.string(), TypedValue), missing: z.array(z.string()) })
export type PreparedDocument = z.infer<typeof PreparedDocument>

/** What an issued document says, as it was kept, and whether it still is what was issued. */
export const IssuedContent = z.object({ template: z.string(), templateVersion: z.int(), sha256: z.string(), isWhole: z.boolean(), issuedAt: z.string(), issuedBy: z.string() })
export type IssuedContent = z.infer<typeof IssuedContent>

export const documentsContract = {
  /** Templates there are; for a register those made for its records. */
  templates: procedure('record.read').input(z.object({ register: RegisterCode.optional() })).output(z.array(DocumentTemplate)),
  /** A document as it would begin. Nothing is written. */
  prepare: procedure('record.read').input(z.object({ template: z.string().max(60), register: RegisterCode.optional(), id: RecordId.optional() })).output(PreparedDocument),
  /** What is still missing before a draft can be issued, by label. */
  missing: procedure('record.read').input(z.object({ id: RecordId })).output(z.array(z.string())),
  /** Gives the document its number and keeps what it says for good. `confirmed`: its template was looked at although it is 未核实; `reason`: why the brigade's own agency issues it for a farm machine. */
  issue: procedure('record.write').input(one.extend({ confirmed: z.boolean().default(false), reason: Note.optional() })).output(AnyRecordSchema),
  /** Takes an issued document out of force. Its number stays with it and is never given again. */
  void: procedure('record.write').input(one.extend({ reason: Note.min(1) })).output(AnyRecordSchema),
  /** When and how an issued document reached the party. */
  serve: procedure('record.write').input(one.extend({ servedOn: Day, servedHow: z.string().max(40), note: Note.default('') })).output(AnyRecordSchema),
  /** What was issued; null for a draft. */
  issued: procedure('record.read').input(z.object({ id: RecordId })).output(IssuedContent.nullable()),
}
