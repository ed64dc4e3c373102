'use client'
import { useRef, useState } from 'react'
import { accountInCode } from './payment-link'
import { deposit as words } from './words'

/** A phone's pictures are larger than a code needs. */
const MAX_SIDE = 1_200

/** Fills a field with the address in a photographed QR code. The picture does not leave the browser. */
export function ScanAccount({ field }: { field: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<{ text: string; isProblem: boolean } | null>(null)
  const read = async (file: File): Promise<void> => {
    setSaid({ text: words.scan.reading, isProblem: false })
    const text = await codeIn(file).catch(() => null)
    const account = text === null ? null : accountInCode(text)
    if (account === null) {
      setSaid({ text: text === null ? words.scan.none : words.scan.several, isProblem: true })
      return
    }
    const target = document.getElementById(field)
    if (target instanceof HTMLInputElement) {
      target.value = account
      target.focus()
    }
    setSaid(null)
  }
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        className="sr-only"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) void read(file)
        }}
      />
      <button type="button" className="btn" onClick={() => input.current?.click()}>
        {words.scan.button}
      </button>
      {said && (
        <p className={said.isProblem ? 'problem mt-1' : 'hint mt-1'} role="status">
          {said.text}
        </p>
      )}
    </div>
  )
}

/** The text of the code in a picture. Throws if there is none. */
async function codeIn(file: File): Promise<string> {
  const [{ decodeQR }, picture] = await Promise.all([import('qr/decode.js'), createImageBitmap(file)])
  const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws no pictures')
  context.drawImage(picture, 0, 0, width, height)
  return decodeQR(context.getImageData(0, 0, width, height))
}
