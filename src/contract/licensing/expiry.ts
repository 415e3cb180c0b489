import * as z from 'zod'
import { addDays, dayNumber } from '../wall-time.ts'

/**
 * How near its end a licence is on a day. `lapsed` is a practitioner's certificate that was not renewed for so long that it no
 * longer holds; `void` is what was suspended, revoked, cancelled or replaced, whatever its dates say.
 */
export const expiryStates = ['valid', 'far', 'near', 'urgent', 'expired', 'lapsed', 'void'] as const
export type ExpiryState = (typeof expiryStates)[number]

/** Days, from `resources/rules/licensing.json`: three levels before the end, and how long after it a practitioner's certificate lapses. */
export const ExpiryDays = z.object({ expiryFar: z.int(), expiryNear: z.int(), expiryUrgent: z.int(), qualificationLapseDays: z.int() })
export type ExpiryDays = z.infer<typeof ExpiryDays>

export interface LicenceTerm { validTo: string | null, standing: string, holderKind: string }

/** State of a licence on a day. The last day still belongs to it. */
export function expiryOf({ validTo, standing, holderKind }: LicenceTerm, today: string, days: ExpiryDays): ExpiryState {
  if (standing !== 'normal') return 'void'
  if (!validTo) return 'valid'
  const left = dayNumber(validTo) - dayNumber(today)
  if (left < 0) return holderKind === 'practitioner' && -left > days.qualificationLapseDays ? 'lapsed' : 'expired'
  if (left <= days.expiryUrgent) return 'urgent'
  if (left <= days.expiryNear) return 'near'
  return left <= days.expiryFar ? 'far' : 'valid'
}

/** The days of `validTo` each state stands for, both ends belonging to it, as a list's filter takes them. */
export function expirySpans(today: string, days: ExpiryDays): Record<'far' | 'near' | 'urgent' | 'expired' | 'lapsed', { from?: string, to: string }> {
  return {
    far: { from: addDays(today, days.expiryNear + 1), to: addDays(today, days.expiryFar) },
    near: { from: addDays(today, days.expiryUrgent + 1), to: addDays(today, days.expiryNear) },
    urgent: { from: today, to: addDays(today, days.expiryUrgent) },
    expired: { to: addDays(today, -1) },
    lapsed: { to: addDays(today, -days.qualificationLapseDays - 1) },
  }
}

/** What a state is called, with the days it was reckoned by. */
export function expiryWords(state: ExpiryState, days: ExpiryDays): string {
  switch (state) {
    case 'valid': return '有效'
    case 'far': return `${days.expiryFar}日内到期`
    case 'near': return `${days.expiryNear}日内到期`
    case 'urgent': return `${days.expiryUrgent}日内到期`
    case 'expired': return '已到期'
    case 'lapsed': return `到期超过${days.qualificationLapseDays}日，失效`
    case 'void': return '不再有效'
  }
}
