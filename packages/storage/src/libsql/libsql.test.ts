import { draftContract } from '../drafts.contract.ts'
import { storageContract } from '../storage.contract.ts'
import { newPlace } from '../testing/place.ts'

storageContract('libSQL', newPlace)
draftContract('libSQL', newPlace)
