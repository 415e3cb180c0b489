export { attachmentHandlers, backupHandlers, jobHandlers } from './handlers.ts'
export { exportsFolder, startExport, startPaper, startPrint } from './service.ts'
