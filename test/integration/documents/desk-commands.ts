import fc from 'fast-check'
import { granted } from '../vault/vault-fixture.ts'
import { openDesk } from './desk-fixture.ts'
import { expectExact, type Model, type ModelClaim, type Real, sweepModel } from './desk-model.ts'

type Command = fc.AsyncCommand<Model, Real>

/** One thing that a user, or the program, does to both: the desk and its model. */
function command(name: string, isPossible: (model: Model) => boolean, act: Command['run']): Command {
  return {
    check: model => isPossible(model),
    async run(model, real) {
      await act(model, real)
      await expectExact(model, real)
    },
    toString: () => name,
  }
}

const pick = <T>(items: readonly T[], number: number): T | undefined => items[number % items.length]
const alive = (model: Model) => model.claims.filter(({ deletedDay }) => deletedDay === null)
const deleted = (model: Model) => model.claims.filter(({ deletedDay }) => deletedDay !== null)
const documents = (model: Model, isRemoved: boolean) =>
  alive(model).flatMap(claim =>
    claim.documents
      .filter(({ removedDay }) => (removedDay !== null) === isRemoved)
      .map(document => ({ claim, document })),
  )

const create = command(
  'new claim',
  () => true,
  async (model, { desk }) => {
    model.claims.push({ id: desk.store.claims.create().id, deletedDay: null, documents: [] })
  },
)

const attach = (which: number, content: number) =>
  command(
    `attach content ${content} to claim ${which}`,
    model => alive(model).length > 0,
    async (model, { desk, contents }) => {
      const claim = pick(alive(model), which) as ModelClaim
      const { id } = await desk.attach(claim.id, contents[content] ?? Buffer.alloc(0))
      claim.documents.push({ id, content, removedDay: null })
      model.heldInVault.add(content)
    },
  )

const remove = (which: number) =>
  command(
    `remove document ${which}`,
    model => documents(model, false).length > 0,
    async (model, { desk }) => {
      const found = pick(documents(model, false), which)
      if (found === undefined) return
      granted(desk.store.attachments.remove(found.claim.id, found.document.id))
      found.document.removedDay = model.nowDay
    },
  )

const restore = (which: number) =>
  command(
    `bring document ${which} back`,
    model => documents(model, true).length > 0,
    async (model, { desk }) => {
      const found = pick(documents(model, true), which)
      if (found === undefined) return
      granted(desk.store.attachments.restore(found.claim.id, found.document.id))
      found.document.removedDay = null
    },
  )

const deleteClaim = (which: number) =>
  command(
    `delete claim ${which}`,
    model => alive(model).length > 0,
    async (model, { desk }) => {
      const claim = pick(alive(model), which)
      if (claim === undefined) return
      granted(desk.store.claims.remove(claim.id))
      claim.deletedDay = model.nowDay
    },
  )

const restoreClaim = (which: number) =>
  command(
    `bring claim ${which} back`,
    model => deleted(model).length > 0,
    async (model, { desk }) => {
      const claim = pick(deleted(model), which)
      if (claim === undefined) return
      granted(desk.store.claims.restore(claim.id))
      claim.deletedDay = null
    },
  )

const pass = (days: number) =>
  command(
    `${days} days pass`,
    () => true,
    async (model, { desk }) => {
      desk.pass(days)
      model.nowDay += days
    },
  )

const sweep = command(
  'sweep',
  () => true,
  async (model, { desk }) => {
    await desk.housekeeping.run()
    sweepModel(model)
  },
)

const reopen = command(
  'end and start again',
  () => true,
  async (_model, real) => {
    const now = real.desk.clock().toISOString()
    await real.desk.close()
    real.desk = await openDesk(real.folder, now)
  },
)

/** Sequences of all of them; `contents` are what may be attached. */
export function commands(contents: readonly unknown[]) {
  const which = fc.nat(5)
  const content = fc.nat(contents.length - 1)
  const attaching = fc.tuple(which, content).map(([claim, bytes]) => attach(claim, bytes))
  return fc.commands(
    [
      fc.constant(create),
      attaching,
      attaching,
      attaching,
      which.map(remove),
      which.map(restore),
      which.map(deleteClaim),
      which.map(restoreClaim),
      fc.integer({ min: 1, max: 40 }).map(pass),
      fc.constant(sweep),
      fc.constant(reopen),
    ],
    { maxCommands: 40, size: 'max' },
  )
}
