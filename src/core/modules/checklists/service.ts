import type { HeldChecklist } from '#contract/checklists/procedures.ts'
import type { Context, Services } from '../../context.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Checklist, versionOn } from '#contract/checklists/checklist.ts'
import { AppError } from '../../platform/app-error.ts'
import { recordAudit } from '../../platform/audit.ts'
import { insertVersion, listVersionNumbers, listVersions } from '../../platform/checklists.ts'

/** Brings shipped versions into the database, each once. */
export function seedChecklists({ db, resourcesDir, now }: Pick<Services, 'db' | 'resourcesDir' | 'now'>): void {
  const held = new Set(listVersionNumbers(db).map(({ code, version }) => `${code}-${version}.json`))
  const folder = join(resourcesDir, 'checklists')
  const missing = readdirSync(folder).filter(name => name.endsWith('.json') && !held.has(name)).sort()
  if (!missing.length) return
  db.transaction(() => missing.forEach(name => insertVersion(db, Checklist.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))), now().toISOString(), '系统')))
}

export const listChecklists = ({ db }: Pick<Services, 'db'>): HeldChecklist[] => listVersions(db)

export function checklistsOn({ db }: Pick<Services, 'db'>, day: string): HeldChecklist[] {
  return [...Map.groupBy(listVersions(db), ({ code }) => code).values()].flatMap(versions => versionOn(versions, day) ?? [])
}

export function getChecklist({ db }: Pick<Services, 'db'>, { code, version }: { code: string, version: number }): HeldChecklist {
  const found = listVersions(db, code).find(list => list.version === version)
  if (!found) throw new AppError('CHECKLIST_MISSING', { code, version })
  return found
}

/** Takes a further version in: whole, or refused with everything that is wrong with it. */
export function importChecklist(ctx: Context, text: string): HeldChecklist {
  const list = readChecklist(text)
  return ctx.db.transaction(() => {
    const versions = listVersions(ctx.db, list.code)
    const [last] = versions
    if (last && list.version <= last.version) throw new AppError('CHECKLIST_REFUSED', { mistakes: [`${list.code} 已有第 ${last.version} 版，新的一版应编为第 ${last.version + 1} 版；已用过的版本不能改动`] })
    insertVersion(ctx.db, list, ctx.now().toISOString(), ctx.actor.name)
    recordAudit(ctx, { action: 'setting', register: 'checklists', recordId: `checklist:${list.code}-${list.version}`, before: null, after: list })
    ctx.db.afterCommit(() => ctx.events.publish('change', { entity: 'checklists', id: list.code }))
    return getChecklist(ctx, list)
  })
}

function readChecklist(text: string): Checklist {
  const refuse = (mistakes: string[]) => new AppError('CHECKLIST_REFUSED', { mistakes })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  }
  catch {
    throw refuse(['文件不是 JSON，请导出一份现有的检查表照着修改'])
  }
  const read = Checklist.safeParse(json)
  if (!read.success) throw refuse(read.error.issues.map(({ path, message, code }) => code === 'custom' ? message : `${path.join('.') || '文件'}：内容不合要求`))
  return read.data
}
