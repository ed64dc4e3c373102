'use client'
import '../ui/style/globals.css'
import { failure } from '../features/shell/words/failure'

/** When even the frame of the page fails. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="page max-w-xl py-16">
          <h1 className="title text-xl">{failure.title}</h1>
          <p className="mt-4 text-soft">{failure.text}</p>
          <button type="button" className="btn mt-8" onClick={reset}>
            {failure.retry}
          </button>
        </main>
      </body>
    </html>
  )
}
