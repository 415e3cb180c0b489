import { app } from '../../procedure.ts'
import * as service from './service.ts'

export const findingHandlers = app.findings.router({
  board: app.findings.board.handler(({ context, input }) => service.boardOf(context, input)),
  steps: app.findings.steps.handler(({ context, input }) => service.stepsOf(context, input.id)),
})
