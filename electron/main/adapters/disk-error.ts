export { diskError, systemCode } from '@shared/disk-error'
