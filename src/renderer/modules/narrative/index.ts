import type { FieldParts } from '#renderer/registers/field-parts.ts'
import NarrativeField from './NarrativeField.vue'
import NarrativeText from './NarrativeText.vue'
import NarrativeView from './NarrativeView.vue'
import PhraseText from './PhraseText.vue'

/** 巡查情况 and its sentences are one thing to a clerk: the text where it was typed, the sentences where it was written from records. */
export const narrativeParts: FieldParts = {
  form: { 'patrol-logs.summary': NarrativeText, 'patrol-logs.sentences': NarrativeField, 'phrases.text': PhraseText },
  view: { 'patrol-logs.summary': NarrativeView, 'patrol-logs.sentences': null },
}
