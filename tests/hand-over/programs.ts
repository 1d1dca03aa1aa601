import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Files that stood in the program's folder afterwards and were not there before. */
  readonly made: readonly string[]
}

/** Whether this machine has a program; tests that run it are left out where it does not. */
export function hasProgram(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

/**
 * Runs a script from a file in a folder of its own. It sees nothing of this process's environment but where programs are.
 */
export async function runScript(
  program: string,
  file: string,
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const folder = mkdtempSync(path.join(tmpdir(), 'hand-over-'))
  try {
    writeFileSync(path.join(folder, file), script)
    const run = await new Promise<Omit<Run, 'made'>>((resolve) => {
      const child = execFile(
        program,
        [file],
        {
          cwd: folder,
          env: { PATH: process.env['PATH'], HOME: folder, ...environment },
          timeout: 30_000,
          maxBuffer: 64 * 1024 * 1024,
        },
        (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
      )
    })
    return { ...run, made: readdirSync(folder).filter((name) => name !== file) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
