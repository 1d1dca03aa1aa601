import type { FindPicture } from '../adapters/pictures'
import { notFound, strictHeaders, type PageAnswer } from './answer-page'
import { noDocumentPolicy } from './content-security-policy'

/** Answers for a path of the pictures' host: `/` and the item's `icon_url`. The page draws a placeholder for a 404. */
export async function answerPicture(
  pathname: string,
  findPicture: FindPicture,
): Promise<PageAnswer> {
  const picture = await findPicture(pathname.slice(1))
  if (picture === null) return notFound
  return {
    status: 200,
    headers: {
      ...strictHeaders,
      'Content-Type': picture.type,
      'Content-Security-Policy': noDocumentPolicy,
      // A name stands for one picture for ever.
      'Cache-Control': 'max-age=31536000, immutable',
    },
    body: picture.content,
  }
}
