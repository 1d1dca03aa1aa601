import path from 'node:path'

/**
 * A program that is started out of another AppImage, such as a terminal, inherits its variables. Replacing that file would
 * destroy the other program, so ours has to run from within the image.
 */
export function isInAppImage(env: NodeJS.ProcessEnv, program: string): boolean {
  const { APPIMAGE: image, APPDIR: mounted } = env
  if (image === undefined || mounted === undefined) return false
  if (!path.isAbsolute(image) || !path.isAbsolute(mounted)) return false
  const within = path.relative(mounted, program)
  return within !== '' && !within.startsWith('..') && !path.isAbsolute(within)
}
