import { StatusLine } from './status-line'

/**
 * Shows how far reading has come.
 * @param size Bytes in all; 0 if not known.
 * @param recognised What the file is, where that is not the plain form.
 */
export function readingProgress(size: number, recognised: readonly string[] = [], line = new StatusLine()) {
  return {
    show(bytes: number, rows: number): void {
      line.show(() => {
        const part = size > 0 ? `${Math.floor((100 * bytes) / size)} %` : `${Math.floor(bytes / 1e6)} MB`
        return `reading, ${[...recognised, ''].join(', ')}${rows.toLocaleString('en-US')} rows, ${part}`
      })
    },
    done: () => line.done(),
  }
}
