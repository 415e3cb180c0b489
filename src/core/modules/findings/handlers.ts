import { join } from 'node:path'
import { app } from '../../procedure.ts'
import { exportsFolder } from '../output/index.ts'
import * as service from './service.ts'

export const findingHandlers = app.findings.router({
  board: app.findings.board.handler(({ context, input }) => service.boardOf(context, input)),
  act: app.findings.act.handler(({ context, input }) => service.actOnFinding(context, input)),
  steps: app.findings.steps.handler(({ context, input }) => service.stepsOf(context, input.id)),
  spots: app.findings.spots.handler(({ context, input }) => service.recurringSpots(context, input)),
  exportSpots: app.findings.exportSpots.handler(({ context, input }) => service.startSpotsExport(context, input, join(context.dataDir, exportsFolder))),
})
