import fs from 'node:fs'
import fsPromises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

/** What changes a disk, and how many of its arguments are paths. */
const changing = { writeFile: 1, appendFile: 1, rename: 2, copyFile: 2, rm: 1, mkdir: 1, unlink: 1 }

type AnyFunction = (this: unknown, ...passed: unknown[]) => unknown

/**
 * From now on nothing in this thread writes outside the folder, by whatever module it goes. The function that comes back names
 * what was tried since it was last asked.
 */
export function guardWrites(folder: string): () => string | null {
  let tried: string | null = null
  const check = (name: string, file: unknown) => {
    if (typeof file !== 'string') return
    const whole = path.resolve(file)
    if (whole === folder || whole.startsWith(`${folder}${path.sep}`)) return
    tried ??= `${name} outside the data folder: ${whole}`
    throw Object.assign(new Error('outside the data folder'), { code: 'EACCES' })
  }
  const guard = (owner: object, name: string, paths: number) => {
    const own = Reflect.get(owner, name) as AnyFunction
    const guarded: AnyFunction = function guarded(...passed) {
      for (const file of passed.slice(0, paths)) check(name, file)
      return own.apply(this, passed)
    }
    Reflect.set(owner, name, guarded)
  }
  const guardOpen = (owner: object, name: string) => {
    const own = Reflect.get(owner, name) as AnyFunction
    const guarded: AnyFunction = function guarded(...passed) {
      const [file, flags] = passed
      const reads =
        flags === undefined || flags === 'r' || (typeof flags === 'number' && (flags & 3) === 0)
      if (!reads) check(name, file)
      return own.apply(this, passed)
    }
    Reflect.set(owner, name, guarded)
  }
  for (const [name, paths] of Object.entries(changing)) {
    guard(fsPromises, name, paths)
    guard(fs, `${name}Sync`, paths)
  }
  guardOpen(fsPromises, 'open')
  guardOpen(fs, 'openSync')
  syncBuiltinESMExports()
  return () => {
    const found = tried
    tried = null
    return found
  }
}
