import { app } from '../../procedure.ts'
import * as service from './service.ts'

export const checklistHandlers = app.checklists.router({
  all: app.checklists.all.handler(({ context }) => service.listChecklists(context)),
  inForce: app.checklists.inForce.handler(({ context, input }) => service.checklistsOn(context, input.day)),
  get: app.checklists.get.handler(({ context, input }) => service.getChecklist(context, input)),
  import: app.checklists.import.handler(({ context, input }) => service.importChecklist(context, input.text)),
})
