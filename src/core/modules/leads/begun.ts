import type { AnyDraft, AnyRecord, RecordOf } from '#contract/registers/definition.ts'
import type { complaints, defects, enterpriseVisits, findings, licenceChecks, machineInspections, randomCheckObjects, siteRecords } from '#contract/registers/index.ts'
import type { LabelOf } from '#contract/registers/format.ts'

import { failedAnswers } from '#contract/checklists/answers.ts'

/** A lead as it follows from a record: its facts, people, place and photos as they were found. The day of entry is its own. */
type Begun = (origin: AnyRecord, labelOf: LabelOf, today: string) => AnyDraft

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

const namesOf = (officers: readonly { id: string, name: string }[]) => officers.map(({ id, name }) => ({ id, name }))

const fromInspection: Begun = (origin, labelOf) => {
  const { day, plate, kind, owner, starts, place, officers, checklist, situation, photos } = origin as unknown as RecordOf<typeof machineInspections>
  const failed = failedAnswers(checklist)
  const found = failed.map(({ label, note }) => note ? `${label}（${note}）` : label).join('、')
  return {
    source: 'machinery', summary: `${plate} ${labelOf('machine-kind', kind)}安全检查${failed.length ? '不合格' : ''}`, party: owner, vehicle: plate, happenedAt: starts, place, people: namesOf(officers),
    photos: [...photos, ...failed.flatMap(answer => answer.photos)],
    facts: [`${day} 在${place}检查${owner}的${labelOf('machine-kind', kind)} ${plate}${found ? `，不合格项目：${found}` : ''}。`, situation].filter(Boolean).join('\n'),
  }
}

const fromDefect: Begun = (origin) => {
  const { day, plate, owner, responsible, responsiblePhone, ownerPhone, item, description, orderedOn, noticeNumber, due, recheckedOn, recheckNote, officers, photos, photosAfter } = origin as unknown as RecordOf<typeof defects>
  return {
    source: 'machinery', summary: `${plate ?? owner} ${item}未整改`, party: responsible ?? owner, partyPhone: responsiblePhone ?? ownerPhone, vehicle: plate, people: namesOf(officers), photos: [...photos, ...photosAfter],
    facts: [
      `${day} 检查发现${owner}${plate ? `的 ${plate}` : ''}存在隐患：${item}，${description}。`,
      orderedOn && `${orderedOn} 责令改正${noticeNumber ? `（${noticeNumber}）` : ''}${due ? `，期限至 ${due}` : ''}。`,
      recheckedOn && `${recheckedOn} 复查：${recheckNote ?? '未整改'}。`,
    ].filter(Boolean).join('\n'),
  }
}

const fromLicenceCheck: Begun = (origin, labelOf) => {
  const { day, place, section, stake, plate, operatorName, operator, personName, personId, personPhone, conclusion, route, carried, statement, checkedAt, officers, photos } = origin as unknown as RecordOf<typeof licenceChecks>
  const subject = [plate, operatorName ?? operator?.label].filter(Boolean).join(' ')
  return {
    source: 'licence-check', summary: `${subject || personName || place} ${labelOf('check-conclusion', conclusion)}`, operator, party: operatorName ?? operator?.label ?? personName, ...personName && !operatorName && !operator ? { partyId: personId, partyPhone: personPhone } : {},
    vehicle: plate, happenedAt: checkedAt, place, section, stake, people: namesOf(officers), photos,
    facts: [`${day} 在${place}核查${subject}${personName ? `（${personName}）` : ''}：${labelOf('check-conclusion', conclusion)}。`, route && `起讫及路线：${route}`, carried, statement && `当事人陈述：${statement}`].filter(Boolean).join('\n'),
  }
}

const fromVisit: Begun = (origin) => {
  const { day, operator, summary, starts, place, record, statement, officers, photos } = origin as unknown as RecordOf<typeof enterpriseVisits>
  return {
    source: 'visit', summary: `${operator.label} ${summary ?? '入企检查'}`.slice(0, 80), operator, party: operator.label, partyKind: 'unit', happenedAt: starts, place, people: namesOf(officers), photos,
    facts: [`${day} 对${operator.label}进行现场检查。`, record, statement && `业户陈述：${statement}`].filter(Boolean).join('\n'),
  }
}

const fromSpot: Begun = (origin, labelOf) => {
  const { day, name, operator, result, note, officers, photos } = origin as unknown as RecordOf<typeof randomCheckObjects>
  return {
    source: 'random-check', summary: `${name} ${result ? labelOf('spot-result', result) : '双随机抽查'}`.slice(0, 80), operator, party: name, people: namesOf(officers), photos,
    facts: [`${day} 双随机抽查${name}${result ? `：${labelOf('spot-result', result)}` : ''}。`, note].filter(Boolean).join('\n'),
  }
}

const begun: Readonly<Record<string, Begun>> = {
  'findings': fromFinding,
  'site-records': fromSite,
  'complaints': fromComplaint,
  'machine-inspections': fromInspection,
  'defects': fromDefect,
  'licence-checks': fromLicenceCheck,
  'enterprise-visits': fromVisit,
  'random-check-objects': fromSpot,
}

/** A lead begun today, from a record of whatever day. */
export const begunFrom: Readonly<Record<string, Begun>> = Object.fromEntries(Object.entries(begun).map(([code, from]) => [code, (origin: AnyRecord, labelOf: LabelOf, today: string) => ({ day: today, ...from(origin, labelOf, today) })]))
