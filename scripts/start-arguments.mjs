const name = '--screenshot'

/**
 * The arguments for the app, with the file of `--screenshot FILE` or `--screenshot=FILE` made absolute.
 * @param {readonly string[]} args
 * @param {(file: string) => string} resolve
 */
export function withAbsoluteScreenshot(args, resolve) {
  return args.map((arg, index) => {
    if (arg.startsWith(`${name}=`)) return `${name}=${resolve(arg.slice(name.length + 1))}`
    return args[index - 1] === name ? resolve(arg) : arg
  })
}
