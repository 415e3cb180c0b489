import type { NamedOfficer } from '#contract/registers/field.ts'
import type { Database } from '../../db/database.ts'
import { query } from '../../db/database.ts'

interface Days { from: string, to: string }

/** Tasks that begin in the period, with how many objects were drawn for each. */
export function listTasks(db: Database, { from, to }: Days) {
  return db.all(query.selectFrom('random_checks as t').where('t.day', '>=', from).where('t.day', '<=', to).where('t.deleted_at', 'is', null).orderBy('t.day').orderBy('t.id')
    .select(['t.field', 't.category', 't.matter', 't.matter_kind as matterKind', 't.pool', 't.method', 't.subject', 't.basis', 't.content', 't.state', 't.remarks'])
    .select(row => row.selectFrom('random_check_objects as o').whereRef('o.task', '=', 't.id').where('o.deleted_at', 'is', null).select(of => of.fn.countAll<number>().as('n')).as('drawn')))
}

/** Objects whose check falls in the period, in the order of their days. */
export function listDrawnObjects(db: Database, { from, to }: Days) {
  const rows = db.all(query.selectFrom('random_check_objects as o').innerJoin('random_checks as t', 't.id', 'o.task').where('o.day', '>=', from).where('o.day', '<=', to).where('o.deleted_at', 'is', null).orderBy('o.day').orderBy('o.id')
    .select(['t.name as task', 't.matter', 't.published_on as publishedOn', 'o.name', 'o.credit_code as creditCode', 'o.kind', 'o.representative', 'o.project', 'o.phone', 'o.supervision', 'o.division', 'o.id_number as idNumber', 'o.supervisor', 'o.state', 'o.remarks', 'o.officers', 'o.day', 'o.result', 'o.assessment']))
  return rows.map(({ officers, ...row }) => ({ ...row, officers: (JSON.parse(officers) as NamedOfficer[]).map(({ name }) => name).join('、') }))
}
