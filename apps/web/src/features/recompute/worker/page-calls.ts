import type { FromWorker } from './recompute-protocol'

/** An EIP-1193 provider whose calls the page passes on to the visitor's wallet. */
export class PageCalls {
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  #last = 0

  constructor(readonly post: (message: FromWorker) => void) {}

  request = ({ method, params }: { method: string; params?: unknown }): Promise<unknown> => {
    this.#last += 1
    const call = this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve, reject })
      this.post({ type: 'call', call, method, params: params ?? [] })
    })
  }

  answer(call: number, result: unknown): void {
    this.#take(call)?.resolve(result)
  }

  refuse(call: number, message: string, code: number | undefined): void {
    this.#take(call)?.reject(Object.assign(new Error(message), code === undefined ? {} : { code }))
  }

  #take(call: number) {
    const waiting = this.#waiting.get(call)
    this.#waiting.delete(call)
    return waiting
  }
}
