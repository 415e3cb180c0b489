import { app } from '../../procedure.ts'
import { prepareDocument } from './prepare.ts'
import * as service from './service.ts'

export const documentHandlers = app.documents.router({
  templates: app.documents.templates.handler(({ context, input }) => [...context.documentTemplates.values()].filter(({ appliesTo }) => !input.register || appliesTo.includes(input.register))),
  prepare: app.documents.prepare.handler(({ context, input }) => prepareDocument(context, input)),
  missing: app.documents.missing.handler(({ context, input }) => service.missingOf(context, input.id)),
  issue: app.documents.issue.handler(({ context, input }) => service.issueDocument(context, input)),
  void: app.documents.void.handler(({ context, input }) => service.voidDocument(context, input)),
  serve: app.documents.serve.handler(({ context, input }) => service.serveDocument(context, input)),
  issued: app.documents.issued.handler(({ context, input }) => service.issuedContent(context, input.id)),
})
