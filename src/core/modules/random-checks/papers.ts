import type { DrawnPerson, PoolEntry } from '#contract/random-checks.ts'
import type { RecordOf } from '#contract/registers/definition.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Database } from '../../db/database.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import { randomChecks } from '#contract/registers/index.ts'
import { AppError } from '../../platform/app-error.ts'
import { findRecord } from '../../registers/repo.ts'
import { drawCertificate } from './certificate.ts'
import { poolText } from './drawing.ts'
import * as repo from './repo.ts'

/** 双随机抽取凭证 of a draw, as it was made. */
export function certificateOf(db: Database, id: string, setting: { brigade: string, labelOf: LabelOf }): Paper {
  const { task: taskId, ...pools } = mustFindPools(db, id)
  const task = findRecord(db, randomChecks, taskId) as unknown as RecordOf<typeof randomChecks>
  const draw = repo.listDraws(db, taskId).find(one => one.id === id)!
  return drawCertificate({ task, draw, objects: JSON.parse(pools.objects) as PoolEntry[], officers: JSON.parse(pools.officers) as DrawnPerson[] }, setting)
}

/** The objects of a draw, word for word what its fingerprint was taken of. */
export const poolOfDraw = (db: Database, id: string): string => poolText(JSON.parse(mustFindPools(db, id).objects) as PoolEntry[])

function mustFindPools(db: Database, id: string) {
  const found = repo.findPools(db, id)
  if (!found) throw new AppError('NOT_FOUND', { register: 'random-draws', id })
  return found
}
