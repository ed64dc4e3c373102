import { explore } from './words'

/** Among the cards: what their pictures and offers mean. */
export function HowToRead() {
  const { pictures, offers } = explore.howToRead
  return (
    <div className="col-span-full grid gap-x-16 gap-y-6 rounded-md border border-line p-6 md:grid-cols-2">
      {[pictures, offers].map(({ title, text }) => (
        <div key={title}>
          <h3 className="title text-base">{title}</h3>
          <p className="mt-1 text-sm text-soft">{text}</p>
        </div>
      ))}
    </div>
  )
}
