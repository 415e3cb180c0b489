import type { PatrolFacts } from '../patrol/index.ts'
import type { ArchiveItems } from './archive-items.ts'
import type { MachineryThresholds } from './thresholds.ts'

/** A machine as the archive has it today. */
export interface KnownMachine { name: string, plate: string | null, kind: string, state: string, stateLabel: string, owner: string, township: string, manufacturedOn: string | null, registeredOn: string | null, inspectedTo: string | null, insuredTo: string | null }

/** Someone at the wheel, from the archive or as the officers wrote him down. `codes` as kept, empty for none. */
export interface Driver { name: string, idNumber: string | null, codes: string, /** Of the archive alone: the paper of the day was not seen otherwise. */ licence: { validFrom: string, validTo: string, state: string, stateLabel: string } | null }

/** What the rules of an inspection need to know of the rest of the books. */
export interface InspectionFacts {
  officers: PatrolFacts['officers']
  /** Officers the saved record already names: judged when it was entered. */
  alreadyNamed: ReadonlySet<string>
  thresholds: PatrolFacts['thresholds']
  limits: MachineryThresholds
  machine: KnownMachine | undefined
  driver: Driver | undefined
  kindLabel: string
  /** Kinds the filled list is for; none where it is for whatever is inspected. */
  listFor: readonly string[]
  /** Items of checklists that speak of what the archive knows too. */
  items: ArchiveItems
  /** What was judged when the record was entered is not judged anew by how the archive stands today. */
  isJudged: { machine: boolean, driver: boolean }
}

/** Another machine of the archive with the same number on it. */
export interface AlikeMachine { field: 'frameNumber' | 'engineNumber', text: string, name: string }

/** What the rules of a machine need: its limits, and others like it. */
export interface MachineFacts { limits: MachineryThresholds, alike: readonly AlikeMachine[] }
