import { reportDefinitions } from '#contract/reports/index.ts'
import { app } from '../../procedure.ts'
import { buildReport } from './service.ts'

export const reportHandlers = app.reports.router({
  list: app.reports.list.handler(() => reportDefinitions.map(({ code, title, purpose }) => ({ code, title, purpose }))),
  get: app.reports.get.handler(({ context, input }) => buildReport(context, input)),
})
