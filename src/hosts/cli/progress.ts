import type { Terminal } from './terminal.ts'

/** Between two signs of life on a watched line, and in a log that nobody watches. */
const watchedMs = 120
const loggedMs = 5_000

/**
 * How far a long command is, on standard error: one line that rewrites itself where a person watches, a line now and
 * then in a log. Short work stays silent.
 */
export function progressOf(terminal: Terminal, what: string): { show: (done: number, total: number) => void, end: () => void } {
  const began = performance.now()
  let last = began
  let shown = false
  return {
    show: (done, total) => {
      const now = performance.now()
      if (now - last < (terminal.isWatched ? watchedMs : loggedMs) || now - began < 400) return
      last = now
      shown = true
      const left = done > 0 && total > done ? `，约剩 ${Math.ceil((now - began) / done * (total - done) / 1000)} 秒` : ''
      const text = `${what} ${done}/${total}（${total ? Math.floor(done / total * 100) : 0}%）${left}`
      terminal.say(terminal.isWatched ? `\r\u001B[K${text}` : `${text}\n`)
    },
    end: () => {
      if (shown && terminal.isWatched) terminal.say('\r\u001B[K')
    },
  }
}
