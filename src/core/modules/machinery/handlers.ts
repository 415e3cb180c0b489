import { app } from '../../procedure.ts'
import { campaignFigures } from './statistics.ts'
import { historyOf } from './repo.ts'

export const machineryHandlers = app.machinery.router({
  history: app.machinery.history.handler(({ context, input }) => historyOf(context.db, input.id)),
  campaign: app.machinery.campaign.handler(({ context, input }) => campaignFigures(context.db, input.id)),
})
