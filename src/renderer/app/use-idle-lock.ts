import { onBeforeUnmount, onMounted } from 'vue'
import { useSession } from '#renderer/api/session.ts'

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const
const checkEvery = 5000
const tellEvery = 5000

/** Locks the seat once nobody has touched it for as long as this machine allows. Windows of one seat count as one: who types in one is not away from the other. */
export function useIdleLock(): void {
  const session = useSession()
  const others = new BroadcastChannel('brigade-desk:activity')
  let last = Date.now()
  let told = 0
  let timer: number | undefined

  function act() {
    last = Date.now()
    if (last - told < tellEvery) return
    told = last
    others.postMessage(null)
  }
  others.onmessage = () => { last = Date.now() }
  /** Asked of the clock, not of a countdown: a machine that slept has been idle too. */
  function check() {
    const { minutes } = session.lockSettings
    if (minutes > 0 && session.hasPin && !session.isLocked && Date.now() - last >= minutes * 60_000) session.lock().catch(() => undefined)
  }
  onMounted(() => {
    for (const sign of signs) window.addEventListener(sign, act, { passive: true, capture: true })
    document.addEventListener('visibilitychange', check)
    timer = window.setInterval(check, checkEvery)
  })
  onBeforeUnmount(() => {
    for (const sign of signs) window.removeEventListener(sign, act, { capture: true })
    document.removeEventListener('visibilitychange', check)
    window.clearInterval(timer)
    others.close()
  })
}
