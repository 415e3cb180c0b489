import { app } from '../../procedure.ts'
import { findStanding } from './repo.ts'

export const visitHandlers = app.visits.router({
  standing: app.visits.standing.handler(({ context, input }) => findStanding(context.db, { ...input, except: input.except ?? null })),
})
