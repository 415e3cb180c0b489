/** `2026-11-21` as a heading says it: 2026年11月21日 星期六. */
export function longDay(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return ''
  const [year, month, date] = day.split('-').map(Number)
  const weekday = '日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]
  return `${year}年${month}月${date}日 星期${weekday}`
}

/** How far off a day is, in the words a clerk uses. */
export function daysLeftWord(days: number): string {
  if (days < 0) return `已过期 ${-days} 天`
  return days === 0 ? '今天到期' : `还有 ${days} 天`
}
