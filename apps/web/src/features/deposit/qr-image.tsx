import encodeQR from 'qr'
import { deposit as words } from './words'

/** Modules around the code that stay white, as readers need it. */
const QUIET = 4

/** A QR code, drawn on the server: black on white in both themes, because readers expect it. */
export function QrImage({ text }: { text: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET })
  return (
    <svg
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={words.send.qr}
      shapeRendering="crispEdges"
      className="block size-52 rounded-md border border-line"
      data-qr={text}
    >
      <path fill="#fff" d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path fill="#000" d={rows.map(rowPath).join('')} />
    </svg>
  )
}

/** One step for each run of dark modules. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  let start = -1
  for (let x = 0; x <= row.length; x++) {
    if (row[x] && start < 0) start = x
    if (!row[x] && start >= 0) {
      path += `M${start} ${y}h${x - start}v1h-${x - start}z`
      start = -1
    }
  }
  return path
}
