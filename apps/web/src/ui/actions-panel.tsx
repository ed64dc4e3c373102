import type { ReactNode } from 'react'

/** A frame around what can be done now; absent while there is nothing to do. */
export function ActionsPanel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="panel not-[:has(section_:is(button,input,p))]:hidden">
      <h2 className="mb-4 text-base font-medium">{title}</h2>
      {children}
    </div>
  )
}
