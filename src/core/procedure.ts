import type { Context, SeatState, Services } from './context.ts'
import { implement, ORPCError } from '@orpc/server'
import { appContract } from '#contract/index.ts'
import { AppError, asRefusal } from './platform/app-error.ts'

/** What a host hands over with a call: the running core, the seat it comes from, and how to name who sits there. */
export interface CallContext { services: Services, seat: SeatState, actorOf: (services: Services, seat: SeatState) => Context['actor'] }

/** Needed to write: without a person the trail would name nobody. */
const writing = new Set(['record.write', 'record.remove', 'record.export', 'settings.write', 'backup.run'])

/**
 * Contract + context + the policies every call goes through.
 * Order matters: error translation is outermost so that it also sees refusals by later policies.
 */
export const app = implement(appContract)
  .$context<CallContext>()
  .use(async ({ next, context }) => {
    try {
      return await next()
    }
    catch (error) {
      const found = asRefusal(error, context.services.dataDir)
      if (!(found instanceof AppError)) throw error
      // A folder that is gone explains every other trouble with files.
      const refusal = found.status === 507 ? context.services.folderWatch.refusal() ?? found : found
      throw new ORPCError(refusal.code, { status: refusal.status, data: refusal.data, message: refusal.message, cause: refusal })
    }
  })
  .use(({ context, procedure, next }) => {
    const { permission, whileLocked } = procedure['~orpc'].meta
    if (permission === undefined) throw new Error('procedure declares no permission')
    if (context.seat.isLocked && !whileLocked) throw new AppError('LOCKED', {})
    const actor = context.actorOf(context.services, context.seat)
    if (permission !== 'public' && !actor.permissions.has(permission)) {
      if (!actor.id && writing.has(permission)) throw new AppError('SEAT_EMPTY', {})
      throw new AppError('FORBIDDEN', { permission })
    }
    if (writing.has(permission)) {
      context.services.folderWatch.assertThere()
      context.services.clockWatch.note(actor)
    }
    return next({ context: { ...context.services, seat: context.seat, actor } satisfies Context })
  })
