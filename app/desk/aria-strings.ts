import type { useTranslations } from 'next-intl'

type Words = ReturnType<typeof useTranslations<'desk.lists'>>

/** What React Aria says to a screen reader, by its packages and keys: it has no Hindi. All of those that our lists use; one that is missing throws. */
export function ariaStrings(t: Words) {
  const chosen = (option: string) => t('chosen', { option })
  return {
    '@react-aria/combobox': {
      buttonLabel: t('open'),
      listboxLabel: t('options'),
      countAnnouncement: ({ optionCount }: { optionCount: number }) => t('count', { count: optionCount }),
      // Our lists have no groups.
      focusAnnouncement: ({ optionText, isSelected }: { optionText: string; isSelected: boolean }) =>
        isSelected ? chosen(optionText) : optionText,
      selectedAnnouncement: ({ optionText }: { optionText: string }) => chosen(optionText),
    },
    '@react-aria/menu': { longPressMessage: t('open') },
    '@react-aria/overlays': { dismiss: t('close') },
  }
}
