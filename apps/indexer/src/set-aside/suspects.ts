import type { SetAsideLog } from '../batch/batch'
import type { RawLog } from '../source/raw-log'

/**
 * Logs that could not be read or kept when they were first met. A node may have told them wrongly: only what it tells in
 * the same way once it has been asked again is the log's own fault.
 */
export class Suspects {
  readonly #texts = new Map<string, { text: string; restarts: number }>()
  #restarts = 0

  /** The whole chain is read again: what was written before can no longer be at fault. */
  restarted(): void {
    this.#restarts += 1
  }

  /**
   * Those that are not yet known to be at fault themselves; they are from the next time on.
   * @param isForOthers Whether a log is refused for what is missing: that may have been left out by a node before, so the
   * whole chain has to have been read again.
   */
  unconfirmed(logs: readonly (SetAsideLog & { isForOthers: boolean })[]): SetAsideLog[] {
    return logs.filter(({ log, isForOthers }) => {
      const place = `${log.blockHash}/${log.logIndex}`
      const text = textOf(log)
      const before = this.#texts.get(place)
      if (before?.text !== text) this.#texts.set(place, { text, restarts: this.#restarts })
      else if (!isForOthers || before.restarts < this.#restarts) return false
      return true
    })
  }
}

function textOf({ address, topics, data, transactionHash }: RawLog): string {
  return [address, ...topics, data, transactionHash].join(' ').toLowerCase()
}
