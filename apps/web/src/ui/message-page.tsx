import type { ReactNode } from 'react'
import { pages } from './words'

type MessagePageProps = { title: string; text: string; children?: ReactNode }

/** A page with one message and a link onward. */
export function MessagePage({ title, text, children }: MessagePageProps) {
  return (
    <div className="max-w-xl py-16">
      <h1 className="title text-xl">{title}</h1>
      <p className="mt-4 text-soft">{text}</p>
      <div className="mt-8 flex flex-wrap gap-4">
        {children}
        <a href="/" className="btn">
          {pages.toExplore}
        </a>
      </div>
    </div>
  )
}
