import type { ListQuery } from '#contract/registers/procedures.ts'
import type { DraftOf, RecordOf, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Problem } from '#contract/problems.ts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { useClient } from '#renderer/api/client.ts'

/** What a form holds: a value per field, or the text of one that cannot be read yet. */
export type Typed<D extends RegisterDefinition> = { [K in keyof DraftOf<D>]?: DraftOf<D>[K] | string | null }
type Json = Parameters<ReturnType<typeof useClient>['registers']['create']>[0]['values']
type Asked = Omit<Partial<ListQuery>, 'register'>

/** The wire knows JSON; what a register's values are is known from its definition. The one place where the two meet. */
const toWire = (values: object): Json => JSON.parse(JSON.stringify(values)) as Json

/** Everything that can be done with a register, typed by its definition. */
export function useRegister<const D extends RegisterDefinition>(definition: D) {
  const client = useClient()
  const cache = useQueryCache()
  const register = definition.code
  type One = RecordOf<D>

  /** Own writes show at once; those of others come as events. */
  async function written<T>(answer: Promise<T>): Promise<T> {
    const result = await answer
    void cache.invalidateQueries({ key: ['registers', register] })
    return result
  }

  return {
    get: (id: string) => client.registers.get({ register, id }) as Promise<unknown> as Promise<One>,
    /** With what the register protects; that somebody asked shows in the history. */
    reveal: async (id: string, reason: string) => {
      const found = await client.registers.reveal({ register, id, reason })
      void cache.invalidateQueries({ key: ['registers', register, 'history', id] })
      return found as unknown as One
    },
    blank: (parent?: string, given?: Typed<D>) => client.registers.blank({ register, parent, given: given && toWire(given) }) as Promise<unknown> as Promise<Typed<D>>,
    last: () => client.registers.last({ register }) as Promise<unknown> as Promise<One | null>,
    check: (values: Typed<D>, id?: string): Promise<Problem[]> => client.registers.check({ register, id, values: toWire(values) }),
    create: (values: Typed<D>, warningReason?: string) =>
      written(client.registers.create({ register, values: toWire(values), warningReason })).then(saved => saved.record as unknown as One),
    update: (id: string, version: number, values: Typed<D>, warningReason?: string) =>
      written(client.registers.update({ register, id, version, values: toWire(values), warningReason })).then(saved => saved.record as unknown as One),
    /** One act of the register's course. What an area shows beside the record changes with it. */
    act: ({ id, version }: { id: string, version: number }, act: string, values: object, warningReason?: string) =>
      written(client.registers.act({ register, id, version, act, values: toWire(values), warningReason })).then((saved) => {
        void cache.invalidateQueries({ key: [register] })
        return saved.record as unknown as One
      }),
    remove: (id: string, reason: string, version?: number) => written(client.registers.remove({ register, id, reason, version })),
    recover: (id: string) => written(client.registers.recover({ register, id })),
    draft: {
      get: (id: string | null) => client.drafts.get({ register, id }),
      put: (id: string | null, values: object) => client.drafts.put({ register, id, values: toWire(values) }),
      discard: (id: string | null) => client.drafts.discard({ register, id }),
    },
  }
}

/** A page of a register. While the next one is on its way, the former stays on screen. */
export function useRecordPage(definition: RegisterDefinition, asked: () => Asked) {
  const client = useClient()
  return useQuery({
    key: () => ['registers', definition.code, 'list', asked()],
    query: () => client.registers.list({ register: definition.code, ...asked() }),
    placeholderData: former => former,
  })
}

export function useRecord<const D extends RegisterDefinition>(definition: D, id: () => string) {
  const { get } = useRegister(definition)
  return useQuery({ key: () => ['registers', definition.code, 'record', id()], query: () => get(id()) })
}

/** Who changed what and when. */
export function useHistory(definition: RegisterDefinition, id: () => string) {
  const client = useClient()
  return useQuery({ key: () => ['registers', definition.code, 'history', id()], query: () => client.registers.history({ register: definition.code, id: id() }) })
}
