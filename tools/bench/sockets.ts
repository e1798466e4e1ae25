import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { io, type Socket } from 'socket.io-client'
import type { CommandInput, CommandName, CommandValue, Reply } from '../../src/contract/commands/index'

/** A bare connection, past its first message. */
export async function connect(url: string, token?: string): Promise<Socket> {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    ...(token === undefined ? {} : { auth: { token } }),
  })
  const ready = new Promise<void>((resolve, reject) => {
    socket.once(token === undefined ? 'connect' : 'snapshot', () => resolve())
    socket.once('connect_error', reject)
  })
  await ready
  return socket
}

/** One command that has to be accepted. */
export async function must<N extends CommandName>(
  socket: Socket,
  name: N,
  input: CommandInput<N>,
): Promise<CommandValue<N>> {
  const answer: unknown = await socket.timeout(30_000).emitWithAck(name, { commandId: randomUUID(), input })
  const reply = answer as Reply<CommandValue<N>>
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`)
  return reply.value
}

export interface BareServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

export async function startBareServer(file: string, name = 'bare-server.ts'): Promise<BareServer> {
  const script = join(process.cwd(), 'tools', 'bench', name)
  const child = spawn(process.execPath, [...process.execArgv, script, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()))
    child.once('exit', () => reject(new Error('The bare server ended.')))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}
