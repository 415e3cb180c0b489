import type { Chance } from './chance.ts'
import type { Stretch } from './plan-routes.ts'
import type { Samples } from './samples.ts'
import { addDays, minutesBetween } from '#contract/wall-time.ts'
import { formatStake, stakeMetres } from '#contract/identifiers/stake.ts'
import { fillPhrase } from './chance.ts'
import { addMinutes } from './times.ts'

interface Settling { at: string, by: string, values: Readonly<Record<string, unknown>> }

/** A finding as it is entered, and how it ends. */
export interface PlannedFinding {
  kind: string
  stake: string
  description: string
  /** Dealt with before the crew drove on. */
  atOnce: boolean
  pictured: boolean
  values: Readonly<Record<string, unknown>>
  /** How and when it is settled; null while someone still has to. */
  settled: Settling | null
  /** What follows where that was not the end: an answer from whom it was handed to, a check. */
  followed: Settling[]
  removed?: { at: string, reason: string }
}
export interface PlannedSite { values: Readonly<Record<string, unknown>>, findings: PlannedFinding[], doneHandling: string }

interface Outing { starts: string, ends: string, stretches: readonly Stretch[], officers: readonly string[], index: number }
/** What turns up at a road's own place: dropped by the lorries that leave it, by day and by night. */
const usualThere = '抛洒遗撒'
const matters = [['公路路政', 64], ['道路运政', 12], ['治超', 13], ['农机安全', 6], ['其他', 5]] as const

/** Markets, building sites and visits belong to the day. */
const isNight = (wallTime: string) => wallTime.slice(11) >= '19:30' || wallTime.slice(11) < '06:00'

/** What the crew stopped for, one after another within its time. */
export function drawSites(samples: Samples, chance: Chance, outing: Outing): PlannedSite[] {
  const count = chance.weighed([[0, 1], [1, 4], [2, 4], [3, 2]])
  const minutes = minutesBetween(outing.starts, outing.ends)
  return Array.from({ length: count }, (_, order) => drawSite(samples, chance, outing, Math.floor(minutes * (order + 1) / (count + 1)), outing.index * 3 + order))
}

function drawSite({ phrases }: Samples, chance: Chance, outing: Outing, after: number, index: number): PlannedSite {
  const { section, from, to, direction } = chance.pick(outing.stretches)
  const starts = addMinutes(outing.starts, after)
  const ends = addMinutes(starts, chance.whole(4, 14))
  // Every road has its place, a quarry's exit say: some of what is found is found there again, and is the same.
  const haunt = Math.floor((stakeMetres(section.from) + stakeMetres(section.to)) / 200) * 100
  const isHaunt = chance.happens(40) && haunt >= stakeMetres(from) && haunt <= stakeMetres(to)
  const stake = isHaunt ? haunt : stakeMetres(from) + Math.floor(chance.share() * (stakeMetres(to) - stakeMetres(from)) / 10) * 10
  const isDark = isNight(starts)
  const matter = chance.weighed(matters.filter(([name]) => !isDark || !phrases.sites[name]!.daylight))
  const isAbnormal = chance.happens(isHaunt ? 80 : matter === '公路路政' ? 52 : 30)
  const findings = isAbnormal ? Array.from({ length: chance.happens(12) ? 2 : 1 }, (_, nth) => drawFinding(phrases, chance, outing, { section, direction, stake: Math.min(stakeMetres(to), stake + nth * 40), at: addMinutes(starts, 1 + nth), index: index + nth, kinds: isHaunt ? [usualThere] : phrases.sites[matter]!.kinds })) : []
  const words = phrases.sites[matter]!
  const told = findings.map(finding => finding.description).join('；')
  const isOpen = findings.some(finding => !finding.atOnce)
  return {
    findings,
    doneHandling: phrases.doneHandling,
    values: {
      day: starts.slice(0, 10),
      starts,
      ends: ends < outing.ends ? ends : outing.ends,
      state: isOpen ? '待处理' : '已办结',
      matter,
      kind: chance.weighed([['日常巡查', 12], ['专项检查', 4], ['复查', 2], ['接报核查', 1]]),
      section: section.name,
      from: formatStake(stake),
      to: chance.happens(30) ? formatStake(Math.min(stakeMetres(to), stake + chance.whole(1, 20) * 10)) : null,
      direction,
      place: `${section.township}${chance.pick(phrases.places)}`,
      condition: isAbnormal ? '异常' : '正常',
      description: isAbnormal ? `${chance.pick(words.abnormal)}${told}。` : fillPhrase(chance, chance.pick(words.normal)),
      handling: !isAbnormal ? chance.pick(phrases.normalHandling) : isOpen ? phrases.openHandling : phrases.doneHandling,
      toCase: isAbnormal && isOpen && chance.happens(8),
    },
  }
}

function drawFinding(phrases: Samples['phrases'], chance: Chance, outing: Outing, at: { section: Stretch['section'], direction: string, stake: number, at: string, index: number, kinds?: readonly string[] }): PlannedFinding {
  const isDark = isNight(at.at)
  const possible = Object.entries(phrases.findings).filter(([name, { daylight }]) => (!at.kinds || at.kinds.includes(name)) && !(isDark && daylight))
  const kind = chance.weighed(possible.map(([name, { weight }]) => [name, weight] as const))
  const sample = phrases.findings[kind]!
  const words = { unit: at.section.unit, town: at.section.township.endsWith('街道') ? `${at.section.township}办事处` : `${at.section.township}人民政府` }
  const description = fillPhrase(chance, chance.pick(sample.found))
  const day = at.at.slice(0, 10)
  const atOnce = sample.atOnce && chance.happens(75)
  const due = addDays(day, sample.days)
  // Most are settled in time, some late, a few not at all: that is what the desk is for.
  const settledOn = addDays(day, Math.max(2, Math.round(sample.days * (0.5 + chance.share()))))
  const officer = chance.pick(outing.officers)
  const handed = chance.happens(sample.share)
  const outcome = handed
    ? { state: '已移交', handedTo: fillPhrase(chance, sample.handedTo, words), handedReason: '属该单位管理范围', handling: '已书面告知并移交有关单位处理' }
    : { state: '已处置', handling: fillPhrase(chance, chance.pick(sample.handled), words), handledBy: officer, ...chance.happens(25) ? { recheck: '需复查', recheckDue: addDays(settledOn, 5) } : {} }
  const isForgotten = chance.happens(8)
  // By count, so that even a small sample has something in the bin.
  const isMistaken = !atOnce && at.index % 11 === 8
  const values = { day, foundAt: at.at, kind, section: at.section.name, stake: formatStake(at.stake), direction: at.direction, description, due }
  const settledAt = addMinutes(`${settledOn}T09:00`, chance.whole(0, 480))
  const followedOn = addDays(settledOn, chance.whole(2, 9))
  const followedAt = addMinutes(`${followedOn}T09:00`, chance.whole(0, 480))
  const isFollowed = ('recheck' in outcome || handed) && chance.happens(handed ? 45 : 70)
  const following = handed
    ? { feedbackOn: followedOn, feedback: '回函称已处理完毕，附现场照片' }
    : { recheck: '复查合格', recheckedOn: followedOn, recheckedBy: officer, recheckNote: '复看完好，未见反复' }
  return {
    kind,
    stake: values.stake,
    description,
    atOnce,
    pictured: at.index % 4 === 0,
    values: atOnce ? { ...values, state: '已处置', handledOn: day, handledBy: officer, handling: fillPhrase(chance, chance.pick(sample.handled), words) } : { ...values, state: '待处置' },
    settled: atOnce || isForgotten || isMistaken ? null : { at: settledAt, by: officer, values: { ...outcome, handledOn: settledOn } },
    followed: isFollowed && !atOnce && !isForgotten && !isMistaken ? [{ at: followedAt, by: officer, values: following }] : [],
    ...(isMistaken ? { removed: { at: settledAt, reason: chance.pick(phrases.removals.finding) } } : {}),
  }
}
