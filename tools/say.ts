/** Progress for the person at the terminal. On stderr: stdout belongs to what the command prints for programs. */
export function say(line: string): void {
  process.stderr.write(`siaga: ${line}\n`)
}
