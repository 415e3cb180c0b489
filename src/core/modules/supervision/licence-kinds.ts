import type { LicenceKinds } from './rules.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

export const LicenceKindData = z.object({
  title: z.string(),
  note: z.string(),
  source: z.string().min(1),
  verified: z.boolean(),
  status: z.enum(['已核实', '未核实']),
  kinds: z.array(z.object({ code: z.string(), holder: z.enum(['operator', 'vehicle', 'practitioner']), form: z.enum(['licence', 'filing']), matter: z.string() })),
})

/** Who holds a licence of each shipped kind. Throws where the shipped file cannot be read. */
export function loadLicenceKinds(resourcesDir: string): LicenceKinds {
  const { kinds } = LicenceKindData.parse(JSON.parse(readFileSync(join(resourcesDir, 'licensing', 'licence-kinds.json'), 'utf8')))
  return new Map(kinds.map(({ code, ...kind }) => [code, kind]))
}
