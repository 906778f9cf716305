import { readPicture } from '@/lib/staff/pictures'

/** GET → the picture of somebody on shift, by the key that the status of a call names. 404 when it was taken away. */
export async function GET(_: Request, { params }: RouteContext<'/api/calls/people/[key]'>): Promise<Response> {
  const jpeg = await readPicture((await params).key)
  if (!jpeg) return new Response(null, { status: 404 })
  return new Response(jpeg, {
    headers: {
      'content-type': 'image/jpeg',
      // Short: who takes their picture away is not seen a while later.
      'cache-control': 'private, max-age=300',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    },
  })
}
