import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { Day, RecordId } from './primitives.ts'
import { procedure } from './procedure.ts'
import { ListFilter, RegisterCode } from './registers/procedures.ts'
import { WallTime } from './roster.ts'
import { ReportQuery } from './reports/procedures.ts'

/** Work that takes longer than a click: it runs in a worker thread, shows how far it is, can be cancelled and leaves a file. */
export const JobState = z.object({
  id: RecordId,
  kind: z.enum(['export', 'print', 'paper', 'report', 'backup', 'verify']),
  title: z.string(),
  status: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  done: z.int(),
  total: z.int(),
  /** Full path of the result, for the desktop; name of it, for the browser. */
  file: z.string().nullable(),
  fileName: z.string().nullable(),
  rows: z.int().nullable(),
  pages: z.int().nullable(),
  bytes: z.int().nullable(),
  /** Characters no font has, by name; they stand in the PDF as their code. */
  missing: z.array(z.string()),
  /** Photos that could not be drawn, by name; the PDF shows an empty frame that says so. */
  unreadable: z.array(z.string()),
  /** Sentence of why it failed. */
  failure: z.string().nullable(),
  startedAt: z.string(),
  ms: z.int().nullable(),
})
export type JobState = z.infer<typeof JobState>

export const ExportFormat = z.enum(['xlsx', 'csv', 'pdf'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** The list a clerk sees, with its filters and columns, as a file. `ids` exports the selected records only. */
export const ExportRequest = ListFilter.extend({
  format: ExportFormat,
  columns: z.array(z.string().max(60)).max(60).optional(),
  ids: z.array(RecordId).max(10_000).optional(),
  sort: z.string().max(61).optional(),
})
export type ExportRequest = z.infer<typeof ExportRequest>

export const PrintRequest = z.object({ register: RegisterCode, ids: z.array(RecordId).min(1).max(500), paper: z.enum(['a4', 'a5', '80mm']).default('a4') })
export type PrintRequest = z.infer<typeof PrintRequest>

/** A paper made of many records: 排班表 of the week a day lies in, 路况通报 of a moment, 抽取凭证 of a draw. */
export const PaperRequest = z.discriminatedUnion('paper', [
  z.object({ paper: z.literal('roster-week'), day: Day }),
  z.object({ paper: z.literal('road-bulletin'), at: WallTime.optional() }),
  z.object({ paper: z.literal('draw-certificate'), draw: RecordId }),
  /** The pool of a draw as text, word for word what its fingerprint was taken of: the annex of a certificate that is too long to print. */
  z.object({ paper: z.literal('draw-pool'), draw: RecordId }),
])
export type PaperRequest = z.infer<typeof PaperRequest>

/** A report as a file: to send on, or to print and seal. */
export const ReportRequest = ReportQuery.extend({ format: z.enum(['xlsx', 'pdf']) })
export type ReportRequest = z.infer<typeof ReportRequest>

/** A piece of a finished job's file, from one byte up to another. */
export const ResultPiece = z.object({ id: RecordId, from: z.int().min(0), to: z.int().min(0) })
export type ResultPiece = z.infer<typeof ResultPiece>

const one = z.object({ id: RecordId })

export const jobsContract = {
  list: procedure('record.read').output(z.array(JobState)),
  /** States of one job until it ends; the last one is the result. */
  watch: procedure('record.read').input(one).output(eventIterator(JobState)),
  cancel: procedure('record.read').input(one).output(JobState),
  /** What a finished job wrote, piece by piece: a screen shows a page of a long paper without reading all of it. */
  read: procedure('record.export').input(ResultPiece).output(z.instanceof(Blob)),
  export: procedure('record.export').input(ExportRequest).output(JobState),
  print: procedure('record.export').input(PrintRequest).output(JobState),
  paper: procedure('record.export').input(PaperRequest).output(JobState),
  report: procedure('record.export').input(ReportRequest).output(JobState),
}
