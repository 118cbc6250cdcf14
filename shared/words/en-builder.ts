// What the page says on which a partner's web officer puts the finder together. English alone: it is a tool for those who
// run a website. What is to be pasted for the public is in both languages.

/** One of the texts that can be copied. */
interface OutputWords {
  name: string;
  /** Steps before or after the text is pasted. */
  steps: readonly string[];
}

export const enBuilder = {
  title: 'Put Fingerpost on your website',
  needsScript: 'This page needs JavaScript. What it makes is in the guide for web teams, docs/embedding.md.',
  lead: 'Choose, look, copy. One line, one file, nothing sent to anyone.',
  choices: 'Your choices',
  preview: 'How it will look',
  start: 'Start again',
  attribute: {
    pack: 'Directory',
    lang: 'Language',
    near: 'Start near',
    topics: 'Topics already chosen',
    audiences: 'Whom every search is for',
    audience: 'Who types',
    mode: 'How people ask',
    limit: 'Results shown at once',
    heading: 'Heading',
    'heading-level': 'Level of the heading',
    theme: 'Look',
    scheme: 'Light or dark',
    brand: 'Your colour',
    'exit-url': 'Where “Leave this page now” goes',
    'sync-url': 'Keep the topics of a search in the address of the page',
    name: 'Name of the field, inside a form of yours',
  },
  choice: {
    self: 'The person',
    adviser: 'Somebody who helps them',
    simple: 'One page',
    steps: 'Step by step',
    button: 'Behind a button',
    plain: 'Plain',
    govuk: 'GOV.UK',
    nhs: 'NHS',
    auto: 'As the page is',
    light: 'Light',
    dark: 'Dark',
    page: 'As the page is',
  },
  more: 'More choices',
  chosen: { one: '{count} chosen', other: '{count} chosen' },
  colour: {
    pick: 'Pick your colour',
    usual: 'Write it as #rrggbb. Without it the look has its own.',
    wrong: 'Write a colour as # and six digits or letters from a to f, such as #0f3d3a.',
    good: '{ratio} to 1 on light paper. It can be read.',
    pale: '{ratio} to 1 on light paper: too pale to read. The finder uses {colour} instead.',
    onDark: 'On dark pages it uses {colour}.',
  },
  show: {
    width: 'Width',
    as: 'Show as',
    size: 'Text',
    page: 'Your page',
    light: 'Light',
    dark: 'Dark',
    usual: 'Usual',
    large: 'Twice as large',
    ordinary: 'Ordinary',
    hostile: 'With styles that fight back',
    frame: 'The finder on a page of yours',
  },
  output: {
    script: {
      name: 'Script',
      steps: [
        'Paste this where the finder is to stand.',
        'The link inside is shown until the script runs, and where it cannot. Let it lead to your own page of help, if you have one.',
      ],
    },
    classic: {
      name: 'Old script',
      steps: [
        'For systems that do not take type="module". It does the same.',
        'Paste this where the finder is to stand.',
      ],
    },
    frame: {
      name: 'No script',
      steps: [
        'For site builders that take HTML and no scripts. The page in the frame sends nothing anywhere either.',
        'A frame has a height of its own. People scroll inside when there is more.',
      ],
    },
    link: { name: 'Plain link', steps: ['The finder on a page of its own, with your choices.'] },
    wordpress: {
      name: 'WordPress',
      steps: [
        'Open the page, press +, and choose the block “Custom HTML”.',
        'Paste this and publish.',
        'If WordPress takes the script away, your role may not paste scripts: an administrator can, or use “No script”.',
      ],
    },
    drupal: {
      name: 'LocalGov Drupal',
      steps: [
        'Add these lines to the file libraries.yml of your theme, so that your own server names the script.',
        'Attach the library to the page, and put the element into a text format that allows fingerpost-finder and its attributes.',
      ],
    },
    policy: {
      name: 'Security policy',
      steps: [
        'Add these to the content security policy of the page, if it has one: the first for a script, the second for a frame.',
        'The finder needs nothing else: no style-src, no “unsafe-inline”, no policy for Trusted Types.',
      ],
    },
    privacy: { name: 'Privacy words', steps: ['For the privacy page of your site.'] },
    access: { name: 'Accessibility words', steps: ['For the accessibility statement of your site.'] },
  } satisfies Record<string, OutputWords>,
  give: 'What to copy',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Your browser does not allow that. The text is selected: copy it with the keyboard.',
  leftOut:
    'A frame or a link cannot carry these: {names}. An address may be anybody’s, so words in it count for nothing.',
  shared: 'Your choices are in the address of this page, so a colleague can open the same.',
  noFacts:
    'The facts about the script (integrity.json) cannot be had from beside this page, so there is nothing safe to copy. Put the whole folder on your host and open this page there.',
} as const;

/** What is pasted for the public, in the language of the page; the Welsh has not yet been checked by a qualified translator. */
export const pastedWords = {
  en: {
    link: 'Find digital help near you',
    frameTitle: 'Find help near you with phones, computers and going online',
    privacy:
      'This page has a finder for help with phones, computers and going online. What you type in it, and where you are, stays on your device. It is not sent to us or to anyone else, and it is not kept. The finder sets no cookies and does not count visits.',
    access:
      'The finder for digital help is made to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. It works with a keyboard alone, at 400% zoom, in high contrast, and in print. It has been checked by machine in Chromium and Firefox. It has not yet been tried by people who use a screen reader.',
  },
  cy: {
    link: 'Dod o hyd i gymorth digidol yn agos atoch chi',
    frameTitle: 'Dod o hyd i gymorth yn agos atoch chi gyda ffonau, cyfrifiaduron a mynd ar-lein',
    privacy:
      'Ar y dudalen hon mae teclyn i ddod o hyd i gymorth gyda ffonau, cyfrifiaduron a mynd ar-lein. Mae’r hyn rydych chi’n ei deipio ynddo, a ble rydych chi, yn aros ar eich dyfais. Nid yw’n cael ei anfon atom ni nac at neb arall, ac nid yw’n cael ei gadw. Nid yw’r teclyn yn gosod cwcis nac yn cyfrif ymweliadau.',
    access:
      'Mae’r teclyn i ddod o hyd i gymorth digidol wedi’i wneud i gyrraedd lefel AA Canllawiau Hygyrchedd Cynnwys y We (WCAG) 2.2. Mae’n gweithio gyda bysellfwrdd yn unig, ar chwyddiad o 400%, mewn cyferbyniad uchel, ac ar bapur. Mae wedi’i wirio gan beiriant yn Chromium a Firefox. Nid yw pobl sy’n defnyddio darllenydd sgrin wedi rhoi cynnig arno eto.',
  },
} as const;
