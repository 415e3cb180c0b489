export { deskHandlers, draftHandlers, preferenceHandlers, searchHandlers } from './handlers.ts'
