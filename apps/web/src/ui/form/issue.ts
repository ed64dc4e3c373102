/** One thing to put right in a form; `path` names its field, like "milestones.0.title". */
export type Issue = { path: string; message: string }

/** The message for a field. */
export function issueAt(issues: readonly Issue[], path: string): string | undefined {
  return issues.find((issue) => issue.path === path)?.message
}

/** The issues of a FormInvalidError, known by its name, so that a page need not download the class; else null. */
export function issuesOf(error: unknown): readonly Issue[] | null {
  const isInvalid = error instanceof Error && error.name === 'FormInvalidError' && 'issues' in error
  return isInvalid ? (error.issues as readonly Issue[]) : null
}
