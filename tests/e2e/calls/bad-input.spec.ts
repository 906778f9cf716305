import { randomUUID } from 'node:crypto'

import { expect, test } from '../../fixtures/test.ts'

const nobody = randomUUID()

test('whatever is sent about a hand-over, a recording or a guest is answered with its refusal', async ({
  signIn,
  request,
}) => {
  const operator = (await signIn('operator')).request
  const supervisor = (await signIn('supervisor')).request
  const sends: [typeof request, string, object | string, number][] = [
    [request, 'calls/mine/hand-over', { agreed: true }, 401],
    [request, 'calls/mine/recording', { act: 'agree' }, 401],
    [request, 'calls/mine/guests', {}, 401],
    [request, 'calls/mine/guests/remove', { guest: '0a1b2c3d4e5f' }, 401],
    [operator, `desk/calls/${nobody}/guests/remove`, { guest: 'nobody' }, 400],
    [operator, `desk/calls/${nobody}/guests/remove`, { guest: '0a1b2c3d4e5f' }, 404],
    [request, 'calls/mine/leave', { id: nobody }, 401],
    [request, `desk/calls/${nobody}/hand-over`, { act: 'ask' }, 401],
    [operator, `desk/calls/${nobody}/hand-over`, { act: 'ask' }, 404],
    [operator, `desk/calls/x/hand-over`, { act: 'ask' }, 404],
    [operator, `desk/calls/${nobody}/hand-over`, { act: 'take' }, 400],
    [operator, `desk/calls/${nobody}/accept`, {}, 400],
    [operator, `desk/calls/${nobody}/join`, { windowId: 'x' }, 400],
    [operator, `desk/calls/${nobody}/here`, { windowId: '1' }, 400],
    [operator, `desk/calls/${nobody}/here`, { windowId: nobody }, 404],
    [operator, `desk/tasks/1/call`, {}, 400],
    [operator, `desk/calls/${nobody}/recording`, { act: 'record' }, 400],
    [operator, `desk/calls/${nobody}/recording`, '{', 400],
    [operator, `desk/calls/${nobody}/officer`, { phone: '12' }, 422],
    [operator, `desk/calls/${nobody}/officer`, {}, 404],
    [operator, `desk/call-recordings/${nobody}/parts?take=${nobody}&part=0`, { no: 'video' }, 415],
    [operator, `desk/call-recordings/x/parts?take=1&part=-1`, {}, 400],
  ]
  for (const [who, path, data, status] of sends)
    expect(
      (await who.post(`/api/${path}`, { data, headers: { 'content-type': 'application/json' } })).status(),
      path,
    ).toBe(status)
  const erase = async (who: typeof request) =>
    (
      await who.post(`/api/desk/call-recordings/${nobody}/erase`, { form: {}, headers: { accept: 'application/json' } })
    ).status()
  expect([await erase(operator), await erase(supervisor)]).toEqual([403, 404])
  expect((await operator.get(`/api/desk/call-recordings/${nobody}`)).status()).toBe(404)
  expect((await operator.get(`/api/desk/call-recordings/${nobody}?take=no`)).status()).toBe(404)
  expect((await request.get(`/api/desk/call-recordings/${nobody}`)).status()).toBe(401)
})
