// Loaded before a program, says at its end what it took: milliseconds of processor and megabytes at most.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage = { wallMs: performance.now(), cpuMs: (userCPUTime + systemCPUTime) / 1e3, maxMB: maxRSS / 1024 }
  process.stderr.write(`usage ${JSON.stringify(usage)}\n`)
})
