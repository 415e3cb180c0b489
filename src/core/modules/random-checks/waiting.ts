import type { Desk } from '#contract/desk.ts'
import type { Services } from '../../context.ts'
import { dayNumber } from '#contract/wall-time.ts'
import { countResults, countUnfinished, listUnpublished } from './repo.ts'
import { publicationOf } from './service.ts'

/** How many tasks the desk names; the lists behind the figures have them all. */
const shown = 6

/** What a draw still asks for: results of what was drawn, then their publication. */
export function waitingDraws(services: Pick<Services, 'db' | 'deadlineLaw'>, today: string): Desk['draws'] {
  const { tasks, objects } = countUnfinished(services.db)
  if (!tasks) return { states: [], items: [] }
  return {
    states: [
      { label: '待检查对象', value: objects, unit: '个', register: 'random-check-objects', filters: { state: 'pending' } },
      { label: '待公示任务', value: tasks, unit: '项', register: 'random-checks', filters: { state: 'drawn' } },
    ],
    items: listUnpublished(services.db, shown).map(({ id, name, until }) => {
      const { drawn, open, first } = countResults(services.db, id)
      return { id, name, drawn, checked: drawn - open, until, isCheckLate: open > 0 && until < today, publishBy: first ? publishBy(services, first, today) : null }
    }),
  }
}

/** A year whose calendar is not published is guessed at, and said to be. */
function publishBy(services: Pick<Services, 'db' | 'deadlineLaw'>, first: string, today: string): Desk['draws']['items'][number]['publishBy'] {
  const { legal, provisional, verified } = publicationOf(services, first)
  const day = legal ?? provisional
  return day ? { day, isFirm: legal !== null, isVerified: verified, daysLeft: dayNumber(day) - dayNumber(today) } : null
}
