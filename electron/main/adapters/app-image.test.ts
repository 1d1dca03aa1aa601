import { expect, test } from 'vitest'
import { isInAppImage } from './app-image'

const own = { APPIMAGE: '/home/person/skinventory.AppImage', APPDIR: '/tmp/.mount_skinve' }

test('a program within the mounted image is of an AppImage', () => {
  expect(isInAppImage(own, '/tmp/.mount_skinve/skinventory')).toBe(true)
})

test.each([
  ['variables of another AppImage', own, '/opt/Skinventory/skinventory'],
  ['a folder beside it', own, '/tmp/.mount_skinve2/skinventory'],
  ['none', {}, '/tmp/.mount_skinve/skinventory'],
  ['no place', { ...own, APPDIR: '' }, '/tmp/.mount_skinve/skinventory'],
  ['no image', { APPDIR: own.APPDIR }, '/tmp/.mount_skinve/skinventory'],
  ['a relative image', { ...own, APPIMAGE: 'a.AppImage' }, '/tmp/.mount_skinve/skinventory'],
])('not with %s', (_what, env, program) => {
  expect(isInAppImage(env, program)).toBe(false)
})
