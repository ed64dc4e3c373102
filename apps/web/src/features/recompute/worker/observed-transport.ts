import type { Transport } from 'viem'

/** A transport that reports every request for logs before it is sent. */
export function observedTransport(inner: Transport, onLogs: (range: { from: number; to: number }) => void): Transport {
  return (parameters) => {
    const transport = inner(parameters)
    const request = (async (call: { method: string; params?: unknown }, options?: unknown) => {
      if (call.method === 'eth_getLogs') {
        const [{ fromBlock, toBlock }] = call.params as [{ fromBlock: string; toBlock: string }]
        onLogs({ from: Number(fromBlock), to: Number(toBlock) })
      }
      return transport.request(call as never, options as never)
    }) as typeof transport.request
    return { ...transport, request }
  }
}
