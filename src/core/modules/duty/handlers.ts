import { beijingTime } from '#contract/wall-time.ts'
import { app } from '../../procedure.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { brigadeProfile } from '../brigade/index.ts'
import { bulletinText, roadBulletin } from './bulletin.ts'

export const roadsHandlers = app.roads.router({
  bulletin: app.roads.bulletin.handler(({ context, input }) => {
    const bulletin = roadBulletin(context.db, input.at ?? beijingTime(context.now()))
    return { at: bulletin.at, count: bulletin.conditions.length, text: bulletinText(bulletin, { brigade: brigadeProfile(context)?.name ?? '', labelOf: dictionaryLabels(context.db) }) }
  }),
})
