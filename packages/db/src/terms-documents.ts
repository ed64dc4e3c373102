import { readTermsDocument } from '@commonweight/domain/terms-document'
import { documentReader } from './document-reader'

/** Campaigns' terms documents by digest, ready to be shown. */
export const termsDocuments = documentReader(readTermsDocument)
