import { app } from '../../procedure.ts'
import { composeNarrative } from './service.ts'

export const narrativeHandlers = app.narrative.router({
  compose: app.narrative.compose.handler(({ context, input }) => composeNarrative(context, input)),
})
