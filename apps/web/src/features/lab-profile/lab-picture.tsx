import type { PictureView } from '@commonweight/domain/views/lab-desk'

const SIZES = { logo: [96, 256], cover: [640, 1280] } as const

type LabPictureProps = { picture: PictureView; use: keyof typeof SIZES }

/** A lab's logo or cover. It decorates: the page says in words what it is about. */
export function LabPicture({ picture, use }: LabPictureProps) {
  const { id, width, height } = picture
  const [small, large] = SIZES[use]
  return (
    // biome-ignore lint/performance/noImgElement: its sizes are made once, when it is uploaded
    <img
      src={`/pictures/${id}/${large}.webp`}
      srcSet={`/pictures/${id}/${small}.webp ${small}w, /pictures/${id}/${large}.webp ${large}w`}
      sizes={use === 'logo' ? '5rem' : '(min-width: 1024px) 64rem, 100vw'}
      width={width}
      height={height}
      alt=""
      className={
        use === 'logo'
          ? 'size-20 rounded-md border border-line object-cover'
          : 'aspect-[3/1] h-auto w-full rounded-md border border-line object-cover'
      }
    />
  )
}
