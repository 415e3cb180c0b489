/** Columns every record carries besides its fields. Part of released steps: never edited, only left behind. */
export const frame = (number: boolean) => `
  id             TEXT NOT NULL PRIMARY KEY,
  version        INTEGER NOT NULL CHECK (version > 0),
  ${number ? 'number         TEXT NOT NULL UNIQUE,' : ''}
  created_at     TEXT NOT NULL,
  created_by     TEXT NOT NULL,
  updated_at     TEXT NOT NULL,
  updated_by     TEXT NOT NULL,
  deleted_at     TEXT,
  deleted_reason TEXT,
  warning_reason TEXT,
  CHECK ((deleted_at IS NULL) = (deleted_reason IS NULL))`

/** Indexes of a list: in its order, then each lead in that order, living records only; and the bin. */
export function listIndexes(table: string, order: readonly string[], leads: readonly string[]): string {
  const living = (name: string, columns: readonly string[]) => `CREATE INDEX ${table}_by_${name} ON ${table} (${columns.join(', ')}) WHERE deleted_at IS NULL;`
  return [
    living(order.join('_'), [...order, 'id']),
    ...leads.map(lead => living(`${lead}_lead`, [lead, ...order, 'id'])),
    `CREATE INDEX ${table}_bin ON ${table} (${[...order, 'id'].join(', ')}) WHERE deleted_at IS NOT NULL;`,
  ].join('\n')
}
