/**
 * 检查编码 of a visit: its number, which no other visit has, with two check digits (ISO 7064 mod 97-10), so that a code read
 * out or copied wrongly is noticed.
 */
export function visitCode(number: string): string {
  const digits = BigInt(number.replaceAll(/\D/g, ''))
  return `${number}-${String(98n - digits * 100n % 97n).padStart(2, '0')}`
}
