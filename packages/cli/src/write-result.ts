import { formatTable } from './format-table'
import type { Format } from './qf-options'
import type { QfLine, QfResult } from './qf-result'

const COLUMNS = ['project', 'donors', 'raw', 'matched'] as const
const CHUNK = 1_000

/** Writes a result in some pieces. CSV holds the projects alone. */
export function writeResult(result: QfResult, format: Format, out: (text: string) => void): void {
  if (format === 'table') out(tableOf(result))
  else if (format === 'csv')
    writeJoined(out, result.lines(), { head: `${COLUMNS.join(',')}\n`, line: csvLine, end: '' })
  else writeJson(result, out)
}

function writeJson({ mechanism, pool, undistributed, lines }: QfResult, out: (text: string) => void): void {
  const head = `{\n  "mechanism": ${JSON.stringify(mechanism)},\n  "pool": ${JSON.stringify(pool)},\n  "projects": [`
  const end = `\n  ],\n  "undistributed": ${JSON.stringify(undistributed)}\n}\n`
  const line = (one: QfLine, index: number) => `${index === 0 ? '' : ','}\n    ${JSON.stringify(one)}`
  writeJoined(out, lines(), { head, line, end })
}

interface Parts {
  head: string
  line: (line: QfLine, index: number) => string
  end: string
}

function writeJoined(out: (text: string) => void, lines: Iterable<QfLine>, { head, line, end }: Parts): void {
  let chunk = head
  let index = 0
  for (const one of lines) {
    chunk += line(one, index++)
    if (index % CHUNK !== 0) continue
    out(chunk)
    chunk = ''
  }
  out(chunk + end)
}

function csvLine(line: QfLine): string {
  return `${COLUMNS.map((column) => csvField(line[column])).join(',')}\n`
}

/** Ids are strangers' words: what a spreadsheet would take for a formula gets an apostrophe in front, as on the site. */
function csvField(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function tableOf({ mechanism, pool, undistributed, lines }: QfResult): string {
  const rows = Array.from(lines(), (line) => COLUMNS.map((column) => line[column]))
  return `${formatTable(COLUMNS, rows)}\nmechanism ${mechanism}, pool ${pool}, undistributed ${undistributed}\n`
}
