import { readRoundDocument } from '@commonweight/domain/round-document'
import { documentReader } from './document-reader'

/** Rounds' documents by digest, ready to be shown. */
export const roundDocuments = documentReader(readRoundDocument)
