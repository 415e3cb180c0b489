import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { SavedRecord } from './saving.ts'
import { mustFindRegister, registerDefinitions } from '#contract/registers/index.ts'
import { veiled } from '#contract/registers/protection.ts'
import { app } from '../procedure.ts'
import { actOn } from './acting.ts'
import { beginFrom, blankRecord, lastOfPerson } from './blank.ts'
import { listCandidates } from './candidates.ts'
import { draftRecord } from './drafting.ts'
import { dictionaryLabels, historyOf } from './history.ts'
import { listRecords } from './list.ts'
import { ownerOf } from './owner.ts'
import { findRecord } from './repo.ts'
import { revealRecord } from './revealing.ts'
import { mustFindRecord } from './saving.ts'

/** What was saved, as it leaves the core. */
const shown = (definition: RegisterDefinition, { record, warnings }: SavedRecord): SavedRecord => ({ record: veiled(definition, record), warnings })

export const registerHandlers = app.registers.router({
  list: app.registers.list.handler(({ context, input }) => listRecords(context.db, input)),
  get: app.registers.get.handler(({ context, input }) => {
    const definition = mustFindRegister(input.register)
    return veiled(definition, mustFindRecord(context, definition, input.id))
  }),
  reveal: app.registers.reveal.handler(({ context, input }) => revealRecord(context, mustFindRegister(input.register), input)),
  blank: app.registers.blank.handler(({ context, input }) => blankRecord(context, mustFindRegister(input.register), input) as never),
  begin: app.registers.begin.handler(({ context, input }) => beginFrom(context, mustFindRegister(input.register), input.from) as never),
  last: app.registers.last.handler(({ context, input }) => {
    const definition = mustFindRegister(input.register)
    const last = lastOfPerson(context, definition)
    return last ? veiled(definition, last) : null
  }),
  check: app.registers.check.handler(({ context, input }) => {
    const definition = mustFindRegister(input.register)
    return draftRecord(context, definition, input.values, input.id ? findRecord(context.db, definition, input.id) ?? null : null).problems
  }),
  create: app.registers.create.handler(({ context, input }) => {
    const definition = mustFindRegister(input.register)
    return shown(definition, ownerOf(context, definition).create(context, definition, input.values, input.warningReason || undefined))
  }),
  update: app.registers.update.handler(({ context, input }) => {
    const definition = mustFindRegister(input.register)
    return shown(definition, ownerOf(context, definition).update(context, definition, { ...input, warningReason: input.warningReason || undefined }))
  }),
  act: app.registers.act.handler(({ context, input }) => {
    const definition = mustFindRegister(input.register)
    return shown(definition, actOn(context, definition, { ...input, warningReason: input.warningReason || undefined }))
  }),
  remove: app.registers.remove.handler(({ context, input }) => {
    const definition = mustFindRegister(input.register)
    return veiled(definition, ownerOf(context, definition).remove(context, definition, input))
  }),
  recover: app.registers.recover.handler(({ context, input }) => {
    const definition = mustFindRegister(input.register)
    return veiled(definition, ownerOf(context, definition).recover(context, definition, input.id))
  }),
  history: app.registers.history.handler(({ context, input }) => historyOf(context.db, mustFindRegister(input.register), input.id, dictionaryLabels(context.db))),
  candidates: app.registers.candidates.handler(({ context, input }) => listCandidates(context.db, input)),
  counts: app.registers.counts.handler(({ context }) => registerDefinitions.map(({ code, label, table }) => ({
    code, label, count: (context.db.prepare(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL`).get() as { n: number }).n,
  }))),
})
