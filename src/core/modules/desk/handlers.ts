import { findRecords } from '../../registers/find.ts'
import { initialsOf } from '../../platform/initials.ts'
import { app } from '../../procedure.ts'
import * as repo from './repo.ts'
import { deskOf } from './service.ts'

export const deskHandlers = app.desk.router({
  get: app.desk.get.handler(({ context }) => deskOf(context)),
  acceptClock: app.desk.acceptClock.handler(({ context }) => {
    context.clockWatch.accept(context.actor)
    context.events.publish('change', { entity: 'desk', id: 'clock' })
    return {}
  }),
})

export const searchHandlers = app.search.router({
  find: app.search.find.handler(({ context, input }) => findRecords(context.db, input)),
  initials: app.search.initials.handler(({ input }) => input.texts.map(initialsOf)),
})

export const draftHandlers = app.drafts.router({
  get: app.drafts.get.handler(({ context, input }) => {
    const found = repo.findDraft(context.db, context.actor.id, input.register, input.id ?? '')
    return found ? { values: JSON.parse(found.values) as never, savedAt: found.saved_at } : null
  }),
  put: app.drafts.put.handler(({ context, input }) => {
    const savedAt = context.now().toISOString()
    repo.saveDraft(context.db, { person_id: context.actor.id, register: input.register, record_id: input.id ?? '', values: JSON.stringify(input.values), saved_at: savedAt })
    return { savedAt }
  }),
  discard: app.drafts.discard.handler(({ context, input }) => {
    repo.deleteDraft(context.db, context.actor.id, input.register, input.id ?? '')
    return {}
  }),
})

/** Before anyone sits down, choices of the screen belong to the machine. */
export const preferenceHandlers = app.preferences.router({
  all: app.preferences.all.handler(({ context }) => Object.fromEntries(repo.listPreferences(context.db, context.actor.id).map(row => [row.key, JSON.parse(row.value) as never]))),
  put: app.preferences.put.handler(({ context, input }) => {
    repo.savePreference(context.db, context.actor.id, input.key, JSON.stringify(input.value))
    return {}
  }),
})
