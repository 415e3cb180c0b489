export { attachmentHandlers, backupHandlers, jobHandlers } from './handlers.ts'
export { exportsFolder, startExport, startPaper, startPrint, startReport } from './service.ts'
