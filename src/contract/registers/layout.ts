import type { RegisterDefinition } from './definition.ts'

/** Where the fields of a register stand on its form: sections of rows, each cell `field:span` on a grid of three columns. */
export interface Layout { register: string, sections: readonly LayoutSection[] }
export interface LayoutSection { title: string, rows: ReadonlyArray<readonly LayoutCell[]>, /** Closed until opened; for what is seldom filled. */ folded?: boolean }
export interface LayoutCell { field: string, span: number }

type FieldName<D extends RegisterDefinition> = Extract<keyof D['fields'], string>
type Cell<D extends RegisterDefinition> = `${FieldName<D>}:${1 | 2 | 3}`

export function section<const C extends string>(title: string, rows: ReadonlyArray<readonly C[]>, options: { folded?: boolean } = {}) {
  return { title, rows, ...options }
}

/** A layout can only name fields its register has. */
export function layout<D extends RegisterDefinition>(definition: D, sections: ReadonlyArray<{ title: string, rows: ReadonlyArray<ReadonlyArray<Cell<NoInfer<D>>>>, folded?: boolean }>): Layout {
  return {
    register: definition.code,
    sections: sections.map(({ rows, ...rest }) => ({
      ...rest,
      rows: rows.map(row => row.map((cell) => {
        const [field = '', span = '1'] = cell.split(':')
        return { field, span: Number(span) }
      })),
    })),
  }
}
