import type { VisitStanding } from '#contract/visits.ts'
import { useQuery } from '@pinia/colada'
import { capsExceeded, capWords } from '#contract/visits.ts'
import { useClient } from '#renderer/api/client.ts'

interface Asked { operator: string, day: string, matters: string[], except?: string }

/** Where an enterprise stands in the year of a visit; asked again as the visit is typed. */
export function useStanding(asked: () => Asked | undefined) {
  const client = useClient()
  return useQuery({ key: () => ['enterprise-visits', 'standing', asked() ?? null], query: () => asked() ? client.visits.standing(asked()!) : Promise.resolve(undefined), placeholderData: former => former })
}

/** The count and what it stands against, in a sentence. A cap nobody published is said to be missing. */
export function standingText(standing: VisitStanding): { text: string, isOver: boolean } {
  const { year, used, caps } = standing
  const over = capsExceeded(caps)
  const counted = `${year} 年已安排或检查 ${used} 次，这次是第 ${used + 1} 次`
  return { text: `${counted}；${capWords(standing)}${over.length ? '。超过上限，须填写理由和准予的人' : ''}`, isOver: over.length > 0 }
}
