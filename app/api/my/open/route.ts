import { signInCitizen } from '@/lib/citizens/citizens'
import { dropCodeRequest, readCodeRequest } from '@/lib/citizens/code-request'
import { formRoute, refuseForm } from '@/lib/forms'
import { readForm, seeOther } from '@/lib/http'
import { asciiDigits } from '@/lib/text'

const page = '/my/code'

/** The six digits open the complaints of their phone. */
export const POST = formRoute(page, async (request: Request) => {
  const form = await readForm(request)
  if (!form.ok) return refuseForm(request, page, { form: form.code })
  const asked = await readCodeRequest()
  if (asked === null) return refuseForm(request, '/my', { form: 'code_wrong' })
  const code = asciiDigits(form.value.values.code ?? '').replaceAll(/\s/g, '')
  if (code === '') return refuseForm(request, page, { code: 'required' })
  if (!/^\d{6}$/.test(code)) return refuseForm(request, page, { code: 'code_wrong' })
  const opened = await signInCitizen({ codeId: asked.codeId, code })
  if (!opened.ok) return refuseForm(request, page, { code: opened.code })
  await dropCodeRequest()
  return seeOther(asked.next)
})
