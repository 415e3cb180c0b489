import type { FindingStage } from '#contract/finding-acts.ts'

/** A finding as far as clustering looks at it. `stake` in metres. */
export interface Place { section: string, kind: string, stake: number, day: string, stage: FindingStage }

/** A stretch of one section with several findings of one kind. Stakes in metres. */
export interface PlaceCluster { section: string, kind: string, from: number, to: number, count: number, pending: number, first: string, last: string }

/**
 * Findings of one section and kind whose stakes follow each other within `metres` make one spot; those with at least
 * `times` findings recur. The most frequent come first, then the latest.
 */
export function clusterPlaces(places: Iterable<Place>, { metres, times }: { metres: number, times: number }): PlaceCluster[] {
  const groups = new Map<string, Place[]>()
  for (const place of places) {
    const key = `${place.section}\n${place.kind}`
    const group = groups.get(key)
    if (group) group.push(place)
    else groups.set(key, [place])
  }
  const clusters: PlaceCluster[] = []
  for (const group of groups.values()) {
    let open: PlaceCluster | undefined
    for (const { section, kind, stake, day, stage } of group.sort((a, b) => a.stake - b.stake)) {
      if (!open || stake - open.to > metres) {
        open = { section, kind, from: stake, to: stake, count: 0, pending: 0, first: day, last: day }
        clusters.push(open)
      }
      open.to = stake
      open.count++
      if (stage === 'pending') open.pending++
      if (day < open.first) open.first = day
      if (day > open.last) open.last = day
    }
  }
  return clusters.filter(cluster => cluster.count >= times).sort((a, b) =>
    b.count - a.count || (a.last < b.last ? 1 : a.last > b.last ? -1 : 0) || (a.section < b.section ? -1 : a.section > b.section ? 1 : 0) || a.from - b.from)
}
