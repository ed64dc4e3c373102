import canonicalize from 'canonicalize'
import { base32 } from 'multiformats/bases/base32'
import { BaseError } from './base-error'
import type { Hex } from './hex'

/** A value that has no canonical JSON. */
export class NotCanonicalError extends BaseError {
  override readonly name = 'NotCanonicalError'
}

/** A text that is no CIDv1 of raw bytes with SHA-256. */
export class InvalidCidError extends BaseError {
  override readonly name = 'InvalidCidError'
}

/** CIDv1, codec raw, multihash SHA-256 of 32 bytes. */
const CID_PREFIX = Uint8Array.of(0x01, 0x55, 0x12, 0x20)
const DIGEST_BYTES = 32

/**
 * UTF-8 bytes of a value's canonical JSON (RFC 8785): the same for everybody, whatever the order of the keys.
 * Properties that are undefined are left out.
 * @throws NotCanonicalError for values that JSON does not have: NaN, infinities, bigint, functions, halved characters.
 */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  const text = canonicalText(value)
  if (text === undefined) throw new NotCanonicalError('This value has no JSON form.')
  return new TextEncoder().encode(text)
}

function canonicalText(value: unknown): string | undefined {
  try {
    const text = canonicalize(value)
    // Refuses halves of surrogate pairs, which UTF-8 cannot hold and an encoder would silently replace.
    if (text !== undefined) encodeURIComponent(text)
    return text
  } catch (cause) {
    const details = cause instanceof Error ? cause.message : String(cause)
    throw new NotCanonicalError('This document cannot be written as canonical JSON.', { cause, details })
  }
}

/** SHA-256 in lower-case hex. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<Hex> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
}

/** SHA-256 of a text's UTF-8 bytes: what the chain stores of a milestone's criteria. */
export function textDigest(text: string): Promise<Hex> {
  return digestOf(new TextEncoder().encode(text))
}

/** A document as it is stored and referred to. */
export type CanonicalDocument = { bytes: Uint8Array<ArrayBuffer>; digest: Hex; cid: string }

/** @throws NotCanonicalError as `canonicalBytes`. */
export async function canonicalDocument(value: unknown): Promise<CanonicalDocument> {
  const bytes = canonicalBytes(value)
  const digest = await digestOf(bytes)
  return { bytes, digest, cid: cidOfDigest(digest) }
}

/** The CIDv1 (raw, base32) under which IPFS knows bytes of this SHA-256 digest. */
export function cidOfDigest(digest: Hex): string {
  if (!/^0x[0-9a-fA-F]{64}$/.test(digest)) throw new InvalidCidError(`A digest is 32 bytes in hex, not "${digest}".`)
  const bytes = new Uint8Array(CID_PREFIX.length + DIGEST_BYTES)
  bytes.set(CID_PREFIX)
  for (let i = 0; i < DIGEST_BYTES; i++)
    bytes[CID_PREFIX.length + i] = Number.parseInt(digest.slice(2 + 2 * i, 4 + 2 * i), 16)
  return base32.encode(bytes)
}

/**
 * The SHA-256 digest in a CIDv1.
 * @throws InvalidCidError for other versions, codecs, hashes and bases.
 */
export function digestOfCid(cid: string): Hex {
  const bytes = decodeBase32(cid)
  const isOurs = bytes?.length === CID_PREFIX.length + DIGEST_BYTES && CID_PREFIX.every((byte, i) => bytes[i] === byte)
  if (!isOurs) throw new InvalidCidError(`"${cid}" is not a CIDv1 in base32 of raw bytes with SHA-256.`)
  const digest = toHex(bytes.subarray(CID_PREFIX.length))
  // One spelling per digest: base32 decoders also take upper case and stray low bits.
  if (cidOfDigest(digest) !== cid) throw new InvalidCidError(`"${cid}" is not in canonical base32; it is lower case.`)
  return digest
}

function decodeBase32(cid: string): Uint8Array | undefined {
  try {
    return base32.decode(cid)
  } catch {
    return undefined
  }
}

function toHex(bytes: Uint8Array): Hex {
  return `0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
