import { beijingTime } from '#contract/wall-time.ts'
import { app } from '../../procedure.ts'
import { pinHolders } from '../lock/index.ts'
import { listActivePeople } from './repo.ts'
import * as service from './service.ts'

export const brigadeHandlers = app.brigade.router({
  info: app.brigade.info.handler(({ context }) => {
    const now = beijingTime(context.now())
    return { version: context.version, brigade: service.brigadeProfile(context), now, today: now.slice(0, 10), dataDir: context.dataDir, demo: context.demo }
  }),
  setUp: app.brigade.setUp.handler(({ context, input }) => service.setUpBrigade(context, input)),
  saveProfile: app.brigade.saveProfile.handler(({ context, input }) => service.saveProfile(context, input)),
})

export const seatHandlers = app.seat.router({
  get: app.seat.get.handler(({ context }) => service.seatFor(context)),
  people: app.seat.people.handler(({ context }) => {
    const holders = pinHolders(context)
    return listActivePeople(context.db).map(person => ({ ...person, hasPin: holders.has(person.id) }))
  }),
  choose: app.seat.choose.handler(({ context, input }) => service.chooseSeat(context, input.id, input.pin)),
  leave: app.seat.leave.handler(({ context }) => service.leaveSeat(context)),
})

export const dictionaryHandlers = app.dictionaries.router({
  all: app.dictionaries.all.handler(({ context }) => service.allDictionaries(context)),
})
