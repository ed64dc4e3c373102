import type { RecordScanner } from './record-scanner'

/** Whether all fields of a row are empty: spreadsheets write such rows below a table. An entry of JSON is no such row. */
export function isBlank({ fields, starts, ends, issue, countsRecords }: RecordScanner): boolean {
  if (issue !== undefined || countsRecords || fields > starts.length) return false
  for (let field = 0; field < fields; field++) if (starts[field] !== ends[field]) return false
  return true
}

/**
 * What is wrong with the number of a row's fields.
 * @param columns `blankFrom`: columns from here on have no name, and only empty fields may lie there.
 */
export function shapeIssue(
  { fields, starts, ends }: RecordScanner,
  { count, blankFrom }: { count: number; blankFrom: number },
): string | undefined {
  if (fields !== count) return `has ${fields} ${fields === 1 ? 'field' : 'fields'} where the header has ${count}`
  for (let field = blankFrom; field < count; field++) {
    if (starts[field] !== ends[field]) return `field ${field + 1} stands in a column without a name`
  }
  return undefined
}
