import { app } from '../../procedure.ts'
import { lookUp } from './lookup/service.ts'
import { mergeRecords } from './merging.ts'
import { listMerges, partRecords } from './parting.ts'

export const supervisionHandlers = app.supervision.router({
  lookup: app.supervision.lookup.handler(({ context, input }) => lookUp(context, input)),
  merge: app.supervision.merge.handler(({ context, input }) => mergeRecords(context, input)),
  merges: app.supervision.merges.handler(({ context, input }) => listMerges(context, input)),
  unmerge: app.supervision.unmerge.handler(({ context, input }) => partRecords(context, input)),
})
