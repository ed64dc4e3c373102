const EVERY_MS = 200
/** Smaller files are done before anybody looks. */
const MIN_BYTES = 2 ** 24

/**
 * Shows how far reading has come on one line of standard error, where that is a terminal; `done` takes it away.
 * @param size Bytes in all; 0 if not known.
 * @param recognised What the file is, where that is not the plain form.
 */
export function createProgress(
  size: number,
  recognised: readonly string[] = [],
  stream: NodeJS.WriteStream = process.stderr,
) {
  let shownAt = performance.now()
  let isShown = false
  return {
    show(bytes: number, rows: number): void {
      const now = performance.now()
      if (!stream.isTTY || (size > 0 && size < MIN_BYTES) || now - shownAt < EVERY_MS) return
      shownAt = now
      isShown = true
      const part = size > 0 ? `${Math.floor((100 * bytes) / size)} %` : `${Math.floor(bytes / 1e6)} MB`
      stream.write(`\r${[...recognised, ''].join(', ')}${rows.toLocaleString('en-US')} rows, ${part}\u001b[K`)
    },
    done(): void {
      if (!isShown) return
      isShown = false
      stream.write('\r\u001b[K')
    },
  }
}
