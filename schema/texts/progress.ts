/** A bar on a terminal, one line per tenth of the work elsewhere; on the error stream, so that output stays clean. */
export function progressBar(total: number): { step(name: string): void; end(): void } {
  const { stderr } = process
  const started = Date.now()
  let done = 0
  return {
    step(name) {
      done++
      const share = done / Math.max(1, total)
      const left = timeLeft(Date.now() - started, share)
      if (stderr.isTTY) {
        const width = 24
        const bar = '█'.repeat(Math.round(share * width)).padEnd(width, '░')
        const room = Math.max(10, (stderr.columns ?? 80) - width - left.length - 18)
        stderr.write(`\r\x1b[2K${bar} ${done}/${total}${left} ${name.slice(-room)}`)
      } else if (Math.floor(share * 10) > Math.floor(((done - 1) / Math.max(1, total)) * 10)) {
        const seconds = ((Date.now() - started) / 1000).toFixed(1)
        stderr.write(`${done}/${total} (${seconds} s${left})\n`)
      }
    },
    end() {
      if (stderr.isTTY) stderr.write('\r\x1b[2K')
    },
  }
}

/** Shorter waits need no forecast. */
const leastForecast = 5_000

function timeLeft(passed: number, share: number): string {
  if (passed < leastForecast || share >= 1) return ''
  const seconds = Math.round((passed / share - passed) / 1000)
  return seconds < 90 ? `, ${seconds} s left` : `, ${Math.round(seconds / 60)} min left`
}
