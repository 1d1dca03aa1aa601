export { noContents, snapshotOf } from '../../../tests/fakes/snapshot-fixture'
