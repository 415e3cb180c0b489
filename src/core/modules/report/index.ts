export { reportHandlers } from './handlers.ts'
export { reportTable } from './report-table.ts'
export { buildReport } from './service.ts'
