import { expect, test } from 'vitest'
import { InvalidDocumentError } from './invalid-document-error'
import { parseReasonDocument, type ReasonDocument } from './reason-document'

const document: ReasonDocument = {
  type: 'commonweight/reason/1',
  campaign: `0x${'ab'.repeat(32)}`,
  submission: 2,
  text: 'The weights do not load.',
}

test('a complete reason is given back', () => {
  expect(parseReasonDocument(document)).toEqual(document)
})

test.each([
  ['an empty text', { text: '  ' }, 'text: Reason: this is needed.'],
  ['a text of more than 4,000 characters', { text: 'x'.repeat(4_001) }, 'text: Reason: at most 4000 characters.'],
  ['no submission', { submission: 0 }, 'submission'],
  ['another type', { type: 'commonweight/terms/1' }, 'type: Type: "commonweight/reason/1".'],
])('a reason with %s is refused by name', (_what, patch, said) => {
  expect(() => parseReasonDocument({ ...document, ...patch })).toThrow(InvalidDocumentError)
  expect(() => parseReasonDocument({ ...document, ...patch })).toThrow(said)
})
