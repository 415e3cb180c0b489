import { app } from '../../procedure.ts'
import * as service from './service.ts'

export const randomCheckHandlers = app.randomChecks.router({
  preview: app.randomChecks.preview.handler(({ context, input }) => service.previewDraw(context, input.task)),
  draw: app.randomChecks.draw.handler(({ context, input }) => service.makeDraw(context, input)),
  voidDraw: app.randomChecks.voidDraw.handler(({ context, input }) => service.voidDraw(context, input)),
  draws: app.randomChecks.draws.handler(({ context, input }) => service.drawsOf(context, input.task)),
  progress: app.randomChecks.progress.handler(({ context, input }) => service.progressOf(context, input.task)),
})
