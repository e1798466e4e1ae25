import type { Socket as TcpSocket } from 'node:net'
import { expect, test } from 'vitest'
import { openConsole, startTestHub, until } from './support/training-hub'

/** The TCP socket below a console: paused, the console reads nothing more. */
function tcpOf(transport: unknown): TcpSocket {
  return (transport as { ws: { _socket: TcpSocket } }).ws._socket
}

test('a console that does not read is let go before it costs the hub its memory; the others go on', async () => {
  const hub = await startTestHub()
  const slow = await openConsole(hub, 'operator2')
  const operator = await openConsole(hub, 'operator1')
  tcpOf(slow.socket.io.engine.transport).pause()
  const location = { lat: -6.12, lon: 106.15, source: 'map' }
  const open = () => operator.must('incident:open', { type: 'lainnya', location, narrative: 'x'.repeat(19_000) })
  const figures = async () => (await fetch(`${hub.url}/metrics`)).text()
  for (let round = 0; round < 20 && !(await figures()).includes('siaga_slow_consoles_total 1'); round += 1) {
    await Promise.all(Array.from({ length: 100 }, () => open()))
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
  expect(await figures()).toContain('siaga_slow_consoles_total 1')
  await until(() => operator.socket.connected)
  expect(await figures()).toContain('siaga_connected_consoles{role="operator"} 1')
  operator.close()
  slow.close()
  await hub.remove()
}, 60_000)
