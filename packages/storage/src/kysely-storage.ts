import type { Kysely } from 'kysely'
import type { Storage } from './contract.ts'
import * as acts from './draft-acts.ts'
import * as drafts from './drafts.ts'
import { StorageClosed } from './errors.ts'
import { createWriter } from './group-commit.ts'
import * as matches from './matches.ts'
import * as submissions from './submissions.ts'
import type { Tables } from './tables.ts'
import * as templates from './templates.ts'
import * as upgrades from './upgrades.ts'
import * as versions from './versions.ts'

/** What a database brings along to become a storage. */
export interface Backing {
  /** Gives an error of the database its name. */
  named(error: unknown): unknown
  /** Lets go of the database, once nothing uses it. */
  release(): void | Promise<void>
}

/** The contract over any database that Kysely speaks to, whose data is of the newest format. */
export function createStorage(db: Kysely<Tables>, backing: Backing): Storage {
  const writer = createWriter(db, backing.named)
  const reading = new Set<Promise<unknown>>()
  let closing: Promise<void> | null = null

  const read = async <T>(work: () => Promise<T>): Promise<T> => {
    if (closing) throw new StorageClosed()
    const result = work()
    reading.add(result)
    try {
      return await result
    } catch (error) {
      throw backing.named(error)
    } finally {
      reading.delete(result)
    }
  }
  const close = async (): Promise<void> => {
    await writer.close()
    await Promise.allSettled(reading)
    await backing.release()
  }

  return {
    listTemplates: () => read(() => templates.listTemplates(db)),
    getTemplate: (key) => read(() => templates.getTemplate(db, key)),
    getTemplateByDigest: (region, digest) => read(() => templates.getTemplateByDigest(db, region, digest)),
    putTemplate: (template) => writer.write((on) => templates.putTemplate(on, template)),

    listSubmissions: () => read(() => submissions.listSubmissions(db)),
    getSubmission: (id) => read(() => submissions.getSubmission(db, id)),
    createSubmission: (submission) => writer.write((on) => submissions.createSubmission(on, submission)),
    saveSubmission: (id, revision, next) =>
      writer.write((on) => submissions.saveSubmission(on, id, revision, next)),
    removeSubmission: (id, revision) => writer.write((on) => submissions.removeSubmission(on, id, revision)),
    patchesSince: (id, revision) => read(() => submissions.patchesSince(db, id, revision)),

    upgradeSubmission: (id, revision, upgrade) =>
      writer.write((on) => upgrades.upgradeSubmission(on, id, revision, upgrade)),
    upgradesOf: (id) => read(() => upgrades.upgradesOf(db, id)),
    getUpgrade: (id, revision) => read(() => upgrades.getUpgrade(db, id, revision)),
    listMatches: (key) => read(() => matches.listMatches(db, key)),
    addMatches: (one) => writer.write((on) => matches.addMatches(on, one)),

    listDrafts: () => read(() => drafts.listDrafts(db)),
    getDraft: (id) => read(() => drafts.getDraft(db, id)),
    createDraft: (draft) => writer.write((on) => drafts.createDraft(on, draft)),
    saveDraft: (id, revision, state, next) =>
      writer.write((on) => drafts.saveDraft(on, id, revision, state, next)),
    wishWriter: (id, wish) => writer.write((on) => drafts.wishWriter(on, id, wish)),
    leaveWriter: (id, window) => writer.write((on) => drafts.leaveWriter(on, id, window)),
    draftSteps: (id, after) => read(() => drafts.draftSteps(db, id, after)),
    removeDraft: (id, state) => writer.write((on) => drafts.removeDraft(on, id, state)),

    listVersions: () => read(() => versions.listVersions(db)),
    getVersion: (key, number) => read(() => versions.getVersion(db, key, number)),
    getVersionByDigest: (region, digest) => read(() => versions.getVersionByDigest(db, region, digest)),
    revokeVersion: (key, number, act) => writer.write((on) => versions.revokeVersion(on, key, number, act)),
    actOnDraft: (id, revision, states, act) =>
      writer.write((on) => acts.actOnDraft(on, id, revision, states, act)),
    publishDraft: (id, revision, states, act, version) =>
      writer.write((on) => acts.publishDraft(on, id, revision, states, act, version)),
    draftActs: (id) => read(() => acts.draftActs(db, id)),
    draftSamples: (id) => read(() => acts.draftSamples(db, id)),
    putDraftSample: (id, name, text) => writer.write((on) => acts.putDraftSample(on, id, name, text)),

    close: () => {
      closing ??= close()
      return closing
    },
  }
}
