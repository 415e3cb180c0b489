import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { app } from '../../procedure.ts'
import { readResult } from './read-result.ts'
import * as service from './service.ts'

export const jobHandlers = app.jobs.router({
  list: app.jobs.list.handler(({ context }) => context.jobs.list()),
  watch: app.jobs.watch.handler(({ context, input, signal }) => {
    // A stream that only fails once it is read would reach the window as a defect.
    context.jobs.get(input.id)
    return context.jobs.watch(input.id, signal)
  }),
  cancel: app.jobs.cancel.handler(({ context, input }) => context.jobs.cancel(input.id)),
  read: app.jobs.read.handler(({ context, input }) => readResult(context, input)),
  export: app.jobs.export.handler(({ context, input }) => service.startExport(context, input)),
  paper: app.jobs.paper.handler(({ context, input }) => service.startPaper(context, input)),
  print: app.jobs.print.handler(({ context, input }) => service.startPrint(context, input)),
  report: app.jobs.report.handler(({ context, input }) => service.startReport(context, input)),
})

export const attachmentHandlers = app.attachments.router({
  add: app.attachments.add.handler(async ({ context, input }) =>
    context.attachments.add({ name: input.file.name, bytes: new Uint8Array(await input.file.arrayBuffer()) }, context.now())),
  preview: app.attachments.preview.handler(async ({ context, input }) => {
    const file = context.attachments.previewPathOf(input.sha256)
    if (!existsSync(file)) context.attachments.assertThere(input.sha256)
    if (!existsSync(file)) await context.workers.run('preview', { source: context.attachments.pathOf(input.sha256), file })
    return new Blob([new Uint8Array(await readFile(file))], { type: 'image/webp' })
  }),
  original: app.attachments.original.handler(({ context, input }) => context.attachments.read(input.sha256, input.name)),
})

export const backupHandlers = app.backups.router({
  list: app.backups.list.handler(({ context }) => ({ items: context.backups.list(), settings: context.backups.settings() })),
  run: app.backups.run.handler(({ context }) => context.backups.run()),
  configure: app.backups.configure.handler(({ context, input }) => context.backups.configure(input)),
})
