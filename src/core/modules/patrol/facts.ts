import type { PatrolThresholds } from './thresholds.ts'

/** What the rules of one patrol need to know of the rest of the books. Times are Beijing wall time, stakes whole metres. */
export interface PatrolFacts {
  thresholds: PatrolThresholds
  /** The officers named, as the people register has them today. */
  officers: ReadonlyArray<{ id: string, name: string, kind: string, certificate: string | null, certifiedFrom: string | null, certifiedTo: string | null }>
  /** Officers the saved record already names: judged when it was entered, by the certificate of that day. */
  alreadyNamed: ReadonlySet<string>
  sections: ReadonlyMap<string, { name: string, from: number, to: number }>
  /** Other living patrols at or near the same time that share a person or the vehicle, or take longer than a day; `people` are its officers and auxiliaries. */
  others: ReadonlyArray<{ id: string, number: string, starts: string, ends: string, vehicle: string | null, officers: readonly string[], people: readonly string[], route: string }>
  /** What others call the same route as this draft would. */
  route: string
  /** Numbers of this patrol's site records and findings that its narrative may rest on. */
  sources: ReadonlySet<string>
  /** The plan the log names, and the other living log that names it too. */
  plan: { number: string, day: string, squad: { id: string, name: string }, carriedOutBy: string | null } | undefined
}

/** What the rules of a site record or finding need: its patrol and its section. */
export interface PlaceFacts {
  patrol: { starts: string, ends: string } | undefined
  section: { name: string, from: number, to: number } | undefined
}
