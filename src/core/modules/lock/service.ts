import type { LockSettings } from '#contract/lock.ts'
import type { Context, SeatState, Services } from '../../context.ts'
import * as z from 'zod'
import { pinWeakness, LockSettings as Settings } from '#contract/lock.ts'
import { AppError } from '../../platform/app-error.ts'
import { recordAudit } from '../../platform/audit.ts'
import { readSetting, writeSetting } from '../../platform/settings.ts'
import { hashPin, isPin } from './pin-hash.ts'
import * as repo from './repo.ts'
import { waitAfter, waitLeft } from './rules.ts'

type Holding = Pick<Services, 'db'>

export const hasPin = ({ db }: Holding, personId: string): boolean => repo.findPin(db, personId) !== undefined
export const pinHolders = ({ db }: Holding): ReadonlySet<string> => new Set(repo.listPinHolders(db))

/** Ten minutes is what an inner-network workstation is usually set to; nobody is locked who has not set a PIN. */
export const lockSettings = ({ db }: Holding): LockSettings => readSetting(db, 'lock', Settings) ?? { minutes: 10, takeOver: true }

/** The seat a window starts with: whoever sat here last, behind the lock where that person has a PIN. Ending the program is no way past it. */
export function startingSeat(services: Holding): SeatState {
  const personId = readSetting(services.db, 'last-seat', z.string().nullable()) ?? null
  return { personId, isLocked: personId !== null && hasPin(services, personId) }
}

/** An attempt is counted whatever becomes of the call, so it is never made within the caller's transaction. */
export function assertPin(ctx: Context, personId: string, pin: string): void {
  const held = repo.findPin(ctx.db, personId)
  if (!held) throw new AppError('PIN_NOT_SET', {})
  const left = waitLeft(held.wait_until, ctx.now())
  if (left > 0) throw new AppError('PIN_WAIT', { wait: left })
  if (isPin(pin, held)) {
    if (held.failures > 0) ctx.db.transaction(() => repo.saveFailures(ctx.db, personId, 0, null))
    return
  }
  const failures = held.failures + 1
  const wait = waitAfter(failures)
  ctx.db.transaction(() => {
    repo.saveFailures(ctx.db, personId, failures, wait ? new Date(ctx.now().getTime() + wait * 1000).toISOString() : null)
    trace(ctx, 'pin-wrong', personId, { after: { failures, wait } })
  })
  throw new AppError('PIN_WRONG', { wait })
}

export function lockSeat(ctx: Context): void {
  if (!ctx.actor.id || !hasPin(ctx, ctx.actor.id)) throw new AppError('PIN_NOT_SET', {})
  ctx.seat.isLocked = true
  announceSeat(ctx)
}

/** A PIN that was reset meanwhile asks for nothing: whoever reset it has answered for that in the trail. */
export function unlockSeat(ctx: Context, pin: string): void {
  if (!ctx.seat.isLocked || !ctx.seat.personId) return
  if (hasPin(ctx, ctx.seat.personId)) assertPin(ctx, ctx.seat.personId, pin)
  ctx.seat.isLocked = false
  announceSeat(ctx)
}

/** Whether this person may sit down here: with the PIN they have, and at a locked seat only as the machine's settings say. */
export function assertMaySit(ctx: Context, person: { id: string, name: string }, pin: string | undefined): void {
  if (ctx.seat.personId === person.id && !ctx.seat.isLocked) return
  if (hasPin(ctx, person.id)) {
    if (pin === undefined) throw new AppError('PIN_NEEDED', { name: person.name })
    return assertPin(ctx, person.id, pin)
  }
  if (ctx.seat.isLocked && ctx.seat.personId !== person.id && !lockSettings(ctx).takeOver) throw new AppError('TAKE_OVER_REFUSED', { name: person.name })
}

/** Who took a locked screen over from whom stands in the trail, in the name of the one who took it. */
export function traceTakeOver(ctx: Context, from: string, by: Context['actor']): void {
  trace({ ...ctx, actor: by }, 'take-over', from)
}

export function setPin(ctx: Context, { pin, current }: { pin: string, current?: string }): void {
  const weakness = pinWeakness(pin)
  if (weakness) throw new AppError(weakness === 'malformed' ? 'PIN_MALFORMED' : 'PIN_TRIVIAL', {})
  if (hasPin(ctx, ctx.actor.id)) {
    if (current === undefined) throw new AppError('PIN_NEEDED', { name: ctx.actor.name })
    assertPin(ctx, ctx.actor.id, current)
  }
  ctx.db.transaction(() => {
    repo.savePin(ctx.db, ctx.actor.id, hashPin(pin))
    trace(ctx, 'pin-set', ctx.actor.id)
    announceSeat(ctx)
  })
}

export function removePin(ctx: Context, current: string): void {
  assertPin(ctx, ctx.actor.id, current)
  ctx.db.transaction(() => {
    repo.deletePin(ctx.db, ctx.actor.id)
    trace(ctx, 'pin-removed', ctx.actor.id)
    announceSeat(ctx)
  })
}

/** A forgotten PIN is taken away by somebody else who may, never by oneself: a lock one can lift alone is none. */
export function resetPin(ctx: Context, { personId, reason }: { personId: string, reason: string }): void {
  if (personId === ctx.actor.id) throw new AppError('PIN_OWN', {})
  takePinAway(ctx, { personId, reason })
}

/** The same for who is at the folder itself, with the command line: also for one's own, when no other administrator is left to ask. */
export function takePinAway(ctx: Context, { personId, reason }: { personId: string, reason: string }): void {
  ctx.db.transaction(() => {
    if (!repo.deletePin(ctx.db, personId)) throw new AppError('PIN_NOT_SET', {})
    trace(ctx, 'pin-reset', personId, { reason })
    announceSeat(ctx)
  })
}

export function configureLock(ctx: Context, settings: LockSettings): LockSettings {
  return ctx.db.transaction(() => {
    recordAudit(ctx, { action: 'setting', register: 'lock', recordId: 'lock', before: lockSettings(ctx), after: settings })
    writeSetting(ctx.db, 'lock', settings)
    ctx.db.afterCommit(() => ctx.events.publish('change', { entity: 'settings', id: 'lock' }))
    return settings
  })
}

/** Kept apart from the history of the person's record, which tells what was changed there. */
function trace(ctx: Context, action: 'pin-set' | 'pin-removed' | 'pin-reset' | 'pin-wrong' | 'take-over', personId: string, more: { reason?: string, after?: Record<string, unknown> } = {}): void {
  recordAudit(ctx, { action, register: 'pins', recordId: `pin:${personId}`, ...more })
}

function announceSeat(ctx: Context): void {
  ctx.db.afterCommit(() => ctx.events.publish('change', { entity: 'seat', id: ctx.seat.personId ?? '' }))
}
