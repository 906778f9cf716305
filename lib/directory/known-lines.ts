/** The four lines of the contact centre, open day and night. Written as people dial them. */
export const phoneLines = ['99772-22564', '99772-22574', '99772-22584', '99772-22594'] as const
