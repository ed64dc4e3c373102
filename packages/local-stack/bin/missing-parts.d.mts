/** @property libc Counts on Linux only. */
export type Machine = { platform: string; arch: string; libc: 'glibc' | 'musl' }

export type LockEntry = { os?: string[]; cpu?: string[]; libc?: string[] }

export function thisMachine(): Machine

export function missingParts(
  machine: Machine,
  packages: Readonly<Record<string, LockEntry>>,
  env: Readonly<Record<string, string | undefined>>,
): string[]

export function missingPartsLine(machine: Machine, parts: readonly string[]): string
