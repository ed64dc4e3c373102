import { BaseError } from '@commonweight/domain/base-error'
import { NotCanonicalError } from '@commonweight/domain/canonical'
import { type CurationDocument, parseCurationDocument } from '@commonweight/domain/documents/curation-document'
import { curationTypedData } from '@commonweight/domain/documents/curation-typed-data'
import { InvalidDocumentError } from '@commonweight/domain/documents/invalid-document-error'
import type { Hex } from '@commonweight/domain/hex'
import { isAddressEqual, isHex, recoverTypedDataAddress } from 'viem/utils'

/** Room for both lists of a curation file, filled. */
export const MAX_CURATION_BYTES = 8 * 1024 * 1024

/** How far a signer's clock may be ahead, seconds. */
const CLOCK_SKEW = 600

/** Why a curation file is not taken; says what to do. */
export class CurationError extends BaseError {
  override readonly name = 'CurationError'
}

/** What the file must say to hold here. `campaigns`: the contract; `now`: Unix seconds. */
export type CurationExpectation = { chainId: number; campaigns: Hex; signer: Hex; now: number }

/**
 * A curation file, checked: form, deployment, age and signature.
 * @throws CurationError
 */
export async function readCuration(bytes: Uint8Array, expected: CurationExpectation): Promise<CurationDocument> {
  const { signature, ...unsigned } = objectOf(bytes)
  const document = parse(unsigned)
  requireThisDeployment(document, expected)
  if (document.issuedAt > expected.now + CLOCK_SKEW) throw new CurationError('It is from the future: see issuedAt.')
  if (document.expiresAt !== undefined && document.expiresAt <= expected.now)
    throw new CurationError('It has expired: see expiresAt. Sign a new version.')
  const signer = await signerOf(document, unsigned, signature)
  if (!isAddressEqual(signer, expected.signer))
    throw new CurationError(
      `It is signed by ${signer}, or was changed after signing; CURATION_SIGNER is ${expected.signer}.`,
    )
  return document
}

function objectOf(bytes: Uint8Array): Record<string, unknown> {
  if (bytes.length > MAX_CURATION_BYTES) throw new CurationError(`It has more than ${MAX_CURATION_BYTES} bytes.`)
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  } catch {
    // Reported below.
  }
  throw new CurationError('It is not a JSON object.')
}

function parse(value: unknown): CurationDocument {
  try {
    return parseCurationDocument(value)
  } catch (error) {
    if (error instanceof InvalidDocumentError) throw new CurationError(`${error.shortMessage} ${error.details}`)
    throw error
  }
}

function requireThisDeployment({ chainId, campaigns }: CurationDocument, expected: CurationExpectation): void {
  if (chainId === expected.chainId && campaigns === expected.campaigns.toLowerCase()) return
  const [its, ours] = [`${campaigns} on chain ${chainId}`, `${expected.campaigns} on chain ${expected.chainId}`]
  throw new CurationError(`It is for the contract ${its}; this site reads ${ours}.`)
}

async function signerOf(document: CurationDocument, unsigned: unknown, signature: unknown): Promise<Hex> {
  if (!isHex(signature) || signature.length !== 132)
    throw new CurationError('It is not signed: use "commonweight curation sign".')
  try {
    return await recoverTypedDataAddress({ ...(await curationTypedData(document, unsigned)), signature })
  } catch (error) {
    if (error instanceof NotCanonicalError) throw new CurationError(error.shortMessage)
    throw new CurationError('Its signature is not one.', { cause: error })
  }
}
