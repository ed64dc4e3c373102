import { csvLine } from '@commonweight/domain/text/csv-line'
import { formatTable } from './format-table'
import type { Format } from './qf-options'
import type { QfLine, QfResult } from './qf-result'

const CHUNK = 1_000

/**
 * Writes a result in some pieces. CSV holds the campaigns alone. JSON and CSV call a campaign what the file's header
 * does, so that programs which give `project` get `project`.
 */
export function writeResult(result: QfResult, format: Format, out: (text: string) => void): void {
  if (format === 'table') out(tableOf(result))
  else if (format === 'csv') {
    const line = (one: QfLine) => csvLine(cellsOf(one))
    writeJoined(out, result.lines(), { head: csvLine(columnsOf(result)), line, end: '' })
  } else writeJson(result, out)
}

function columnsOf({ campaignName }: QfResult): string[] {
  return [campaignName, 'donors', 'raw', 'matched']
}

function cellsOf({ campaign, donors, raw, matched }: QfLine): string[] {
  return [campaign, donors ?? '', raw, matched]
}

function writeJson(
  { mechanism, pool, undistributed, campaignName, lines }: QfResult,
  out: (text: string) => void,
): void {
  const fields = `"mechanism": ${JSON.stringify(mechanism)},\n  "pool": ${JSON.stringify(pool)}`
  const head = `{\n  ${fields},\n  "${campaignName}s": [`
  const end = `\n  ],\n  "undistributed": ${JSON.stringify(undistributed)}\n}\n`
  const line = ({ campaign, ...figures }: QfLine, index: number) =>
    `${index === 0 ? '' : ','}\n    ${JSON.stringify({ [campaignName]: campaign, ...figures })}`
  writeJoined(out, lines(), { head, line, end })
}

type Parts = {
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

function tableOf(result: QfResult): string {
  const { mechanism, pool, undistributed, lines } = result
  const table = formatTable(columnsOf(result), Array.from(lines(), cellsOf))
  return `${table}\nmechanism ${mechanism}, pool ${pool}, undistributed ${undistributed}\n`
}
