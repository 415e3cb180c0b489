import type { Composed, Sentence } from '#contract/narrative/sentences.ts'
import { broughtUp, readBack } from '#contract/narrative/sentences.ts'
import { useClient } from '#renderer/api/client.ts'

/** Asks the core what the records say now. `values` are what a form holds and has not saved. */
export function useComposing() {
  const client = useClient()
  return (id?: string, values: object = {}): Promise<Composed> =>
    client.narrative.compose({ id, values: JSON.parse(JSON.stringify(values)) as Record<string, never> })
}

/** The sentences of a log; a text typed as one counts as one written by hand. */
export function sentencesOf(values: Readonly<Record<string, unknown>>): Sentence[] {
  const sentences = (values['sentences'] ?? []) as Sentence[]
  return sentences.length ? sentences : readBack(typeof values['summary'] === 'string' ? values['summary'] : '', [])
}

/** Whether a narrative has been written for these values; a text alone is none. */
export const isWritten = (values: Readonly<Record<string, unknown>>): boolean => ((values['sentences'] ?? []) as Sentence[]).length > 0

export const broughtUpWith = (composed: Composed, values: Readonly<Record<string, unknown>>): Sentence[] => broughtUp(sentencesOf(values), composed.sentences)
