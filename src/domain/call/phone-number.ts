/**
 * A number as E.164 digits for comparison (`08…`, `+62…`, `0062…`, `0254 …` are the same country). The number itself is
 * kept as said. Digits only, without a plus; empty when there is no digit.
 */
export function comparableNumber(number: string): string {
  // `tel:0813…;ext=4` and `+62 (0)813…`: the extension and the trunk zero in brackets are no part of it.
  const bare = (number.trim().replace(/^tel:/i, '').split(';')[0] ?? '').replace('(0)', '')
  const digits = bare.replace(/\D/g, '')
  if (bare.startsWith('+')) return digits
  if (digits.startsWith('00')) return digits.slice(2)
  if (digits.startsWith('0')) return `62${digits.slice(1)}`
  return digits
}
