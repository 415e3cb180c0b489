import { pinyin } from 'pinyin-pro'

/** Latin letters and digits as they are, Chinese by the first letter of its reading: 张三 → `zs`, G309线董志段 → `g309xdzd`. */
export function initialsOf(text: string): string {
  let initials = ''
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(/[a-z0-9]+|\p{Script=Han}+/gu))
    initials += run.charCodeAt(0) < 128 ? run : firstLetters(run, initials === '')
  return initials
}

/** A brigade writes the names of the same people, roads and places all year, and reading one aloud takes longer than writing its record. */
const known = new Map<string, string>()
const mostKnown = 20_000
/** Longer ones are sentences, which nobody writes twice. */
const longestKnown = 24

/** `heads` says that the run begins the text, where 单 and 曾 are read as surnames. */
function firstLetters(run: string, heads: boolean): string {
  const key = heads ? run : ` ${run}`
  let letters = known.get(key)
  if (letters === undefined) {
    letters = pinyin(run, { pattern: 'first', toneType: 'none', type: 'array', surname: heads ? 'head' : 'off', nonZh: 'consecutive' }).join('').replace(/[^a-z0-9]/g, '')
    if (known.size >= mostKnown) known.clear()
    if (run.length <= longestKnown) known.set(key, letters)
  }
  return letters
}
