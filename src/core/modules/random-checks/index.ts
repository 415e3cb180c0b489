import type { DraftOf } from '#contract/registers/definition.ts'
import type { NamedOfficer } from '#contract/registers/field.ts'
import type { Database } from '../../db/database.ts'
import type { ErasedRules } from '../../registers/rulebook.ts'
import type { SpotFacts } from './rules.ts'
import { BrigadeProfile } from '#contract/brigade.ts'
import { randomCheckObjects, randomChecks } from '#contract/registers/index.ts'
import { readSetting } from '../../platform/settings.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { query } from '../../db/database.ts'
import { certificates, listOfficers, loadPatrolThresholds } from '../patrol/index.ts'
import { countResults } from './repo.ts'
import * as rules from './rules.ts'
import { drawnOnly } from './service.ts'

export { certificateOf, poolOfDraw } from './papers.ts'
export { randomCheckHandlers } from './handlers.ts'
export { listDrawnObjects, listTasks } from './published.ts'
export { makeDraw } from './service.ts'
export { waitingDraws } from './waiting.ts'

/** What a draw has written about an object is kept at every later save. */
type Drawn = DraftOf<typeof randomCheckObjects>
const kept = (name: keyof Drawn) => (object: Drawn) => object[name] ?? null

/** What the registers of random checks know beyond their definitions. */
export function randomCheckRules(resourcesDir: string): ErasedRules[] {
  const thresholds = loadPatrolThresholds(resourcesDir)
  return [
    registerRules({
      register: randomChecks,
      loadFacts: (db, _, { id }): rules.TaskFacts => {
        const { open, last } = id ? countResults(db, id) : { open: 0, last: null }
        return { labelOf: dictionaryLabels(db), open, lastResultOn: last }
      },
      rules: { 'draw-size': rules.size, 'draw-pool': rules.poolFits, 'draw-exclusions': rules.exclusionsNamed, 'draw-frozen': rules.frozenByDraw, 'draw-published': rules.published },
      computed: { 'drawn-on': task => task.drawnOn ?? null, 'random-check-state': rules.taskState },
      defaults: { 'spot-subject': (_, __, db) => readSetting(db, 'brigade', BrigadeProfile)?.name ?? null },
    }),
    registerRules({
      register: randomCheckObjects,
      loadFacts: (db, object, { before }): rules.SpotFacts => ({
        thresholds,
        officers: listOfficers(db, object.officers.map(({ id }) => id)),
        // Judged when the result was entered, by the certificates of that day.
        alreadyNamed: new Set(before?.result && before.day === object.day ? (before.officers as NamedOfficer[]).map(({ id }) => id) : []),
        labelOf: dictionaryLabels(db),
        task: taskOf(db, object.task!.id),
      }),
      rules: { 'spot-certificates': certificates, 'spot-officers': rules.spotOfficers, 'spot-day': rules.spotDay, 'spot-result': rules.spotResult },
      computed: {
        'drawn-task': kept('task'), 'drawn-name': kept('name'), 'drawn-kind': kept('kind'), 'drawn-credit-code': kept('creditCode'), 'drawn-representative': kept('representative'),
        'drawn-id-number': kept('idNumber'), 'drawn-phone': kept('phone'), 'drawn-supervision': kept('supervision'), 'drawn-division': kept('division'), 'drawn-supervisor': kept('supervisor'),
        'drawn-operator': kept('operator'), 'drawn-vehicle': kept('vehicle'), 'drawn-practitioner': kept('practitioner'), 'drawn-officers': kept('drawnOfficers'), 'spot-state': rules.spotState,
      },
      owner: drawnOnly,
    }),
  ]
}

function taskOf(db: Database, id: string): SpotFacts['task'] {
  return db.get(query.selectFrom('random_checks').select(['day', 'until', 'drawn_on as drawnOn']).where('id', '=', id))!
}
