/** 立即备份, wherever it is offered. */
export { useRunBackup } from './use-run-backup.ts'
