import { app } from '../../procedure.ts'
import { failedItems, makeDefects } from './making.ts'
import * as service from './service.ts'

export const defectHandlers = app.defects.router({
  board: app.defects.board.handler(({ context, input }) => service.boardOf(context, input)),
  failed: app.defects.failed.handler(({ context, input }) => failedItems(context, input)),
  make: app.defects.make.handler(({ context, input }) => makeDefects(context, input)),
  steps: app.defects.steps.handler(({ context, input }) => service.stepsOf(context, input.id)),
  newOwner: app.defects.newOwner.handler(({ context, input }) => service.newOwner(context, input.id)),
})
