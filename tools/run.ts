import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly env?: NodeJS.ProcessEnv
  /** `capture` collects stdout; `quiet` drops both streams. */
  readonly output?: 'inherit' | 'stderr' | 'capture' | 'quiet'
}

/** Runs a program to its end, forwarding SIGINT and SIGTERM. Rejects only when it can't be started. */
export function run(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ code: number; stdout: string }> {
  const output = options.output ?? 'inherit'
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env: options.env ?? process.env,
      stdio:
        output === 'inherit'
          ? 'inherit'
          : [
              'ignore',
              output === 'stderr' ? 2 : output === 'quiet' ? 'ignore' : 'pipe',
              output === 'quiet' ? 'ignore' : 2,
            ],
    })
    const forward = (signal: NodeJS.Signals) => child.kill(signal)
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)
    let stdout = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      resolve({ code: code ?? (signal === null ? 1 : 128), stdout })
    })
  })
}
