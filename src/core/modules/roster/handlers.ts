import { beijingTime } from '#contract/wall-time.ts'
import { app } from '../../procedure.ts'
import { copyWeek, weekOfDay } from './service.ts'

export const rosterHandlers = app.roster.router({
  week: app.roster.week.handler(({ context, input }) => weekOfDay(context.db, input.day, beijingTime(context.now()).slice(0, 10))),
  copyWeek: app.roster.copyWeek.handler(({ context, input }) => copyWeek(context, input.day)),
})
