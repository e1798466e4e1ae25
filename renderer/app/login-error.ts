const known = ['bad-credentials', 'rate-limited', 'unreachable', 'invalid-input', 'forbidden', 'conflict'] as const

/** The text that says what a person can do about a failed request before the console. */
export function loginErrorKey(code: string): string {
  return `app.gate.${known.find((name) => name === code) ?? 'internal'}`
}
