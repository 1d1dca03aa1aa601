export { diskError } from '@shared/disk-error'
