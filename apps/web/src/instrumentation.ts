/**
 * Runs once when the server starts: a wrong environment or curation file ends it there, with every fault named, not at
 * the first visit.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { endIfMisconfigured } = await import('./server/end-if-misconfigured')
  await endIfMisconfigured()
  const { lookRegularly } = await import('./server/freshness/look')
  lookRegularly()
  const { getConfig } = await import('./server/config')
  const { startNames } = await import('./server/names/start-names')
  startNames((await getConfig()).environment)
  const { dropTracesRegularly } = await import('./server/callers/drop-traces-regularly')
  dropTracesRegularly()
  const { serveMetrics } = await import('./server/metrics/serve-metrics')
  await serveMetrics()
}
