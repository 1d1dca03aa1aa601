import { expect, it, vi } from 'vitest'
import { createFakeBridge } from '../test/fake-bridge'
import { holdCommands } from './hold-commands'

it('tells what was chosen in the menu before anybody listened, once and in its order', () => {
  const bridge = createFakeBridge()
  const { api, release } = holdCommands(bridge)
  bridge.emit('menuCommand', 'about')
  const heard = vi.fn()
  const stop = api.on('menuCommand', heard)
  bridge.emit('menuCommand', 'import')
  expect(heard).not.toHaveBeenCalled()
  release()
  bridge.emit('menuCommand', 'shortcuts')
  release()
  expect(heard.mock.calls).toEqual([['about'], ['import'], ['shortcuts']])
  stop()
  bridge.emit('menuCommand', 'export')
  expect(heard).toHaveBeenCalledTimes(3)
})

it('leaves everything else as it is', async () => {
  const bridge = createFakeBridge()
  const { api } = holdCommands(bridge)
  const heard = vi.fn()
  api.on('filesWaiting', heard)
  bridge.emit('filesWaiting', { count: 2 })
  expect(heard).toHaveBeenCalledExactlyOnceWith({ count: 2 })
  await api.readStart()
  expect(bridge.readStart).toHaveBeenCalledOnce()
})
