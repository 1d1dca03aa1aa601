import { expect, it } from 'vitest'
import { ExportStopped } from './export-stopped'
import { createTextTarget } from './text-target'

it('takes so many bytes and not one more', async () => {
  const target = createTextTarget(6)
  const piece = Buffer.from('é★')
  await target.write(piece.subarray(0, 3))
  await target.write(piece.subarray(3))
  piece.fill(0)
  await target.write(Buffer.from('a'))
  expect(await target.finish()).toEqual({ bytes: 6, text: 'é★a' })
  await expect(target.write(Buffer.from('b'))).rejects.toEqual(
    new ExportStopped({ kind: 'copy-too-large', limit: 6 }),
  )
})
