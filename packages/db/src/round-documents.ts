import { parseRoundDocument } from '@commonweight/domain/round-document'
import { documentReader } from './document-reader'

/** Rounds' documents by digest. */
export const roundDocuments = documentReader(parseRoundDocument)
