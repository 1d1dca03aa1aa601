import { readdir, readFile } from 'node:fs/promises'

/** The process and all that it has started, directly or not. */
export async function processTree(root: number): Promise<readonly number[]> {
  const parents = new Map<number, number>()
  const names = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name))
  await Promise.all(
    names.map(async (name) => {
      const stat = await readProcFile(Number(name), 'stat')
      // The name in parentheses may hold anything; state and parent follow it.
      const parent = /\) \S (\d+)/u.exec(stat.slice(stat.lastIndexOf(')')))?.[1]
      if (parent !== undefined) parents.set(Number(name), Number(parent))
    }),
  )
  const tree = new Set([root])
  const isWithin = (pid: number): boolean => {
    const parent = parents.get(pid)
    return tree.has(pid) || (parent !== undefined && isWithin(parent))
  }
  for (const pid of parents.keys()) if (isWithin(pid)) tree.add(pid)
  return [...tree]
}

/** What Linux says of a process; empty when it is gone. */
export async function readProcFile(pid: number, file: string): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/${file}`, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ESRCH') return ''
    throw error
  }
}
