/** Ends every `switch` over a union: a new member makes the compiler point here. Throws when data lied about its type. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
