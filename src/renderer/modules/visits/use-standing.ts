import type { VisitStanding } from '#contract/visits.ts'
import { useQuery } from '@pinia/colada'
import { capsExceeded } from '#contract/visits.ts'
import { useClient } from '#renderer/api/client.ts'

interface Asked { operator: string, day: string, matters: string[], except?: string }

/** Where an enterprise stands in the year of a visit; asked again as the visit is typed. */
export function useStanding(asked: () => Asked | undefined) {
  const client = useClient()
  return useQuery({ key: () => ['enterprise-visits', 'standing', asked() ?? null], query: () => asked() ? client.visits.standing(asked()!) : Promise.resolve(undefined), placeholderData: former => former })
}

/** The count and what it stands against, in a sentence. A cap nobody published is said to be missing. */
export function standingText({ year, used, caps }: VisitStanding): { text: string, isOver: boolean } {
  const over = capsExceeded(caps)
  const counted = `${year} 年已安排或检查 ${used} 次，这次是第 ${used + 1} 次`
  const limits = caps.map(({ name, cap, used, publishedBy }) => `${name}上限 ${cap} 次（${publishedBy}公布）${used === caps[0]!.used ? '' : `，已 ${used} 次`}`)
  return { text: `${counted}；${limits.length ? limits.join('；') : '未登记已公布的频次上限'}${over.length ? '。超过上限，须填写理由和准予的人' : ''}`, isOver: over.length > 0 }
}
