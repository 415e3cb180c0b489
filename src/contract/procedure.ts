import { oc } from '@orpc/contract'
import { appErrors } from './errors.ts'

/** What a person may do. Roles are sets of these; until accounts exist the host grants them by who sits at the desk. */
export const permissions = [
  'record.read', 'record.write', 'record.remove', 'record.export',
  'settings.read', 'settings.write', 'backup.run', 'backup.read',
] as const
export type Permission = (typeof permissions)[number]

/** Who may call a procedure. `public` is spelled out so that forgetting it cannot open a door; `whileLocked` likewise: a locked seat is answered nothing else. */
export interface ProcedureMeta { permission?: Permission | 'public', whileLocked?: boolean }

const base = oc.$meta<ProcedureMeta>({}).errors(appErrors)

export function procedure(permission: Permission | 'public', { whileLocked = false }: Pick<ProcedureMeta, 'whileLocked'> = {}) {
  return base.meta({ permission, whileLocked })
}
