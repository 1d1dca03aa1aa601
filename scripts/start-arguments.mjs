const name = '--screenshot'

/**
 * The arguments for the app, with every file made absolute: that of `--screenshot FILE` or `--screenshot=FILE`, and
 * those to import. A word that is no file and does not look like one is left as it is.
 * @param {readonly string[]} args
 * @param {{ resolve: (file: string) => string, exists: (file: string) => boolean }} files
 */
export function withAbsoluteFiles(args, { resolve, exists }) {
  const end = args.indexOf('--')
  return args.map((arg, index) => {
    if (arg.startsWith(`${name}=`)) return `${name}=${resolve(arg.slice(name.length + 1))}`
    if (args[index - 1] === name) return resolve(arg)
    const isSwitch = arg.startsWith('-') && (end < 0 || index <= end)
    if (isSwitch || arg === '') return arg
    return /[./\\]/u.test(arg) || exists(resolve(arg)) ? resolve(arg) : arg
  })
}
