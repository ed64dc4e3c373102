import { countOf } from '../../../format/number'

/** The one thing that a visitor can do next on a campaign's page. */
export const nextStep = {
  label: 'Your next step',
  /** What a visitor sees whose account is not known. */
  visitor: {
    takeBack: {
      title: 'Gave here? Take it back',
      text: (amount: string, people: number) =>
        `${amount} of ${countOf(people, 'person', 'people')} wait in escrow. There is no last day, and nobody can block it.`,
      connect: 'Connect the wallet that gave',
      known: 'The connected account has nothing to take back here.',
      dock: (amount: string) => `${amount} wait for those who gave`,
      dockLabel: 'Take back',
    },
    object: {
      title: (when: string) => `Backers may object until ${when}`,
      text: (milestone: number, amount: string, share: string) =>
        `Then ${amount} of milestone ${milestone} can go to the lab, unless ${share} of the backers’ weight objects.`,
      connect: 'Gave here? Connect to see your weight',
      known: 'The connected account had no weight here when the evidence was submitted, or has objected already.',
      dock: (milestone: number, when: string) => `Milestone ${milestone} can be stopped until ${when}`,
      dockLabel: 'Your say',
    },
    deed: { over: 'Anyone may do this', dockLabel: 'See it' },
    quiet: 'Nothing for you to do now',
    building: (milestone: number, when: string) =>
      `Gifts have closed. Evidence for milestone ${milestone} must be approved by ${when}; if it is not, what is in escrow goes back to those who gave.`,
    submitted: (milestone: number, when: string) =>
      `The evidence for milestone ${milestone} is with the attesters, until ${when}.`,
    completed: 'All milestones are delivered. This campaign takes no more gifts.',
    over: 'This campaign takes no gifts any more. Everybody has taken back what there was.',
    upcoming: (when: string) => `It takes gifts from ${when}.`,
    upcomingTitle: 'Opens soon',
  },
  deeds: {
    release: (milestone: number, amount: string) => `${amount} of milestone ${milestone} can go to the lab`,
    claim: (amount: string) => `A match of ${amount} waits in the pool`,
    withdraw: (amount: string) => `${amount} can be paid out to the lab`,
    recover: 'Its match can go back to the pool',
    expire: 'This campaign has failed',
  },
  objected: (share: string) => `${share} objected`,
  stops: (share: string) => `${share} stop it`,
  evidence: 'See the evidence',
  gave: (amount: string) => `You gave ${amount}`,
  own: {
    takeBack: {
      title: (amount: string) => `Take back ${amount}`,
      whole: 'Your whole gift waits in escrow. There is no last day.',
      part: (released: string, given: string) =>
        `${released} of your ${given} were released for what was delivered; the rest is yours. There is no last day.`,
    },
    object: {
      title: (milestone: number, amount: string) => `Look at milestone ${milestone} before ${amount} go to the lab`,
      text: (when: string) =>
        `Nothing to do if it is what was promised: it can be released from ${when} on. If it is not, object.`,
      weight: (share: string) => `Your weight is ${share} of all that backers had when it was submitted.`,
      open: 'Object, with a reason',
      note: 'One transaction. It cannot be taken back.',
    },
    submit: {
      over: 'Your campaign',
      title: (milestone: number) => `Submit evidence for milestone ${milestone}`,
      text: (when: string, amount: string) => `Approved by ${when}, or ${amount} go back to those who gave.`,
      button: 'Submit evidence',
    },
    judge: {
      over: 'You are an attester of this campaign',
      title: (milestone: number) => `Judge the evidence for milestone ${milestone}`,
      text: (given: number, needed: number, when: string) =>
        `${given} of ${needed} approvals are given. They are needed by ${when}.`,
      button: 'Open what waits for you',
    },
    deed: { over: 'Your campaign' },
    count: {
      title: 'Count your earlier gifts',
      text: 'You are verified now; you were not, or less so, when you gave. Counted at today’s weight they draw more match.',
      dockLabel: 'Count them',
    },
    verify: {
      title: (rise: string) => `Verify: +${rise} for your gift`,
      plain: 'Verify, so that your gift is matched',
      text: (when: string) => `Gifts made before are counted once you are verified, until ${when}.`,
      dockLabel: 'Verify',
    },
  },
  money: {
    title: (amount: string) => `Of your ${amount}`,
    released: 'Released to the lab',
    escrow: 'In escrow',
    back: (milestone: number) => `Back to you if milestone ${milestone} fails`,
    refunded: 'Taken back',
  },
  anyone: 'Anyone may',
  lab: 'Only you, as the lab',
  give: {
    dock: (amount: string, rise: string) => `${amount} from you brings ${rise} from the pool`,
    plain: 'Held in escrow until milestones are delivered',
    label: 'Give',
  },
} as const
