/** One thing the program did to the desktop: a dialog shown, a file opened, a window brought to front. */
export interface Entry {
  what: string
  detail?: unknown
}

const entries: Entry[] = []

/** Notes it, and tells the test that started this process. */
export function note(what: string, detail?: unknown): void {
  const entry: Entry = { what, detail: JSON.parse(JSON.stringify(detail ?? null)) as unknown }
  entries.push(entry)
  process.send?.({ kind: 'note', entry })
}
