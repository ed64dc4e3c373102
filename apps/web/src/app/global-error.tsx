'use client'

import { shell } from '../messages/shell'
import './globals.css'

/** When even the frame of the page fails. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="page max-w-xl py-16">
          <h1 className="title text-xl">{shell.failure.title}</h1>
          <p className="mt-4 text-soft">{shell.failure.text}</p>
          <button type="button" className="btn mt-8" onClick={reset}>
            {shell.failure.retry}
          </button>
        </main>
      </body>
    </html>
  )
}
