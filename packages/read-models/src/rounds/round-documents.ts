import { readRoundDocument } from '@commonweight/domain/round-document'
import { documentReader } from '../documents/document-reader'

/** Rounds' documents by digest, ready to be shown. */
export const roundDocuments = documentReader(readRoundDocument)
