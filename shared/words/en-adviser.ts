// What an adviser's own screens say, in English; the widget carries none of it.

import type { RedirectId, TopicId } from '../record/taxonomy.ts';

/** What the browser's own menus say: apart, because the background carries these and no more. */
export const enMenu = {
  find: 'Find digital support for this',
  addressBar: 'Open Fingerpost with these words. They stay on this computer.',
  lost: 'The text you picked was lost on the way. Pick it again, or type here.',
} as const;

export const enAdviser = {
  screen: {
    title: 'Fingerpost',
  },

  /** What is counted, and what of it may be told (`learn/tally-preview.ts`). */
  tally: {
    heading: 'Count what you give out',
    what: 'It counts how many times, month by month. It never counts who. It stays on this computer until you send it.',
    danger: 'When someone may be in danger, nothing is counted.',
    outcome: {
      given: 'Given',
      declined: 'Said no',
      'none-suitable': 'Nothing suitable here',
      came: 'Came',
    },
    by: {
      group: 'By topic',
      service: 'By service',
      district: 'By district',
    },
    counted: 'Counted: {outcome}',
    takeBack: 'Take it back',
    month: '{month} {year}',
    caption: '{month} · {outcome} · {by}',
    captionOfAll: '{month} · {outcome}',
    times: 'Times',
    allTimes: 'All together',
    notKnown: 'Not known',
    others: 'All others',
    hidden: '0 to 7 each',
    summary: 'A summary for anyone',
    summaryLead:
      'What was counted fewer than 8 times is left out. The rest is to the nearest 5. A month is in it once it has ended.',
    bundle: 'A sealed file of exact counts',
    bundleLead:
      'Only your coordinator can open it. If you send a month again, the new file takes the place of the old one.',
    nothing: 'There is nothing to show yet.',
  },

  /** What an adviser can ask, topic by topic: open, and about what a person would like, never about what they cannot do. */
  prompt: {
    heading: 'You could ask',
    respectNo: 'If they say no, leave it there. Offer a way to do it by phone, on paper or in person.',
    ask: {
      'first-steps': ['What would you like to try first?', 'What would be useful to you?'],
      smartphone: [
        'What would you like your phone to do for you?',
        'Which parts of your phone do you use now?',
      ],
      tablet: ['What would you like to do with your tablet?'],
      computer: ['What would you like to use a computer for?'],
      'keyboard-mouse': ['What feels most comfortable: a mouse, keys or a screen you touch?'],
      'using-internet': ['What would you like to look up?', 'What do you wish you could find out?'],
      'digital-confidence': [
        'What has gone well with technology so far?',
        'What would help you feel more at home with it?',
      ],
      'home-internet': ['How do you get online at home?', 'How well does it work for you?'],
      'cheaper-internet': ['How do you feel about what you pay for your phone and internet?'],
      'mobile-data-sim': ['How does your data last through the month?'],
      'device-get': ['What would you use a device for, if you had one?', 'Where do you get online now?'],
      'device-give': ['What do you have that someone else could use?'],
      'device-fix': ['What is it doing, or not doing?', 'What do you miss most while it is not working?'],
      'public-access': ['What do you need to do when you get to a computer?'],
      'digital-landline': [
        'What have you heard about changes to your home phone?',
        'What else is plugged into your phone line?',
      ],
      email: ['Who would you like to hear from by email?', 'Where do your messages go now?'],
      messaging: ['Who would you like to send a message to?'],
      'video-calls': ['Who would you like to see on the screen?'],
      'social-media': ['Who or what would you like to keep up with?'],
      'online-safety': ['What would help you feel safer online?'],
      scams: ['What calls or messages have made you wonder?', 'Who do you talk to when something looks odd?'],
      passwords: ['How do you keep track of all the things you log in to?'],
      privacy: ['What would you rather keep to yourself online?'],
      misinformation: ['Where do you get your news?', 'What makes you trust something you read?'],
      'child-safety': ['What do the children like to do online?', 'What would you like to know more about?'],
      'digital-wellbeing': ['How do you feel after time on a screen?'],
      'online-forms': ['What is the form for?', 'Which part would you like someone beside you for?'],
      'government-online': ['What do you need to sort out?', 'How have you done it before?'],
      'universal-credit': [
        'How do you keep up with your account now?',
        'Which part would you like to do with someone?',
      ],
      'immigration-online': ['What do you need to show, and who asked for it?'],
      'housing-online': ['What would you like to do about your home: rent, repairs or something else?'],
      'health-online': ['How do you order your medicine or book to see someone?'],
      'online-banking': ['How do you like to pay for things?', 'What would you want to be sure of first?'],
      'online-shopping': ['What would you like to be able to order?'],
      'saving-money': ['What would you like to pay less for?'],
      'travel-maps': ['Where would you like to get to?'],
      'school-online': ['How does the school send you news?', 'What do the children need a screen for?'],
      'help-someone': [
        'Who are you helping, and what do they ask you for?',
        'What would make that lighter for you?',
      ],
      'job-search': ['What kind of work would you like?', 'Where do you look for jobs now?'],
      cv: ['What would you like people to know about you?'],
      'work-skills': [
        'What does your work ask you to do on a screen?',
        'What would you like to get better at?',
      ],
      'office-software': ['What would you like to write, add up or put in order?'],
      'files-cloud': ['What would you not want to lose?', 'Where do you keep it now?'],
      'qualification-eds': ['What would a certificate help you to do next?'],
      'qualification-ict': ['What have you done so far, and what would you like next?'],
      'digital-careers': ['What would you like to make or build?', 'What draws you to this kind of work?'],
      'ai-tools': ['What have you heard about AI?', 'What would you like it to help with?'],
      'online-learning': ['What would you like to learn?', 'How do you like to learn?'],
      photos: ['Which photos matter most to you?', 'Who would you like to share them with?'],
      entertainment: ['What do you like to watch, read or listen to?'],
      hobbies: ['What do you love to do?', 'What would you like to find out more about?'],
      'smart-home': ['What would you like to do by voice at home?'],
      'assistive-tech': [
        'What would make the screen more comfortable for you?',
        'What works well for you already?',
      ],
      'digital-champion': ['Who would you like to help, and with what?'],
      'train-staff': ['What do people ask your team for help with?'],
      'org-digital': [
        'What takes your group the most time?',
        'What would you like to do online that you do on paper?',
      ],
    } satisfies Record<TopicId, readonly string[]>,
  },

  /** What differs from `redirect` when a professional reads it (`words/for-adviser.ts`); the numbers are the same. */
  danger: {
    notAlone: 'Follow your own policy',
    heading: {
      'domestic-abuse': 'If they are in danger, ring 999',
      'mental-health-crisis': 'They can talk to someone now',
      'fraud-now': 'Ring their bank with them now',
      'homeless-tonight': 'If they have nowhere to stay tonight',
    } satisfies Partial<Record<RedirectId, string>>,
    lead: {
      emergency: 'Someone may need help at once. Ring 999 first. Then follow your own policy.',
      'domestic-abuse':
        'You may be looking at a safeguarding concern: follow your own policy. Speak to them alone if you can. Ask what is safe before you print, send or give them anything.',
      'mental-health-crisis':
        'You may be looking at a safeguarding concern: follow your own policy. Listen, and take your time. If they may hurt themselves now, ring 999 and stay with them.',
      'child-protection':
        'You may be looking at a safeguarding concern: follow your own policy. Tell your safeguarding lead today. Listen, but do not question the child. Do not promise to keep it a secret.',
      'adult-safeguarding':
        'You may be looking at a safeguarding concern: follow your own policy. Speak to them alone if you can. Ask them what they want. Tell your safeguarding lead today.',
      'fraud-now':
        'Someone may be taking their money now. Help them to ring their bank first. They should not send or tell any more. If it is someone they know, follow your own policy.',
      'homeless-tonight':
        'They may have nowhere to sleep. Offer to ring with them. If a child is with them, or an adult at risk, follow your own policy.',
    } satisfies Partial<Record<RedirectId, string>>,
    watched:
      'If someone checks their phone, offer them one of yours to ring from. Nothing you typed has been kept or counted here.',
  },

  /** What a person takes away: on paper, in a text, in an email. */
  handOver: {
    anyHelp: 'Hello. I would like help with computers and going online.',
    when: 'When',
    toSay: 'What to say',
    /** What to ask when ringing, by what comes next. */
    ask: {
      come: 'Can I come {day}?',
      comeSometime: 'When can I come?',
      book: 'Can I book a time {day}?',
      bookSometime: 'Can I book a time?',
      start: 'How do I start?',
      referral: 'Who can send me to you?',
      waiting: 'Can I go on the waiting list?',
      full: 'When will you have room?',
      stopped: 'When will you be open?',
      home: 'Can someone come to my home?',
      outreach: 'When will you be near me?',
      phone: 'Can you help me by phone?',
      screen: 'Can you help me on a screen?',
      device: 'How do I ask for one?',
    },
    quoted: '“{text}”',
    map: 'Map and directions',
    lookFirst: 'Look before you go.',
    subject: 'Digital help: {service}',
    note: 'Signposted to {service}, {phone}, {when}; given {date}',
    notePhone: 'no number',
    noteWhen: 'ask for times',
    /** Telling the owner of a listing that something in it is wrong. */
    report: {
      subject: 'Something wrong: {service}',
      lead: 'Something in this listing may be wrong.',
      id: 'Listing number: {id}',
      shown: 'This is what we show:',
      write: 'What is wrong:',
      told: '{problem} Told on {date}.',
      kind: {
        gone: 'It has closed or moved.',
        phone: 'The number is wrong.',
        times: 'The times are wrong.',
        place: 'The address is wrong.',
        other: 'Something else is wrong.',
      },
    },
  },

  /** The drawing of where help is, on rings of distance. */
  map: {
    title: 'Where help is',
    you: 'You',
    north: 'N',
    northUp: 'North is at the top.',
    rings: 'Rings are miles from you, in a straight line.',
    unsure: 'You are somewhere inside the thick line.',
    hollow: 'A dot with no number is nearly right.',
    /** Those that come to the person, or of which no point is known. */
    absent: { one: 'Number {numbers} is not drawn.', other: 'Numbers {numbers} are not drawn.' },
    pin: '{number}: {name}, {distance}, {direction}',
    pinNear: '{number}: {name}, {distance}',
    dot: 'Nearly right: {name}, {distance}, {direction}',
    dotNear: 'Nearly right: {name}, {distance}',
    compass: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
  },

  menu: enMenu,
} as const;
