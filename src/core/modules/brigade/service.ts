import type { BrigadeProfile, Seat, Setup } from '#contract/brigade.ts'
import type { Permission } from '#contract/procedure.ts'
import type { Problem } from '#contract/problems.ts'
import type { RecordOf } from '#contract/registers/definition.ts'
import type { dictionaryEntries } from '#contract/registers/index.ts'
import type { Actor, Context, SeatState, Services } from '../../context.ts'
import { BrigadeProfile as Profile } from '#contract/brigade.ts'
import { permissions } from '#contract/procedure.ts'
import { people, squads } from '#contract/registers/index.ts'
import { AppError } from '../../platform/app-error.ts'
import { recordAudit } from '../../platform/audit.ts'
import { readSetting, writeSetting } from '../../platform/settings.ts'
import type { Owner } from '../../registers/owner.ts'
import { createRecord, mustFindRecord, removeRecord } from '../../registers/saving.ts'
import { assertMaySit, hasPin, lockSettings, traceTakeOver } from '../lock/index.ts'
import * as rules from './rules.ts'
import * as repo from './repo.ts'

/** What anyone at this machine may see before saying who they are. */
const onlooker: readonly Permission[] = ['record.read', 'settings.read', 'backup.read']
/** What needs an administrator. */
const administrative: readonly Permission[] = ['settings.write']

/** Name under which the program itself acts: seeding, daily backups. */
export const systemActor: Actor = { id: 'system', name: '系统', permissions: new Set(permissions) }

/** Who acts at a seat now. A person who was retired meanwhile no longer does. */
export function actorOf(services: Services, seat: SeatState): Actor {
  const person = seat.personId ? repo.findActivePerson(services.db, seat.personId) : undefined
  if (!person) return { id: '', name: '', permissions: new Set(onlooker) }
  const granted = person.administrator ? permissions : permissions.filter(permission => !administrative.includes(permission))
  return { id: person.id, name: person.name, permissions: new Set(granted) }
}

export function seatFor(ctx: Context): Seat {
  const person = ctx.seat.personId ? repo.findActivePerson(ctx.db, ctx.seat.personId) : undefined
  return {
    person: person ? { id: person.id, name: person.name, administrator: person.administrator === 1 } : null,
    permissions: ctx.seat.isLocked ? [] : [...actorOf(ctx, ctx.seat).permissions],
    locked: ctx.seat.isLocked === true,
    hasPin: person !== undefined && hasPin(ctx, person.id),
    lock: lockSettings(ctx),
  }
}

/** Somebody sits down. The next start of the program begins with the same person. */
export function chooseSeat(ctx: Context, id: string, pin?: string): Seat {
  const person = repo.findActivePerson(ctx.db, id)
  if (!person) throw new AppError('NOT_A_PERSON_HERE', { name: id })
  assertMaySit(ctx, person, pin)
  const left = ctx.seat.isLocked && ctx.seat.personId !== person.id ? ctx.seat.personId : null
  ctx.seat.personId = person.id
  ctx.seat.isLocked = false
  if (left) ctx.db.transaction(() => traceTakeOver(ctx, left, actorOf(ctx, ctx.seat)))
  keepSeat(ctx, person.id)
  return seatFor(ctx)
}

/** Who sits here is kept for the next start, and told to other windows of the same seat: they must not go on showing somebody else. */
function keepSeat(ctx: Context, personId: string | null): void {
  ctx.db.transaction(() => {
    writeSetting(ctx.db, 'last-seat', personId)
    ctx.db.afterCommit(() => ctx.events.publish('change', { entity: 'seat', id: personId ?? '' }))
  })
}

/** Nobody sits here now, nor at the next start. */
export function leaveSeat(ctx: Context): Seat {
  ctx.seat.personId = null
  keepSeat(ctx, null)
  return seatFor(ctx)
}

export function brigadeProfile(services: Pick<Services, 'db'>): BrigadeProfile | null {
  return readSetting(services.db, 'brigade', Profile) ?? null
}

/** First run: brigade, squads and first administrator together, so that no record is ever without a name. */
export function setUpBrigade(ctx: Context, input: Setup): Seat {
  return ctx.db.transaction(() => {
    if (brigadeProfile(ctx)) throw new AppError('ALREADY_SET_UP', {})
    const founding: Context = { ...ctx, actor: { ...systemActor, name: input.person.name } }
    writeSetting(ctx.db, 'brigade', input.profile)
    recordAudit(founding, { action: 'setting', register: 'brigade', recordId: 'brigade', after: input.profile })
    input.squads.forEach((name, index) => createRecord(founding, squads, { name, position: (index + 1) * 10 }))
    const { record } = createRecord(founding, people, { ...input.person, squad: input.squads[0] ?? null, administrator: true })
    return chooseSeat(ctx, record.id)
  })
}

export function saveProfile(ctx: Context, profile: BrigadeProfile): BrigadeProfile {
  return ctx.db.transaction(() => {
    recordAudit(ctx, { action: 'setting', register: 'brigade', recordId: 'brigade', before: brigadeProfile(ctx), after: profile })
    writeSetting(ctx.db, 'brigade', profile)
    ctx.db.afterCommit(() => ctx.events.publish('change', { entity: 'brigade', id: 'brigade' }))
    return profile
  })
}

/** Person by name for the command line: the given one, else the folder's first administrator. */
export function seatByName(services: Pick<Services, 'db'>, name?: string): SeatState {
  const person = name ? repo.findActivePersonByName(services.db, name) : repo.findFirstAdministrator(services.db)
  if (!person && name) throw new AppError('NOT_A_PERSON_HERE', { name })
  return { personId: person?.id ?? null }
}

/** The last administrator cannot go to the bin any more than be retired. */
export const removePerson: Owner['remove'] = (ctx, definition, input) => ctx.db.transaction(() => {
  const person = mustFindRecord(ctx, definition, input.id) as unknown as RecordOf<typeof people>
  const facts = { otherAdministrators: repo.countOtherAdministrators(ctx.db, person.id), was: person.administrator && person.status === 'active' }
  refuseFor(rules.lastAdministrator({ ...person, administrator: false }, facts))
  return removeRecord(ctx, definition, input)
})

/** An entry the program acts on stays, and so does one that records name: it can be retired. */
export const removeDictionaryEntry: Owner['remove'] = (ctx, definition, input) => ctx.db.transaction(() => {
  const entry = mustFindRecord(ctx, definition, input.id) as unknown as RecordOf<typeof dictionaryEntries>
  refuseFor(rules.dictionaryFixed(entry, { before: null, same: false }))
  const [use] = repo.countEntryUses(ctx.db, entry)
  if (use) throw new AppError('IN_USE', { register: definition.code, title: entry.label, by: use.label, count: use.count })
  return removeRecord(ctx, definition, input)
})

function refuseFor(problems: Problem[]): void {
  if (problems.length) throw new AppError('INVALID_RECORD', { problems })
}

/** Entries of every dictionary, in order. */
export function allDictionaries(ctx: Pick<Context, 'db'>) {
  const all: Record<string, Array<{ code: string, label: string, initials: string, active: boolean }>> = {}
  for (const { dictionary, status, ...entry } of repo.listDictionaryEntries(ctx.db)) (all[dictionary] ??= []).push({ ...entry, active: status === 'active' })
  return all
}
