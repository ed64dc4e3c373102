import type { DecodedError } from '@commonweight/sdk/call/decode-error'
import type { ErrorWords } from './error-words'

/** What went wrong and what to do next. `args` are the error's values by name, `words` turns them into text. */
export type ErrorSentence = (args: DecodedError['args'], words: ErrorWords) => string
