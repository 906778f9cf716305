import { getTranslations } from 'next-intl/server'

import { ComingBack } from '@/components/pictograms/ComingBack'
import { Button } from '@/components/ui/Button'
import { Card } from '@/components/ui/Card'

import { AtOnce } from './AtOnce'

/**
 * The call is still open: the biggest thing on the page, understood without words. When we called and wait in the room, the page goes in by
 * itself.
 */
export async function BackToCall({ link, isAwaited }: { link: string; isAwaited: boolean }) {
  const t = await getTranslations('complaint.call')
  return (
    <Card
      as="section"
      aria-labelledby="call"
      className="grid justify-items-center gap-3 border-2! border-accent! text-center"
    >
      <ComingBack className="size-24 text-accent" />
      <h2 id="call">{t('title')}</h2>
      <p>{t('says')}</p>
      <form id="to-call" action={`/api/t/${link}/call`} method="post" className="w-full">
        {isAwaited && <AtOnce form="to-call" />}
        <Button variant="accent" size="call" wide>
          {t('back')}
        </Button>
      </form>
    </Card>
  )
}
