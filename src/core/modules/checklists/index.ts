export { checklistHandlers } from './handlers.ts'
export { seedChecklists } from './service.ts'
