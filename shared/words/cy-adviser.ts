// What an adviser's own screens say, in Welsh. Not yet checked by a qualified translator.
import type { AdviserWords } from './words.ts';

/** What the browser's own menus say: apart, because the background carries these and no more. */
export const cyMenu: AdviserWords['menu'] = {
  find: 'Dod o hyd i gymorth digidol ar gyfer hyn',
  addressBar: 'Agor Fingerpost gyda’r geiriau hyn. Maen nhw’n aros ar y cyfrifiadur hwn.',
  lost: 'Aeth y testun a ddewisoch ar goll ar y ffordd. Dewiswch ef eto, neu deipiwch yma.',
};

export const cyAdviser: AdviserWords = {
  screen: {
    title: 'Fingerpost',
  },

  tally: {
    heading: 'Cyfrif yr hyn rydych yn ei roi',
    what: 'Mae’n cyfrif sawl gwaith, fesul mis. Nid yw byth yn cyfrif pwy. Mae’n aros ar y cyfrifiadur hwn nes i chi ei anfon.',
    danger: 'Pan all rhywun fod mewn perygl, nid oes dim yn cael ei gyfrif.',
    outcome: {
      given: 'Wedi’i roi',
      declined: 'Dywedodd na',
      'none-suitable': 'Dim byd addas yma',
      came: 'Daeth',
    },
    by: {
      group: 'Fesul pwnc',
      service: 'Fesul gwasanaeth',
      district: 'Fesul ardal',
    },
    counted: 'Wedi’i gyfrif: {outcome}',
    takeBack: 'Ei dynnu’n ôl',
    month: '{month} {year}',
    caption: '{month} · {outcome} · {by}',
    captionOfAll: '{month} · {outcome}',
    times: 'Sawl gwaith',
    allTimes: 'I gyd gyda’i gilydd',
    notKnown: 'Ddim yn hysbys',
    others: 'Pob un arall',
    hidden: '0 i 7 yr un',
    summary: 'Crynodeb i unrhyw un',
    summaryLead:
      'Mae’r hyn a gyfrifwyd lai nag 8 gwaith wedi’i adael allan. Mae’r gweddill i’r 5 agosaf. Mae mis ynddo ar ôl iddo ddod i ben.',
    bundle: 'Ffeil dan sêl gyda’r union gyfrif',
    bundleLead:
      'Dim ond eich cydlynydd all ei hagor. Os anfonwch fis eto, daw’r ffeil newydd yn lle’r hen un.',
    nothing: 'Nid oes dim i’w ddangos eto.',
  },

  prompt: {
    heading: 'Gallech ofyn',
    respectNo:
      'Os dywedan nhw na, gadewch hi ar hynny. Cynigiwch ffordd o’i wneud dros y ffôn, ar bapur neu wyneb yn wyneb.',
    ask: {
      'first-steps': ['Beth hoffech chi roi cynnig arno gyntaf?', 'Beth fyddai’n ddefnyddiol i chi?'],
      smartphone: [
        'Beth hoffech chi i’ch ffôn ei wneud i chi?',
        'Pa rannau o’ch ffôn ydych chi’n eu defnyddio nawr?',
      ],
      tablet: ['Beth hoffech chi ei wneud gyda’ch tabled?'],
      computer: ['At beth hoffech chi ddefnyddio cyfrifiadur?'],
      'keyboard-mouse': ['Beth sy’n teimlo’n fwyaf cyfforddus: llygoden, bysellau neu sgrin gyffwrdd?'],
      'using-internet': ['Beth hoffech chi chwilio amdano?', 'Beth hoffech chi gael gwybod mwy amdano?'],
      'digital-confidence': [
        'Beth sydd wedi mynd yn dda gyda thechnoleg hyd yma?',
        'Beth fyddai’n eich helpu i deimlo’n fwy cartrefol gyda hi?',
      ],
      'home-internet': ['Sut ydych chi’n mynd ar-lein gartref?', 'Pa mor dda mae’n gweithio i chi?'],
      'cheaper-internet': [
        'Sut ydych chi’n teimlo am yr hyn rydych chi’n ei dalu am eich ffôn a’ch rhyngrwyd?',
      ],
      'mobile-data-sim': ['Sut mae eich data’n para drwy’r mis?'],
      'device-get': [
        'At beth fyddech chi’n defnyddio dyfais, pe bai gennych un?',
        'Ble ydych chi’n mynd ar-lein nawr?',
      ],
      'device-give': ['Beth sydd gennych chi y gallai rhywun arall ei ddefnyddio?'],
      'device-fix': [
        'Beth mae’n ei wneud, neu ddim yn ei wneud?',
        'Beth ydych chi’n ei golli fwyaf tra nad yw’n gweithio?',
      ],
      'public-access': ['Beth sydd angen i chi ei wneud pan gewch chi gyfrifiadur?'],
      'digital-landline': [
        'Beth ydych chi wedi’i glywed am newidiadau i’ch ffôn cartref?',
        'Beth arall sydd wedi’i gysylltu â’ch llinell ffôn?',
      ],
      email: ['Gan bwy hoffech chi glywed drwy e-bost?', 'I ble mae eich negeseuon yn mynd nawr?'],
      messaging: ['At bwy hoffech chi anfon neges?'],
      'video-calls': ['Pwy hoffech chi ei weld ar y sgrin?'],
      'social-media': ['Pwy neu beth hoffech chi ei ddilyn?'],
      'online-safety': ['Beth fyddai’n eich helpu i deimlo’n fwy diogel ar-lein?'],
      scams: [
        'Pa alwadau neu negeseuon sydd wedi gwneud i chi feddwl ddwywaith?',
        'Gyda phwy ydych chi’n siarad pan fydd rhywbeth yn edrych yn od?',
      ],
      passwords: ['Sut ydych chi’n cadw trefn ar yr holl bethau rydych chi’n mewngofnodi iddyn nhw?'],
      privacy: ['Beth fyddai’n well gennych ei gadw i chi’ch hun ar-lein?'],
      misinformation: [
        'O ble ydych chi’n cael eich newyddion?',
        'Beth sy’n gwneud i chi ymddiried mewn rhywbeth rydych chi’n ei ddarllen?',
      ],
      'child-safety': ['Beth mae’r plant yn hoffi ei wneud ar-lein?', 'Am beth hoffech chi wybod mwy?'],
      'digital-wellbeing': ['Sut ydych chi’n teimlo ar ôl amser ar sgrin?'],
      'online-forms': [
        'Ar gyfer beth mae’r ffurflen?',
        'Ar gyfer pa ran hoffech chi gael rhywun wrth eich ochr?',
      ],
      'government-online': ['Beth sydd angen i chi ei drefnu?', 'Sut ydych chi wedi’i wneud o’r blaen?'],
      'universal-credit': [
        'Sut ydych chi’n cadw golwg ar eich cyfrif nawr?',
        'Pa ran hoffech chi ei gwneud gyda rhywun?',
      ],
      'immigration-online': ['Beth sydd angen i chi ei ddangos, a phwy ofynnodd amdano?'],
      'housing-online': [
        'Beth hoffech chi ei wneud am eich cartref: rhent, gwaith trwsio neu rywbeth arall?',
      ],
      'health-online': ['Sut ydych chi’n archebu eich meddyginiaeth neu’n trefnu gweld rhywun?'],
      'online-banking': [
        'Sut ydych chi’n hoffi talu am bethau?',
        'O beth hoffech chi fod yn siŵr yn gyntaf?',
      ],
      'online-shopping': ['Beth hoffech chi allu ei archebu?'],
      'saving-money': ['Am beth hoffech chi dalu llai?'],
      'travel-maps': ['I ble hoffech chi fynd?'],
      'school-online': [
        'Sut mae’r ysgol yn anfon newyddion atoch chi?',
        'At beth mae angen sgrin ar y plant?',
      ],
      'help-someone': [
        'Pwy ydych chi’n ei helpu, a beth maen nhw’n gofyn amdano?',
        'Beth fyddai’n ysgafnhau hynny i chi?',
      ],
      'job-search': ['Pa fath o waith hoffech chi?', 'Ble ydych chi’n chwilio am swyddi nawr?'],
      cv: ['Beth hoffech chi i bobl ei wybod amdanoch chi?'],
      'work-skills': ['Beth mae eich gwaith yn gofyn i chi ei wneud ar sgrin?', 'Ar beth hoffech chi wella?'],
      'office-software': ['Beth hoffech chi ei ysgrifennu, ei gyfrif neu ei roi mewn trefn?'],
      'files-cloud': ['Beth na fyddech chi am ei golli?', 'Ble ydych chi’n ei gadw nawr?'],
      'qualification-eds': ['Beth fyddai tystysgrif yn eich helpu i’w wneud nesaf?'],
      'qualification-ict': ['Beth ydych chi wedi’i wneud hyd yma, a beth hoffech chi nesaf?'],
      'digital-careers': [
        'Beth hoffech chi ei greu neu ei adeiladu?',
        'Beth sy’n eich denu at y math hwn o waith?',
      ],
      'ai-tools': ['Beth ydych chi wedi’i glywed am AI?', 'Gyda beth hoffech chi iddo helpu?'],
      'online-learning': ['Beth hoffech chi ei ddysgu?', 'Sut ydych chi’n hoffi dysgu?'],
      photos: ['Pa luniau sydd bwysicaf i chi?', 'Gyda phwy hoffech chi eu rhannu?'],
      entertainment: ['Beth ydych chi’n hoffi ei wylio, ei ddarllen neu wrando arno?'],
      hobbies: ['Beth ydych chi wrth eich bodd yn ei wneud?', 'Am beth hoffech chi ddysgu mwy?'],
      'smart-home': ['Beth hoffech chi ei wneud â’ch llais gartref?'],
      'assistive-tech': [
        'Beth fyddai’n gwneud y sgrin yn fwy cyfforddus i chi?',
        'Beth sy’n gweithio’n dda i chi’n barod?',
      ],
      'digital-champion': ['Pwy hoffech chi ei helpu, a gyda beth?'],
      'train-staff': ['Gyda beth mae pobl yn gofyn i’ch tîm am help?'],
      'org-digital': [
        'Beth sy’n cymryd yr amser mwyaf i’ch grŵp?',
        'Beth hoffech chi ei wneud ar-lein yn lle ar bapur?',
      ],
    },
  },

  danger: {
    notAlone: 'Dilynwch eich polisi eich hun',
    heading: {
      'domestic-abuse': 'Os ydyn nhw mewn perygl, ffoniwch 999',
      'mental-health-crisis': 'Gallan nhw siarad â rhywun nawr',
      'fraud-now': 'Ffoniwch eu banc gyda nhw nawr',
      'homeless-tonight': 'Os nad oes ganddyn nhw unman i aros heno',
    },
    lead: {
      emergency:
        'Efallai fod angen help ar rywun ar unwaith. Ffoniwch 999 yn gyntaf. Yna dilynwch eich polisi eich hun.',
      'domestic-abuse':
        'Efallai eich bod yn edrych ar bryder diogelu: dilynwch eich polisi eich hun. Siaradwch â nhw ar eu pen eu hunain os gallwch. Gofynnwch beth sy’n ddiogel cyn i chi argraffu, anfon na rhoi dim iddyn nhw.',
      'mental-health-crisis':
        'Efallai eich bod yn edrych ar bryder diogelu: dilynwch eich polisi eich hun. Gwrandewch, heb frysio. Os gallen nhw niweidio eu hunain nawr, ffoniwch 999 ac arhoswch gyda nhw.',
      'child-protection':
        'Efallai eich bod yn edrych ar bryder diogelu: dilynwch eich polisi eich hun. Dywedwch wrth eich arweinydd diogelu heddiw. Gwrandewch, ond peidiwch â holi’r plentyn. Peidiwch ag addo ei gadw’n gyfrinach.',
      'adult-safeguarding':
        'Efallai eich bod yn edrych ar bryder diogelu: dilynwch eich polisi eich hun. Siaradwch â nhw ar eu pen eu hunain os gallwch. Gofynnwch iddyn nhw beth maen nhw ei eisiau. Dywedwch wrth eich arweinydd diogelu heddiw.',
      'fraud-now':
        'Efallai fod rhywun yn cymryd eu harian nawr. Helpwch nhw i ffonio eu banc yn gyntaf. Ddylen nhw ddim anfon na dweud dim mwy. Os yw’n rhywun maen nhw’n ei adnabod, dilynwch eich polisi eich hun.',
      'homeless-tonight':
        'Efallai nad oes ganddyn nhw unman i gysgu. Cynigiwch ffonio gyda nhw. Os oes plentyn gyda nhw, neu oedolyn mewn perygl, dilynwch eich polisi eich hun.',
    },
    watched:
      'Os oes rhywun yn gwirio eu ffôn, cynigiwch un o’ch ffonau chi iddyn nhw. Nid oes dim a deipioch wedi’i gadw na’i gyfrif yma.',
  },

  handOver: {
    anyHelp: 'Helo. Hoffwn gael help gyda chyfrifiaduron a mynd ar-lein.',
    when: 'Pryd',
    toSay: 'Beth i’w ddweud',
    ask: {
      come: 'Ga i ddod {day}?',
      comeSometime: 'Pryd ga i ddod?',
      book: 'Ga i drefnu amser {day}?',
      bookSometime: 'Ga i drefnu amser?',
      start: 'Sut ydw i’n dechrau?',
      referral: 'Pwy all fy anfon atoch chi?',
      waiting: 'Ga i fynd ar y rhestr aros?',
      full: 'Pryd bydd lle gennych chi?',
      stopped: 'Pryd byddwch chi ar agor?',
      home: 'All rhywun ddod i’m cartref?',
      outreach: 'Pryd byddwch chi yn fy ardal i?',
      phone: 'Allwch chi fy helpu dros y ffôn?',
      screen: 'Allwch chi fy helpu ar sgrin?',
      device: 'Sut mae gofyn am un?',
    },
    quoted: '“{text}”',
    map: 'Map a chyfarwyddiadau',
    lookFirst: 'Edrychwch cyn mynd.',
    subject: 'Help digidol: {service}',
    note: 'Cyfeiriwyd: {service}, {phone}, {when}; rhoddwyd {date}',
    notePhone: 'dim rhif',
    noteWhen: 'holwch am amseroedd',
    report: {
      subject: 'Rhywbeth o’i le: {service}',
      lead: 'Efallai fod rhywbeth o’i le yn y rhestriad hwn.',
      id: 'Rhif y rhestriad: {id}',
      shown: 'Dyma beth rydym ni’n ei ddangos:',
      write: 'Beth sydd o’i le:',
      told: '{problem} Dywedwyd ar {date}.',
      kind: {
        gone: 'Mae wedi cau neu symud.',
        phone: 'Mae’r rhif yn anghywir.',
        times: 'Mae’r amseroedd yn anghywir.',
        place: 'Mae’r cyfeiriad yn anghywir.',
        other: 'Mae rhywbeth arall o’i le.',
      },
    },
  },

  map: {
    title: 'Ble mae help',
    you: 'Chi',
    north: 'G',
    northUp: 'Mae’r gogledd ar y brig.',
    rings: 'Mae’r cylchoedd yn dangos milltiroedd oddi wrthych, mewn llinell syth.',
    unsure: 'Rydych chi rywle y tu mewn i’r llinell drwchus.',
    hollow: 'Mae dot heb rif bron yn iawn.',
    absent: { one: 'Heb ei lunio: rhif {numbers}.', other: 'Heb eu llunio: rhifau {numbers}.' },
    pin: '{number}: {name}, {distance}, i’r {direction}',
    pinNear: '{number}: {name}, {distance}',
    dot: 'Bron yn iawn: {name}, {distance}, i’r {direction}',
    dotNear: 'Bron yn iawn: {name}, {distance}',
    compass: [
      'gogledd',
      'gogledd-ddwyrain',
      'dwyrain',
      'de-ddwyrain',
      'de',
      'de-orllewin',
      'gorllewin',
      'gogledd-orllewin',
    ],
  },

  menu: cyMenu,
  settings: {
    title: 'Gosodiadau Fingerpost',
    organisation: 'Sefydliad: {name}',
    saved: 'Wedi’i gadw.',
    notSaved: 'Ni allem gadw hyn. Efallai nad oes lle ar ôl ar y cyfrifiadur hwn.',
    locked: 'Wedi’i osod gan eich sefydliad',
    on: 'Ymlaen',
    off: 'I ffwrdd',
    none: 'Dim',
    save: 'Cadw',
    remove: 'Tynnu',
    undo: 'Ei roi yn ôl',
    ownFaults: 'Ni allem ddarllen y gosodiadau hyn, felly defnyddir y rhai arferol:',
    policyFaults: 'Ni allwn ddefnyddio rhan o’r hyn a osododd eich sefydliad. Dangoswch hyn i’ch tîm TG:',
    name: {
      lang: 'Iaith',
      area: 'Eich ardal arferol',
      door: 'Beth mae’r botwm yn y bar offer yn ei agor',
      sources: 'Cyfeiriaduron',
      starter: 'Rhestr gychwynnol',
      tally: 'Cyfrif',
    },
    browserLanguage: 'Yr un iaith â’r porwr',
    area: {
      label: 'Tref, neu ran gyntaf cod post fel BN1',
      hint: 'Rydym yn chwilio yma nes i chi deipio lle arall.',
      shortened: 'Dim ond rhan gyntaf cod post rydym yn ei chadw.',
      problem: {
        'not-found':
          'Ni allwn ddod o hyd i’r lle hwnnw. Gwiriwch y sillafu, neu rhowch gynnig ar dref gyfagos.',
        'no-location': 'Nid yw’r cod post hwnnw yn lle ar fap. Rhowch gynnig ar dref gyfagos.',
        choose: 'Mae gan fwy nag un lle yr enw hwn. Ychwanegwch y sir, neu teipiwch ran gyntaf cod post.',
      },
    },
    door: {
      popup: 'Blwch bach o dan y botwm',
      panel: 'Panel wrth yr ochr',
      window: 'Ffenestr ar wahân',
    },
    sources: {
      lead: 'Y rhestrau o help y mae Fingerpost yn eu chwilio.',
      empty: 'Nid ydych wedi ychwanegu rhestr eto.',
      add: 'Ychwanegu cyfeiriadur',
      address: 'Cyfeiriad gwe',
      addressHint: 'Mae’n dechrau gyda https:// a gall eich partneriaeth ddweud wrthych beth ydyw.',
      key: 'Allwedd gyhoeddus, os oes un',
      keyHint:
        'Gludwch y cyfan, o BEGIN i END. Wedyn dim ond rhestr a lofnodwyd gan ei pherchennog a ddefnyddir.',
      addNow: 'Ychwanegu’r cyfeiriadur hwn',
      removed: 'Wedi’i dynnu: {address}',
      noKey: 'Dim allwedd: ni allwn wirio pwy a wnaeth y rhestr hon.',
      hasKey: 'Rydym yn gwirio bod ei pherchennog wedi’i llofnodi.',
      starter: 'Chwilio’r rhestr gychwynnol sy’n dod gyda Fingerpost hefyd',
      problem: {
        'no-address': 'Teipiwch gyfeiriad gwe sy’n dechrau gyda https://',
        'not-https': 'Rhaid i’r cyfeiriad ddechrau gyda https:// fel na all neb newid y rhestr ar y ffordd.',
        'has-extras': 'Gadewch allan enwau, cyfrineiriau, ac unrhyw beth ar ôl ? neu #.',
        'not-a-key': 'Nid allwedd gyhoeddus yw hon. Gludwch y cyfan, o BEGIN i END.',
        known: 'Mae’r cyfeiriadur hwn ar eich rhestr yn barod.',
        'too-many': 'Mae eich rhestr yn llawn. Tynnwch gyfeiriadur yn gyntaf.',
      },
      status: {
        waiting: 'Heb ei nôl eto.',
        current: 'Rhestr dyddiedig {date}. Chwiliwyd am un fwy newydd ddiwethaf: {checked}.',
        unreachable: 'Ni allem gyrraedd y cyfeiriad hwn. Gwiriwch ef, neu rhowch gynnig arall arni wedyn.',
        'not-allowed':
          'Nid yw’r wefan hon yn gadael i Fingerpost ddarllen ei rhestr. Gallwch ei ganiatáu yma.',
        'not-trusted': 'Nid yw’r rhestr hon wedi’i llofnodi â’r allwedd a roesoch. Nid ydym yn ei defnyddio.',
        damaged: 'Ni chyrhaeddodd y rhestr yn gyfan. Nid ydym yn ei defnyddio.',
        older: 'Rhoddodd y wefan restr hŷn nag o’r blaen. Rydym yn cadw’r un fwy newydd.',
        'newer-format': 'Mae angen Fingerpost mwy newydd ar y rhestr hon.',
        gone: 'Mae’r cyfeiriadur hwn wedi cau.',
        full: 'Does dim lle ar y cyfrifiadur hwn i’r rhestr hon.',
      },
      allow: 'Caniatáu i Fingerpost ddarllen o’r wefan: {host}',
    },
    tally: {
      label: 'Cyfrif pa help a roddir',
      hint: 'Mae’r cyfrifon yn aros ar y cyfrifiadur hwn. Nid ydynt yn dweud dim am unrhyw berson.',
    },
    keyboard: {
      heading: 'Bysellfwrdd',
      usual: 'Pwyso’r botwm yn y bar offer',
      window: 'Agor mewn ffenestr ar wahân',
      addressBar: 'Chwilio o’r bar cyfeiriad',
      addressBarKeys: 'fp, bwlch, yna beth sydd ei angen',
      unset: 'Dim bysellau wedi’u gosod',
      change: 'Newid y bysellau hyn',
      changeHow:
        'Os nad oes tudalen yn agor, chwiliwch am “shortcuts” lle mae’ch porwr yn rhestru ei estyniadau.',
    },
    file: {
      heading: 'Copïo’r gosodiadau hyn',
      lead: 'Mae’r ffeil yn cynnwys y gosodiadau hyn a dim byd am bobl.',
      save: 'Cadw’r gosodiadau mewn ffeil',
      choose: 'Defnyddio gosodiadau o ffeil',
      changes: 'Byddai’r ffeil hon yn newid:',
      change: 'Cyn: “{before}”. Wedyn: “{after}”',
      same: 'Ni fyddai’r ffeil hon yn newid dim.',
      leftOut: 'Ni allwn ddarllen y rhannau hyn, felly cânt eu gadael allan:',
      use: 'Defnyddio’r gosodiadau hyn',
      cancel: 'Eu gadael fel y maent',
      used: 'Mae’r gosodiadau o’r ffeil yn cael eu defnyddio.',
      problem: {
        'not-settings': 'Nid ffeil o osodiadau Fingerpost yw hon.',
        newer: 'Daw’r ffeil hon o Fingerpost mwy newydd. Diweddarwch yr un hwn yn gyntaf.',
      },
    },
  },
  firstRun: {
    heading: 'Croeso i Fingerpost',
    what: 'Dywedwch beth sydd ei angen ar rywun, a gwelwch yr help agosaf sy’n addas.',
    private: 'Mae’r hyn rydych chi’n ei deipio yn aros ar y cyfrifiadur hwn.',
    now: 'Dewiswch iaith a’ch ardal arferol i ddechrau.',
    start: 'Dechrau',
  },
};
