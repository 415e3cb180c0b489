import type { AnyDraft } from '#contract/registers/definition.ts'
import { licences } from '#contract/registers/index.ts'
import { addComputed } from '../../registers/drafting.ts'
import { writingBeside } from '../../registers/owner.ts'
import { mustFindRecord } from '../../registers/saving.ts'
import { writeChange } from '../../registers/writing.ts'
import { listNaming } from './repo.ts'

/** A licence says by name whose it is: who is called otherwise from now on is called so on the licences as well. */
export const renamesLicences = (register: string) => writingBeside((ctx, before, after) => {
  if (!before || before.title === after.title) return
  for (const id of listNaming(ctx.db, licences, register, after.id)) {
    const licence = mustFindRecord(ctx, licences, id)
    const values: AnyDraft = Object.fromEntries(Object.keys(licences.fields).map(name => [name, licence[name]]))
    addComputed(ctx, licences, values)
    writeChange(ctx, licences, licence, values, licence.warningReason)
    ctx.db.afterCommit(() => ctx.events.publish('change', { entity: licences.code, id }))
  }
})
