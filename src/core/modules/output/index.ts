export { attachmentHandlers, backupHandlers, jobHandlers } from './handlers.ts'
export { exportsFolder, startExport, startPrint } from './service.ts'
