/** What can be done about a record that is not finished, one act at a time. */
export interface Act<Stage extends string = string> {
  label: string
  /** Stages in which it can be done. */
  from: readonly Stage[]
  /** Fields it asks for, in the order of its form. Photos given are added to those that are there. */
  asks: readonly string[]
  /** Of these, what it cannot do without, beyond what the rules of the register demand anyway. */
  needs: readonly string[]
  /** Values it sets by itself. */
  sets: Readonly<Record<string, string | null>>
  /** The day field it puts off: what is given has to lie after what stands there. */
  postpones?: string
  /** Fields asked for by a tick: what the ticked field says, and how the tick reads. */
  ticks?: Readonly<Record<string, { value: string, word: string }>>
}

/** The way of a record to its end, said once: the dialog draws it, the core enforces it. */
export interface Course {
  register: string
  /** The field that says where a record stands; a choice. */
  stage: string
  acts: Readonly<Record<string, Act>>
}

/** What can be done about a record at a stage, the usual first. */
export function actsAt<A extends Readonly<Record<string, Act>>>(acts: A, stage: string): Array<Extract<keyof A, string>> {
  return (Object.keys(acts) as Array<Extract<keyof A, string>>).filter(name => acts[name]!.from.includes(stage))
}

/** How far off a due date is, in the words a clerk uses. Negative days are past. */
export function dueWords(daysLeft: number): string {
  if (daysLeft < 0) return `超期${-daysLeft}天`
  return daysLeft === 0 ? '今天到期' : `还剩${daysLeft}天`
}
