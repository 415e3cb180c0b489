import type { AnyProcedure } from '@orpc/server'

/** Every procedure of a router with its path, `registers.list`. */
export function procedures(router: object, prefix = ''): Array<[path: string, procedure: AnyProcedure]> {
  return Object.entries(router).flatMap(([name, inner]: [string, object]) =>
    '~orpc' in inner ? [[prefix + name, inner as AnyProcedure] as [string, AnyProcedure]] : procedures(inner, `${prefix}${name}.`))
}
