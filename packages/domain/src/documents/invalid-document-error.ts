import * as z from 'zod/mini'
import { BaseError } from '../base-error'

/** One thing to correct; `path` leads to the field, like "milestones.0.title". */
export type DocumentIssue = { path: string; message: string }

/** A document that breaks its schema. */
export class InvalidDocumentError extends BaseError {
  override readonly name = 'InvalidDocumentError'

  constructor(
    what: string,
    readonly issues: readonly DocumentIssue[],
  ) {
    super(`This ${what} is not complete.`, {
      details: issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '),
    })
  }
}

/** @throws InvalidDocumentError with one issue per field. */
export function parseDocument<const schema extends z.core.$ZodType>(
  schema: schema,
  value: unknown,
  what: string,
): z.output<schema> {
  const result = z.safeParse(schema, value)
  if (result.success) return result.data
  throw new InvalidDocumentError(what, documentIssues(result.error))
}

/** The issues of a failed parse, in a form that a page can show next to its fields. */
function documentIssues(error: z.core.$ZodError): DocumentIssue[] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
}
