import { pinyin } from 'pinyin-pro'

/** Latin letters and digits as they are, Chinese by the first letter of its reading: 张三 → `zs`, G309线董志段 → `g309xdzd`. */
export function initialsOf(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase()
  if (!/\p{Script=Han}/u.test(plain)) return plain.replace(/[^a-z0-9]/g, '')
  const letters = pinyin(plain, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head', nonZh: 'consecutive' })
  return letters.join('').replace(/[^a-z0-9]/g, '')
}
