import type { Locale } from '@/lib/i18n/locales'

/** What a preview shows in place of the variables. */
export const sampleValues: Record<Locale, Record<string, string>> = {
  hi: {
    number: 'RPR-26-001234-7',
    category: 'हैंडपंप खराब',
    place: 'वार्ड 12 · महात्मा गांधी',
    department: 'लोक स्वास्थ्य यांत्रिकी',
    due: '27-11-2026',
    until: '30-11-2026',
    link: 'https://sunwai.example/t/3vW9kQx1uT7pYb2LrZc8Ng',
    code: '482913',
    remark: 'आज शाम तक मौके पर जाएं',
    reason: 'सामग्री आना बाकी है',
  },
  en: {
    number: 'RPR-26-001234-7',
    category: 'Hand pump broken',
    place: 'Ward 12 · Mahatma Gandhi',
    department: 'Public Health Engineering',
    due: '27-11-2026',
    until: '30-11-2026',
    link: 'https://sunwai.example/t/3vW9kQx1uT7pYb2LrZc8Ng',
    code: '482913',
    remark: 'Go to the spot by this evening',
    reason: 'Material is still to come',
  },
}
