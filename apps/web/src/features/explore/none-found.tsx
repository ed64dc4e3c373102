import { explore } from './words'

/** What to do if a list of campaigns is empty. `isEmpty`: the chain has no campaigns at all. */
export function NoneFound({ isEmpty }: { isEmpty: boolean }) {
  return (
    <div className="py-16">
      <p className="title text-lg">{explore.none.title}</p>
      <p className="mt-2 text-soft">{isEmpty ? explore.none.empty : explore.none.text}</p>
      {isEmpty && (
        <a href="/campaigns/new" className="btn mt-6">
          {explore.none.list}
        </a>
      )}
    </div>
  )
}
