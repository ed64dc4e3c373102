import { parseTermsDocument } from '@commonweight/domain/terms-document'
import { documentReader } from './document-reader'

/** Campaigns' terms documents by digest. */
export const termsDocuments = documentReader(parseTermsDocument)
