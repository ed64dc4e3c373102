'use client'
import type { ReactNode } from 'react'

/** A titled part of a form. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-6">
      <h2 className="title text-lg">{title}</h2>
      {children}
    </section>
  )
}
