import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Checklist } from '#contract/checklists/checklist.ts'
import { BrigadeProfile } from '#contract/brigade.ts'

const phrases = z.array(z.string()).min(1)
const member = z.object({ name: z.string(), squad: z.string() })
const officer = member.extend({ post: z.string(), leader: z.boolean().default(false), clerk: z.boolean().default(false), certificate: z.enum(['expiring', 'expired']).optional() })

export const SampleBrigade = z.object({
  note: z.string(),
  profile: BrigadeProfile,
  squads: z.array(z.object({ name: z.string(), phone: z.string() })),
  administrator: member.extend({ post: z.string() }),
  officers: z.array(officer),
  auxiliaries: z.array(member),
  vehicles: z.array(z.object({ plate: z.string(), kind: z.string(), model: z.string(), squad: z.string(), retired: z.boolean().default(false) })),
  sections: z.array(z.object({ name: z.string(), route: z.string(), grade: z.string(), from: z.string(), to: z.string(), unit: z.string(), township: z.string(), squad: z.string(), remarks: z.string().optional() })),
})
export type SampleBrigade = z.infer<typeof SampleBrigade>

/** One kind of finding: how often, whether only by day, how it reads, whether it is dealt with on the spot, how many in a hundred are handed over, days until it is due. */
const SampleFinding = z.object({ weight: z.number(), atOnce: z.boolean().default(false), daylight: z.boolean().default(false), found: phrases, handled: phrases, handedTo: z.string(), share: z.number(), days: z.int() })

export const SamplePhrases = z.object({
  note: z.string(),
  places: phrases,
  weather: z.record(z.string(), z.string()),
  opening: phrases,
  nightOpening: phrases,
  videoOpening: phrases,
  calm: phrases,
  pavement: z.record(z.string(), phrases),
  facilities: phrases,
  controlArea: phrases,
  equipment: phrases,
  vehicleState: phrases,
  /** By matter of inspection; `kinds` are the findings it may come upon, all where none are named. */
  sites: z.record(z.string(), z.object({ daylight: z.boolean().default(false), kinds: z.array(z.string()).optional(), normal: phrases, abnormal: phrases })),
  normalHandling: phrases,
  openHandling: z.string(),
  doneHandling: z.string(),
  warnings: z.object({ above: phrases, slow: phrases }),
  removals: z.object({ patrol: phrases, finding: phrases }),
  findings: z.record(z.string(), SampleFinding),
})
export type SamplePhrases = z.infer<typeof SamplePhrases>

/** What a detachment of a whole city is made of: sixteen squads, hundreds of people over the years. */
export const SampleDetachment = z.object({
  note: z.string(),
  profile: SampleBrigade.shape.profile,
  administrator: z.object({ name: z.string(), post: z.string() }),
  squads: phrases,
  towns: phrases,
  routes: phrases,
  surnames: phrases,
  givenNames: phrases,
  models: phrases,
})
export type SampleDetachment = z.infer<typeof SampleDetachment>

/** What reaches the duty desk and what hinders traffic. Metres from the start of the section; days from the sample's day; `ended` in hours after it began. */
export const SampleDuty = z.object({
  note: z.string(),
  quiet: phrases,
  reports: z.array(z.object({ channel: z.string(), caller: z.string(), content: z.string(), handling: z.string(), order: z.string(), feedback: z.string() })),
  outstanding: phrases,
  conditions: z.array(z.object({ kind: z.string(), passage: z.string(), from: z.int(), length: z.int(), days: z.int(), until: z.int(), ended: z.int().optional(), description: z.string(), detour: z.string(), source: z.string() })),
})
export type SampleDuty = z.infer<typeof SampleDuty>

/** Farm machines and what is found about them: faults by item of the list a kind is inspected by, figures from and to. */
const SampleMachines = z.object({
  note: z.string(),
  surnames: phrases,
  givenNames: phrases,
  cooperatives: phrases,
  villages: phrases,
  places: phrases,
  colours: phrases,
  kinds: z.array(z.object({ kind: z.string(), weight: z.number(), list: z.string(), codes: z.string(), brand: z.string(), models: phrases })),
  numbers: z.record(z.string(), z.tuple([z.int(), z.int()])),
  /** Items a machine without a trailer is not asked about. */
  withoutTrailer: z.array(z.string()),
  faults: z.record(z.string(), z.array(z.object({ item: z.string(), note: z.string() }))),
  handling: z.object({ pass: z.string(), correct: z.string(), fail: z.string() }),
  police: phrases,
  season: z.object({ spring: z.string(), summer: z.string(), autumn: z.string(), other: z.string() }),
})
/** With the lists as shipped, by code. */
export type SampleMachinery = z.infer<typeof SampleMachines> & { checklists: Readonly<Record<string, Checklist>> }

/** What people complain of, what was found and answered; `lead` where more may come of it. */
export const SampleComplaints = z.object({
  note: z.string(),
  people: phrases,
  matters: z.array(z.object({ channel: z.string(), kind: z.string(), matter: z.string(), summary: z.string(), content: z.string(), target: z.string(), place: z.string(), investigation: z.string(), outcome: z.string(), handedTo: z.string().optional(), reply: z.string(), lead: z.boolean().default(false) })),
})
export type SampleComplaints = z.infer<typeof SampleComplaints>

/** Operators and what is found at the roadside. `word` and `vehicle` are left out of what is filed and of those without vehicles. */
const SampleLicensing = z.object({
  note: z.string(),
  surnames: phrases,
  givenNames: phrases,
  words: phrases,
  businesses: z.array(z.object({
    business: z.string(), weight: z.number(), form: z.string(), licence: z.string(), word: z.string().optional(), scope: z.string(), vehicle: z.string().optional(), colour: z.string().optional(), practitioner: z.string().optional(),
    models: z.array(z.string()).default([]), seats: z.int().optional(), tonnage: z.number().optional(), axles: z.int().optional(),
  })),
  vehicleLicence: z.object({ kind: z.string(), word: z.string(), taxi: z.string(), driver: z.string(), taxiDriver: z.string(), organ: z.string(), qualificationOrgan: z.string() }),
  places: phrases,
  unlicensed: z.array(z.object({ kind: z.string(), matter: z.string(), route: z.string(), carried: z.string(), statement: z.string(), witness: z.string(), passengers: z.int().optional(), price: z.number() })),
  faults: z.array(z.object({ matter: z.string(), result: z.string(), note: z.string(), conclusion: z.string(), handling: z.string() })),
  goods: phrases,
  stations: phrases,
  police: z.object({ unit: z.string(), basis: z.string() }),
})
export type SampleLicensing = z.infer<typeof SampleLicensing>

/** Names, places and phrases of the invented brigade. */
export interface Samples { brigade: SampleBrigade, detachment: SampleDetachment, phrases: SamplePhrases, duty: SampleDuty, machinery: SampleMachinery, licensing: SampleLicensing, complaints: SampleComplaints, /** What a visit to a carrier looks at. */ visitChecklist: Checklist }

export function loadSamples(resourcesDir: string): Samples {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(resourcesDir, 'samples', 'demo', name), 'utf8'))
  const machines = SampleMachines.parse(read('machinery.json'))
  const lists = [...new Set(machines.kinds.map(({ list }) => list))]
  const checklist = (list: string) => Checklist.parse(JSON.parse(readFileSync(join(resourcesDir, 'checklists', `${list}-1.json`), 'utf8')))
  const checklists = Object.fromEntries(lists.map(list => [list, checklist(list)]))
  return { visitChecklist: checklist('CK08'), complaints: SampleComplaints.parse(read('complaints.json')), licensing: SampleLicensing.parse(read('licensing.json')), machinery: { ...machines, checklists }, brigade: SampleBrigade.parse(read('brigade.json')), detachment: SampleDetachment.parse(read('detachment.json')), phrases: SamplePhrases.parse(read('phrases.json')), duty: SampleDuty.parse(read('duty.json')) }
}
