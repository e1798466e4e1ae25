/**
 * Who really sent it. Only a proxy the centre has named is believed what it says of others (`X-Forwarded-For`), and of that
 * list only the end: the last address that is no proxy of ours. What stands before it the sender may have written himself.
 */
export function clientAddress(
  remote: string,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string {
  const hops = [...(forwardedFor ?? '').split(',').map((hop) => hop.trim()), remote].filter((hop) => hop !== '')
  const trusted = new Set(trustedProxies)
  for (let at = hops.length - 1; at > 0; at -= 1) {
    const hop = plain(hops[at] ?? remote)
    if (!trusted.has(hop)) return hop
  }
  return plain(hops[0] ?? remote)
}

/** A socket that listens for both kinds names an IPv4 address in IPv6's form. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}
