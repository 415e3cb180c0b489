import { app } from '../../procedure.ts'
import * as service from './service.ts'

export const deadlineHandlers = app.deadlines.router({
  rules: app.deadlines.rules.handler(({ context }) => context.deadlineLaw.table),
  reckon: app.deadlines.reckon.handler(({ context, input }) => service.reckonDeadline(context, input)),
})

export const calendarHandlers = app.calendar.router({
  years: app.calendar.years.handler(({ context }) => service.listYears(context)),
  preview: app.calendar.preview.handler(({ context, input }) => service.previewCalendar(context, input.text)),
  import: app.calendar.import.handler(({ context, input }) => service.importCalendar(context, input)),
  setDay: app.calendar.setDay.handler(({ context, input }) => service.setDay(context, input)),
})
