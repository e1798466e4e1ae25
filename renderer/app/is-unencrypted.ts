/** True for plain http to another machine; on this machine nothing lies between. */
export function isUnencrypted(hubUrl: string): boolean {
  const { protocol, hostname } = new URL(hubUrl)
  const loopback = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
  return protocol === 'http:' && !loopback
}
