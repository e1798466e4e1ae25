/** Random bytes of a password: as many as the hub takes for one it makes. */
const length = 9

/** A password to be told once, in letters that need no explaining: base64 for addresses. */
export function newPassword(random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const bytes = random(new Uint8Array(length))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
