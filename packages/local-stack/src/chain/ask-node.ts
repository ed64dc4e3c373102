/** One JSON-RPC request to a node. @throws Error with the node's words, or when it does not answer in time. */
export async function askNode<Result>(
  rpcUrl: string,
  method: string,
  params: readonly unknown[] = [],
  timeoutMs = 30_000,
): Promise<Result> {
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(timeoutMs),
  })
  const { result, error } = (await response.json()) as { result: Result; error?: { message: string } }
  if (error) throw new Error(`${method}: ${error.message}`)
  return result
}
