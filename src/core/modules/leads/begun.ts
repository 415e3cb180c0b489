import type { AnyDraft, AnyRecord, RecordOf } from '#contract/registers/definition.ts'
import type { complaints, findings, siteRecords } from '#contract/registers/index.ts'
import type { LabelOf } from '#contract/registers/format.ts'

/** A lead as it follows from a record: its facts, place and photos as they were found. The day of entry is its own. */
type Begun = (origin: AnyRecord, labelOf: LabelOf) => AnyDraft

const fromFinding: Begun = (origin, labelOf) => {
  const { day, kind, section, stake, description, foundAt, photos } = origin as unknown as RecordOf<typeof findings>
  return {
    source: 'patrol', summary: `${section.label} ${stake} ${labelOf('finding-kind', kind)}`, section, stake, happenedAt: foundAt, photos,
    place: `${section.label} ${stake}`, facts: `${day} 巡查至${section.label} ${stake}，发现${labelOf('finding-kind', kind)}：${description}`,
  }
}

const fromSite: Begun = (origin, labelOf) => {
  const { day, matter, section, from, place, description, starts, photos } = origin as unknown as RecordOf<typeof siteRecords>
  return {
    source: 'patrol', summary: `${section.label} ${place} ${labelOf('site-matter', matter)}`, section, stake: from, happenedAt: starts, photos, place,
    facts: `${day} 在${section.label} ${from}（${place}）检查${labelOf('site-matter', matter)}${description ? `：${description}` : '。'}`,
  }
}

/** What a complaint says, never who said it. */
const fromComplaint: Begun = (origin) => {
  const { summary, operator, target, happenedAt, section, place, content, investigation, photos } = origin as unknown as RecordOf<typeof complaints>
  return { source: 'complaint', summary, operator, party: target ?? operator?.label ?? null, happenedAt, section, place, photos, facts: investigation ?? content }
}

export const begunFrom: Readonly<Record<string, Begun>> = { 'findings': fromFinding, 'site-records': fromSite, 'complaints': fromComplaint }
