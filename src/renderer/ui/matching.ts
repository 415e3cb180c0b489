/** A name as a clerk may type it: in Chinese, or by the first letters of its reading. */
interface Named { label: string, initials: string }

/** How well what was typed fits a name: 0 begins it, 1 stands in it, undefined does not fit. Nothing typed fits everything. */
export function fit(typed: string, { label, initials }: Named): 0 | 1 | undefined {
  const wanted = typed.trim().toLowerCase()
  const [name, letters] = [label.toLowerCase(), initials.toLowerCase()]
  if (name.startsWith(wanted) || letters.startsWith(wanted)) return 0
  return name.includes(wanted) || letters.includes(wanted) ? 1 : undefined
}

/** What fits, with what begins so before what merely holds it; else in the order given. */
export function fitting<N extends Named>(typed: string, names: readonly N[]): N[] {
  const ranked = names.map(name => ({ name, rank: fit(typed, name) })).filter((each): each is { name: N, rank: 0 | 1 } => each.rank !== undefined)
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ name }) => name)
}
