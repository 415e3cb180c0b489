import type { Desk } from '#contract/desk.ts'
import type { Services } from '../../context.ts'
import { expirySpans } from '#contract/licensing/expiry.ts'
import { dayNumber } from '#contract/wall-time.ts'
import { loadExpiryDays } from './lookup/service.ts'
import { countExpiring, hasLicences, listExpiring } from './repo.ts'

/** How many licences the desk names; the lists behind the figures have them all. */
const shown = 6
/** What ended ever so long ago is past its end as well. */
const longAgo = '1900-01-01'

/** Licences in force near or past their end, by level. */
export function expiringLicences({ db, resourcesDir }: Pick<Services, 'db' | 'resourcesDir'>, today: string): Desk['licences'] {
  if (!hasLicences(db)) return { levels: [], items: [] }
  const days = loadExpiryDays(resourcesDir)
  const spans = expirySpans(today, days)
  const level = (state: keyof typeof spans, label: string, holderKind?: string): Desk['licences']['levels'][number] => {
    const { from = longAgo, to } = spans[state]
    return { state, label, value: countExpiring(db, from, to, holderKind), unit: '本', register: 'licences', filters: { standing: 'normal', expiresIn: `${from}..${to}`, ...holderKind ? { holderKind } : {} } }
  }
  return {
    levels: [
      level('urgent', `${days.expiryUrgent}日内到期`),
      level('near', `${days.expiryUrgent + 1}—${days.expiryNear}日到期`),
      level('far', `${days.expiryNear + 1}—${days.expiryFar}日到期`),
      level('expired', '已到期'),
      level('lapsed', '其中人员证照失效', 'practitioner'),
    ],
    items: listExpiring(db, today, spans.far.to, shown).map(({ to, ...row }) => ({ ...row, to, daysLeft: dayNumber(to) - dayNumber(today) })),
  }
}
