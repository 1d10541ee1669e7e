import type { HelpTexts } from '../help-topics.ts'

/** How to work with the program where claims are many. */
export const helpOnProgram = {
  'many-claims': {
    title: 'Working with many claims',
    summary: 'How to find, arrange and change many claims at once, and what the program remembers for you.',
    body: ['Claimdesk is made for thousands of claims: what you do to one, you can do to many.'],
    sections: {
      list: {
        title: 'Finding and grouping',
        body: [
          'One search box looks into names, domains, IDs, messages and the names of documents; an ID with a slip finds the claims that have almost the same. Filters stand above the list as chips. Under “Columns and groups” you choose the columns, and group the list by customer, status or deadline: Left and Right fold a group, Space selects all of it.',
        ],
      },
      views: {
        title: 'Views',
        body: [
          'A filter that you need again is saved as a view, with its order and grouping. Each view says how many claims it has.',
        ],
      },
      together: {
        title: 'Many at once',
        body: [
          'Select claims as in a mail program: Space, Shift with the arrows, Ctrl+A. Then mark them as ready, submit, take back, delete or export them, change their MPN ID, or attach one document to all. Where it is refused for a claim, you are told why; the others are done.',
        ],
      },
      customers: {
        title: 'The customer book',
        body: [
          'Customers come out of your claims by themselves. In the book you keep contacts and notes, see all claims and documents of a customer, and merge two entries that are the same. A merge can be undone, and never changes what was sent. A customer whom no claim is for can be deleted, which can be undone as well.',
        ],
      },
      templates: {
        title: 'Templates and copies',
        body: [
          'A template keeps what many claims have in common, without customer and documents. A copy of a claim keeps all but its subscription IDs, which can be claimed only once.',
        ],
      },
      undo: {
        title: 'Undo',
        body: [
          'Ctrl+Z takes back what you did to claims that are not sent, step by step, also after a restart; what was done to many claims is one step. So it does with customers, templates, views, messages that are not sent, and how the window looks.',
        ],
      },
      palette: {
        title: 'The palette',
        body: ['Ctrl+K finds every command with its keys, claims, and the help.'],
      },
    },
  },
} satisfies HelpTexts
