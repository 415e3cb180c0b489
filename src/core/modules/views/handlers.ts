import { app } from '../../procedure.ts'
import * as service from './service.ts'

export const viewHandlers = app.views.router({
  list: app.views.list.handler(({ context }) => service.listViews(context)),
  create: app.views.create.handler(({ context, input }) => service.createView(context, input)),
  update: app.views.update.handler(({ context, input }) => service.updateView(context, input)),
  remove: app.views.remove.handler(({ context, input }) => {
    service.removeView(context, input.id)
    return {}
  }),
  setDefault: app.views.setDefault.handler(({ context, input }) => {
    service.setDefaultView(context, input.register, input.id)
    return {}
  }),
})
