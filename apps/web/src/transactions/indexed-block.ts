/** The newest block that the site's database has. Throws where the site does not answer. */
export async function indexedBlock(): Promise<bigint> {
  const response = await fetch('/api/head', { cache: 'no-store', signal: AbortSignal.timeout(5_000) })
  if (!response.ok) throw new Error(`The site answered ${response.status} to GET /api/head`)
  const { blockNumber }: { blockNumber: string | number } = await response.json()
  return BigInt(blockNumber)
}
