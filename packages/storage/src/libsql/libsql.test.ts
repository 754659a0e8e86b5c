import { storageContract } from '../storage.contract.ts'
import { newPlace } from '../testing/place.ts'

storageContract('libSQL', newPlace)
