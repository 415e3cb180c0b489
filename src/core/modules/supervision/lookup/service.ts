import type { LookupAnswer, SupervisedObject } from '#contract/supervision.ts'
import type { ExpiryDays } from '#contract/licensing/expiry.ts'
import type { Services } from '../../../context.ts'
import type { Database } from '../../../db/database.ts'
import type { LicenceKinds } from '../rules.ts'
import type { Hit, PriorRow } from './repo.ts'
import { tidy } from '#contract/identifiers/reading.ts'
import { expiryOf } from '#contract/licensing/expiry.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { loadRuleValues } from '../../../platform/rule-data.ts'
import { findRecords } from '../../../registers/find.ts'
import { findStanding } from '../../visits/index.ts'
import { loadLicenceKinds } from '../licence-kinds.ts'
import { spellingsOf } from '../rules.ts'
import { listOpenOn } from './open.ts'
import * as repo from './repo.ts'

const dayKeys = ['expiryFar', 'expiryNear', 'expiryUrgent', 'qualificationLapseDays'] as const
export const loadExpiryDays = (resourcesDir: string): ExpiryDays => loadRuleValues(resourcesDir, 'licensing', dayKeys)

/** Past this nobody counts on: the record's page has the list. */
const countedTo = 1000
const shownLicences = 12
const shownChecks = 5
const linkOf = { 'operators': 'operator', 'transport-vehicles': 'vehicle', 'practitioners': 'practitioner' } as const

type Asking = Pick<Services, 'db' | 'now' | 'resourcesDir'>
interface Known { days: ExpiryDays, kinds: LicenceKinds }
/** Shipped data does not change while the program runs, and a lookup answers while somebody types. */
const known = new Map<string, Known>()
function knownFrom(resourcesDir: string): Known {
  let read = known.get(resourcesDir)
  if (!read) known.set(resourcesDir, read = { days: loadExpiryDays(resourcesDir), kinds: loadLicenceKinds(resourcesDir) })
  return read
}

/** What 监管库 knows of a plate, a name or a number. */
export function lookUp(ctx: Asking, { text, limit }: { text: string, limit: number }): LookupAnswer {
  const { db } = ctx
  const today = beijingTime(ctx.now()).slice(0, 10)
  const shipped = knownFrom(ctx.resourcesDir)
  const hits = recognise(db, text)
  const objects = hits.slice(0, limit).map(hit => describe(db, hit, today, shipped))
  return { text, today, days: shipped.days, objects, hasMore: hits.length > limit, seenBefore: objects.length ? [] : seen(db, text) }
}

/** The objects meant, surest first: a number names one, a beginning several, words anywhere only where nothing else fits. */
function recognise(db: Database, text: string): Hit[] {
  const number = tidy(text).replace(/^第/, '')
  const exact = once(repo.findExactly(db, number))
  if (exact.length) return exact
  const beginning = once(spellingsOf(text).flatMap(name => repo.findByBeginning(db, /^\p{Script=Han}[A-Z]/u.test(number) ? number : name)))
  if (beginning.length) return beginning
  const letters = text.toLowerCase().replace(/[\s·]/g, '')
  const initials = /^[a-z0-9]{2,}$/.test(letters) ? once(repo.findByInitials(db, letters)) : []
  if (initials.length || [...letters].length < 2) return initials
  const { groups } = findRecords(db, { text, in: ['operators', 'practitioners', 'transport-vehicles'], limit: 11 })
  return once(groups.flatMap(({ code, items }) => items.map(({ id }): Hit => ({ register: code as Hit['register'], id, by: 'words' }))))
}

function once(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>()
  return hits.filter(({ id }) => !seen.has(id) && seen.add(id))
}

function describe(db: Database, { register, id, by }: Hit, today: string, { days, kinds }: Known): SupervisedObject {
  const link = linkOf[register]
  const own = ownFacts(db, register, id)
  const priors = repo.listPriors(db, link, id, shownChecks)
  return {
    register, id, by, ...own,
    licences: repo.listLicences(db, link, id, own.operator?.id ?? null, shownLicences).map(({ holderKind, kind, kindLabel, standing, standingLabel, ...row }) => ({
      ...row,
      kind: kindLabel,
      matter: kinds.get(kind)?.matter ?? 'other',
      standing: standingLabel,
      state: expiryOf({ validTo: row.validTo, standing, holderKind }, today, days),
      isReviewOverdue: standing === 'normal' && row.reviewDue !== null && row.reviewDue < today,
    })),
    holdings: register === 'operators' ? holdingsOf(db, id) : [],
    checks: { ...counted(db, link, id, priors), items: priors.map(priorOf) },
    visits: register === 'operators' ? visitsOf(db, id, today) : null,
    open: listOpenOn(db, register, id, today),
  }
}

/** Where fewer are there than are shown, they are all there is. */
function counted(db: Database, link: (typeof linkOf)[Hit['register']], id: string, priors: readonly PriorRow[]): Pick<SupervisedObject['checks'], 'count' | 'violations' | 'countIsExact'> {
  if (priors.length < shownChecks) return { count: priors.length, violations: priors.filter(({ wrong }) => wrong).length, countIsExact: true }
  const { count, violations } = repo.countPriors(db, link, id, countedTo + 1)
  return { count: Math.min(count, countedTo), violations, countIsExact: count <= countedTo }
}

function visitsOf(db: Database, operator: string, day: string): SupervisedObject['visits'] {
  const { year, used, caps } = findStanding(db, { operator, day, matters: [], except: null })
  return { year, used, caps }
}

type OwnFacts = Pick<SupervisedObject, 'title' | 'hints' | 'state' | 'values' | 'operator'>

function ownFacts(db: Database, register: Hit['register'], id: string): OwnFacts {
  const given = (...texts: Array<string | null>) => texts.filter((text): text is string => Boolean(text))
  const linked = (row: { operator: string | null, operatorName: string | null }) => row.operator ? { register: 'operators', id: row.operator, label: row.operatorName ?? '' } : null
  if (register === 'operators') {
    const row = repo.getOperator(db, id)
    return { title: row.name, hints: given(row.business, row.kind, row.township, row.representative), state: row.state, values: {}, operator: null }
  }
  if (register === 'practitioners') {
    const row = repo.getPractitioner(db, id)
    return { title: row.name, hints: given(row.kind), state: row.state, values: {}, operator: linked(row) }
  }
  const row = repo.getVehicle(db, id)
  return { title: row.plate, hints: given(`${row.colour}牌`, row.kindLabel, row.model), state: row.state, values: { plateColour: row.plateColour, kind: row.kind }, operator: linked(row) }
}

function holdingsOf(db: Database, operator: string): SupervisedObject['holdings'] {
  return ([['transport-vehicles', '车辆', 'transport_vehicles'], ['practitioners', '从业人员', 'practitioners']] as const).map(([register, label, table]) =>
    ({ register, label, filters: { operator }, value: repo.countHeld(db, table, operator, countedTo) }))
}

function priorOf({ register, id, number, day, word, rate, wrong }: PriorRow): SupervisedObject['checks']['items'][number] {
  const kind = register === 'enterprise-visits' ? '入企检查，' : rate === null ? '' : `超限率 ${rate / 100}%，`
  return { register, id, number, day, text: `${kind}${word}`, isViolation: wrong === 1 }
}

const seen = (db: Database, text: string) => repo.listSeen(db, /^\p{Script=Han}[A-Z\d]/u.test(tidy(text)) ? tidy(text) : text, shownChecks).map(priorOf)
