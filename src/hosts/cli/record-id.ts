import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Session } from './session.ts'
import { AppError } from '#core/platform/app-error.ts'

const isId = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Id of a record named by its id, or by the number or name people know it by. With `bin`, one in the recycle bin. */
export async function mustFindId({ client }: Session, definition: RegisterDefinition, given: string, bin = false): Promise<string> {
  if (isId(given)) return given
  const found = bin ? await findInBin() : await findLiving()
  if (found === undefined) throw new AppError('NOT_FOUND', { register: definition.code, id: given })
  return found

  async function findLiving(): Promise<string | undefined> {
    const candidates = await client.registers.candidates({ register: definition.code, text: given.slice(0, 60), limit: 50 })
    const same = candidates.filter(candidate => candidate.label === given)
    return same.length === 1 ? same[0]!.id : undefined
  }

  /** The bin is not indexed: it is small, and seldom asked. */
  async function findInBin(): Promise<string | undefined> {
    let after: string | undefined
    do {
      const page = await client.registers.list({ register: definition.code, bin: true, columns: [], limit: 200, after })
      const same = page.items.find(item => (definition.number ? item.number : item.title) === given)
      if (same) return same.id
      after = page.next ?? undefined
    } while (after)
    return undefined
  }
}
