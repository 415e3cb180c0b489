import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'

interface PinHash { salt: string, hash: string }

/**
 * Tens of milliseconds per attempt. Waited for on purpose: attempts sent side by side are heard one after the other, so none
 * slips past the count of failures. A PIN guards the seat against passers-by, not the file against a thief: see ADR 0016.
 */
const stretch = (pin: string, salt: string): Buffer => scryptSync(pin, Buffer.from(salt, 'hex'), 32)

export function hashPin(pin: string): PinHash {
  const salt = randomBytes(16).toString('hex')
  return { salt, hash: stretch(pin, salt).toString('hex') }
}

export function isPin(pin: string, { salt, hash }: PinHash): boolean {
  return timingSafeEqual(stretch(pin, salt), Buffer.from(hash, 'hex'))
}
