'use client'
import { failure } from '../features/shell/words/failure'

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void }

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const { title, text, retry, reference } = failure
  return (
    <div className="max-w-xl py-16">
      <h1 className="title text-xl">{title}</h1>
      <p className="mt-4 text-soft">{text}</p>
      {error.digest && (
        <p className="mt-4 text-sm text-faint">
          {reference} <span className="num">{error.digest}</span>
        </p>
      )}
      <button type="button" className="btn mt-8" onClick={reset}>
        {retry}
      </button>
    </div>
  )
}
