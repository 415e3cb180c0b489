import type { SeatState } from '#core/context.ts'
import { randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a sign-in link may be used. It is printed on a terminal, so it should not outlive the moment. */
const linkMs = 10 * 60_000

/**
 * Browser sessions of the loopback host. A one-time link, printed where only the person at this machine sees it,
 * is exchanged for a cookie; without one nothing is answered.
 */
export class Sessions {
  readonly #seats = new Map<string, SeatState>()
  readonly #links = new Map<string, number>()
  readonly #newSeat: () => SeatState
  /** Browsers keep cookies by host and not by port: two programs on one machine must not overwrite each other's. */
  readonly #cookieName = `brigade_desk_${randomBytes(6).toString('hex')}`

  constructor(newSeat: () => SeatState) {
    this.#newSeat = newSeat
  }

  /** A token that signs one browser in, once. */
  newLink(): string {
    const token = randomBytes(24).toString('base64url')
    this.#links.set(token, performance.now() + linkMs)
    return token
  }

  /** Exchanges a link's token for a session; undefined when it was used, is too old or never was. */
  signIn(token: string): string | undefined {
    const known = [...this.#links.keys()].find(link => sameText(link, token))
    const until = known === undefined ? undefined : this.#links.get(known)
    if (known) this.#links.delete(known)
    if (!until || until < performance.now()) return undefined
    const session = randomBytes(32).toString('base64url')
    this.#seats.set(session, this.#newSeat())
    return session
  }

  /** Seat of the browser that sent this Cookie header. */
  seatOf(cookieHeader: string | undefined): SeatState | undefined {
    const value = cookieHeader?.split(';').map(part => part.trim()).find(part => part.startsWith(`${this.#cookieName}=`))?.slice(this.#cookieName.length + 1)
    return value ? this.#seats.get(value) : undefined
  }

  cookie(session: string): string {
    return `${this.#cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`
  }
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
