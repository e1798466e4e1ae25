const WIDTH = 30

/** A bar on stderr that redraws itself on a terminal; elsewhere a line for each tenth. */
export function createProgress(total: number): (done: number) => void {
  let tenths = 0
  return (done) => {
    const share = total === 0 ? 1 : done / total
    const line = `[${'#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '-')}] ${done}/${total} calls`
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === total ? '\n' : ''}`)
    else if (Math.floor(share * 10) > tenths) {
      tenths = Math.floor(share * 10)
      process.stderr.write(`${line}\n`)
    }
  }
}
