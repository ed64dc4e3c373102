import type { Hex } from '@commonweight/domain/hex'

/** @property reported The SHA-256 that the source says, without that its bytes were read; null where it says none. */
export type SourceFile = { path: string; size: number; reported: Hex | null }

/**
 * Where delivered work lies: a folder, or a repository at one commit.
 * @property address Of a repository's page; null for a folder, as is its commit.
 * @property licence What a repository's card says; null where nothing does.
 */
export type EvidenceSource = {
  name: string
  address: string | null
  commit: string | null
  licence: string | null
  files: readonly SourceFile[]
  /** A part of a file: all of it, or `length` bytes from `first` on. */
  read(file: SourceFile, part?: { first: number; length: number }): Promise<Uint8Array<ArrayBuffer>>
  /** The SHA-256 of a file's bytes, which are read for it; null where the source reads no file of this size. */
  hash(file: SourceFile): Promise<Hex | null>
}
