/** Bytes as a person reads them. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const [value, unit] = bytes < 1024 ** 2 ? [bytes / 1024, 'KB'] : bytes < 1024 ** 3 ? [bytes / 1024 ** 2, 'MB'] : [bytes / 1024 ** 3, 'GB']
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

/** How long a job may still take, judged by its pace so far; nothing while that would be a guess. */
export function secondsLeft(startedAt: string, done: number, total: number, now = Date.now()): string {
  const spent = (now - Date.parse(startedAt)) / 1000
  if (!done || !total || !(spent > 2)) return ''
  const left = Math.round(spent / done * (total - done))
  return left < 60 ? `约剩 ${Math.max(1, left)} 秒` : `约剩 ${Math.ceil(left / 60)} 分钟`
}
