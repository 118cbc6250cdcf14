// What a text tells about a person, rule by rule.
import { describe, expect, test } from 'vitest';
import type { Must, MustNot, Possession } from '../../shared/need/need.ts';
import type { AudienceId, LanguageId, LevelId, ModeId, TopicId } from '../../shared/record/taxonomy.ts';
import { needOf, topicsOf } from './reader.ts';

describe('ages', () => {
  test.each<[string, number | null]>([
    ['74, needs help with her tablet', 74],
    ['lady, 68yo, wants email', 68],
    ['aged 81 and housebound', 81],
    ["she's 74 and lives alone", 74],
    ['I am 63 and have never used one', 63],
    ["i'm 17", 17],
    ['79 year old mum wants an iPad', 79],
    ['my mum is 79', 79],
    ['Dads 86 and in a care home', 86],
    ['Older tenant (79) wants to learn tablet', 79],
    ['tenant, 71, no internet', 71],
    ['70f wants IT at home', 70],
    ['NEET 19yo keen on coding', 19],
    ['man, 58, farm worker', 58],
    ['in her eighties', 80],
    ['dad is in his late 70s', 70],
    ['she is ninety one', 91],
    ['seventy four and stuck', 74],
    ['born 1950', 76],
    ['d.o.b. 12/3/1944 no wifi', 82],
    ['nearly 80 and wants to text', 80],
    ['mae mam yn 82 oed', 82],
    ['dyn 75 oed yn byw ar fferm', 75],
    ['for my 17 year old son, he wants an IT apprenticeship', 17],
    ['T/C from daughter re mum 88', 88],
    // Not the person's age.
    ['open 24/7', null],
    ['need 60 GB of data', null],
    ['£70 for broadband', null],
    ['2 tablets', null],
    ['windows 11', null],
    ['help with iPhone 12', null],
    ['level 2 course', null],
    ['mum of 4 children', null],
    ['on the 68 bus', null],
    ['bus 68 to town', null],
    ['my grandson is 18 and set up facebook for me', null],
    ['my 8 year old wants roblox', null],
    ['my granddaughter, 16, gave me her phone', null],
    ['classes for the over 60s', null],
    ['we have 65 volunteers', null],
    ['lesson of 60 minutes', null],
    ['lives at 74 High Street', null],
    ['room 70', null],
    ['Windows 10 ends in 2025', null],
    ['I worked there for 30 years', null],
  ])('%s', (text, age) => {
    expect(needOf(text).age).toBe(age);
  });

  test.each<[string, AudienceId]>([
    ['I am 60 and want email', 'older'],
    ['I am 24 and want email', 'young-people'],
    ['IT classes for over 70s', 'older'],
    ['TV licence for the over 75s', 'older'],
  ])('%s is for %s', (text, audience) => {
    expect(needOf(text).audiences).toContain(audience);
  });

  test('between 25 and 59 an age is no audience', () => {
    expect(needOf('I am 45 and want email').audiences).toEqual([]);
  });
});

describe('what is not wanted', () => {
  test.each<[string, MustNot[]]>([
    ["don't need a laptop, got one", ['topic:device-get']],
    ['no facebook, just photos', ['topic:social-media']],
    ['not over the phone', ['mode:phone']],
    ['not a course, just one to one', ['mode:course']],
    ["I don't want a course, I just want someone to sit with me", ['mode:course']],
    ['he hates facebook, wants email', ['topic:social-media']],
    ['not facebook or whatsapp, just ordinary email', ['topic:social-media', 'topic:messaging']],
    ["she doesn't want zoom, prefers coming in", ['topic:video-calls']],
    ['anything but online banking', ['topic:online-banking']],
    ['nothing to do with facebook', ['topic:social-media']],
    ['email instead of whatsapp', ['topic:messaging']],
    ["doesn't do groups", ['mode:group']],
    ['no groups, help with my phone', ['mode:group']],
    ["he's not bothered about facebook he wants the football", ['topic:social-media']],
    ['fed up with courses, needs help with excel', ['mode:course']],
    ['dim cwrs, rhywun i ddangos y tabled', ['mode:course']],
    ['ddim eisiau cwrs', ['mode:course']],
    ['text contact only, needs a sim', ['mode:phone']],
  ])('%s', (text, mustNot) => {
    expect(needOf(text).mustNot).toEqual(expect.arrayContaining(mustNot));
    for (const code of mustNot) expect(topicsOf(text).map((id) => `topic:${id}`)).not.toContain(code);
  });

  test.each<[string, TopicId]>([
    ["can't use email", 'email'],
    ["don't know how to use zoom", 'video-calls'],
    ['no laptop', 'device-get'],
    ["hasn't got a CV", 'cv'],
    ['not good with computers', 'first-steps'],
    ['not confident with phones', 'smartphone'],
    ["doesn't have wifi", 'home-internet'],
    ['internet not working', 'home-internet'],
    ["don't want to be scammed", 'scams'],
    ["don't want to lose my photos", 'photos'],
    ['I have not used a computer before', 'first-steps'],
    ['I hate computers', 'digital-confidence'],
    ["whatsapp won't open", 'messaging'],
    ['never used whatsapp', 'messaging'],
    ['he can use his phone but not a computer', 'computer'],
    ["i've used computers for years, just not excel", 'office-software'],
    ['a course I can do from home', 'online-learning'],
    ['without a smartphone how do I park', 'device-get'],
    ['fedra i ddim fforddio wifi', 'cheaper-internet'],
    ['dim gliniadur', 'device-get'],
  ])('%s is a need: %s', (text, topic) => {
    const need = needOf(text);
    expect(need.topics.map(({ id }) => id)).toContain(topic);
    expect(need.mustNot).not.toContain(`topic:${topic}`);
  });

  test.each<[string, TopicId, TopicId]>([
    ['can do whatsapp and facebook fine but has no idea about forms', 'online-forms', 'messaging'],
    ['fine with email, wants to learn spreadsheets', 'office-software', 'email'],
    ['already on facebook, wants to learn zoom', 'video-calls', 'social-media'],
    ['she already shops online, wants to try banking', 'online-banking', 'online-shopping'],
    ['can do emails already, next i want spreadsheets', 'office-software', 'email'],
    ['she knows how to email, wants video calls', 'video-calls', 'email'],
  ])('%s: what is mastered comes after', (text, wanted, mastered) => {
    const topics = topicsOf(text);
    expect(topics[0]).toBe(wanted);
    const weight = needOf(text).topics.find(({ id }) => id === mastered)?.weight ?? 0;
    expect(weight).toBeLessThan(0.5);
  });
});

describe('what they have', () => {
  test.each<[string, Possession[]]>([
    ['has a laptop, wants to learn email', ['computer', 'email']],
    ['got an iPad for Christmas', ['tablet']],
    ['her daughter bought her an ipad', ['tablet']],
    ['the laptop her grandson gave her', ['computer']],
    ['has broadband, no device', ['internet']],
    ['phone only, needs a sim', ['smartphone']],
    ['owns a smartphone but no computer', ['smartphone']],
    ['no laptop', []],
    ['wants a tablet', []],
    ['needs a phone', []],
    ["hasn't got a computer", []],
    ["haven't got wifi", []],
    ['my phone was stolen', []],
    ['my laptop died', []],
    ['where can I get a laptop', []],
  ])('%s', (text, has) => {
    const found = needOf(text).has;
    expect(found.filter((one) => one !== 'email').sort()).toEqual(
      has.filter((one) => one !== 'email').sort(),
    );
  });

  test('a thing owned is what they may want to learn, when nothing else says what', () => {
    expect(topicsOf('got an iPad for Christmas')[0]).toBe('tablet');
    expect(topicsOf('got an iPad for Christmas, wants to email')[0]).toBe('email');
  });
});

describe('giving, not asking', () => {
  test.each<[string, TopicId]>([
    ['want to donate my old laptop', 'device-give'],
    ['where can I recycle old phones', 'device-give'],
    ['we have 20 spare laptops to give to charity', 'device-give'],
    ['volunteer to help people with computers', 'digital-champion'],
    ['I would like to help older people get online', 'digital-champion'],
    ['become a digital champion', 'digital-champion'],
    ['gwirfoddoli i helpu pobl gyda thechnoleg', 'digital-champion'],
  ])('%s', (text, topic) => {
    const need = needOf(text);
    expect(need.gives).toBe(true);
    expect(need.topics[0]?.id).toBe(topic);
    expect(need.mustNot).toEqual(expect.arrayContaining(['topic:first-steps', 'level:starting']));
  });

  test.each([
    'needs a volunteer to come to her house and help with her tablet',
    'is there a digital champion who can help my mum',
    'free laptop for school',
    'donated laptop wanted',
    'help my mum with her ipad',
  ])('%s asks', (text) => {
    expect(needOf(text).gives).toBe(false);
  });

  test('who is to be helped or taught is not who asks', () => {
    expect(needOf('retired, want to volunteer to help refugees get online').audiences).toEqual(['older']);
    expect(
      needOf('train our volunteers to support people with dementia to use tablets').audiences,
    ).not.toContain('dementia');
    expect(needOf('carer for husband with dementia, wants online shopping').audiences).toEqual(['carers']);
  });
});

describe('what comes next', () => {
  test.each<[string, LevelId, TopicId, MustNot[]]>([
    [
      'passed Entry 3 digital skills, what next',
      'improving',
      'qualification-eds',
      ['topic:first-steps', 'level:starting'],
    ],
    [
      'has L1, wants the next level',
      'advanced',
      'qualification-ict',
      ['topic:qualification-eds', 'level:starting'],
    ],
    ['completed Level 1 IT', 'advanced', 'qualification-ict', ['topic:qualification-eds']],
    ['done the basics, what next', 'improving', 'qualification-eds', ['topic:first-steps']],
    [
      'jobseeker who has the basics, wants to go further',
      'improving',
      'qualification-eds',
      ['topic:first-steps'],
    ],
    ['wants Level 2 or ICDL', 'advanced', 'qualification-ict', ['topic:first-steps']],
    ['progress from Entry Level 3 to Level 1', 'improving', 'qualification-eds', ['topic:first-steps']],
    ['not a beginner, wants advanced excel', 'advanced', 'office-software', ['level:starting']],
    ['cymhwyster lefel 2 TG', 'advanced', 'qualification-ict', ['topic:first-steps']],
  ])('%s', (text, level, topic, mustNot) => {
    const need = needOf(text);
    expect(need.level).toBe(level);
    expect(need.topics[0]?.id).toBe(topic);
    expect(need.mustNot).toEqual(expect.arrayContaining(mustNot));
  });

  test.each<[string, LevelId | null]>([
    ['complete beginner', 'starting'],
    ['never used a computer', 'starting'],
    ['scared of computers', 'starting'],
    ['from scratch', 'starting'],
    ['a bit rusty with excel', 'basics'],
    ['basic PC course', null],
    ['ESOL beginner, needs a SIM', null],
    ['ESOL E3, wants email', null],
    ['level 2 food hygiene certificate', null],
    ['help with my phone', null],
  ])('%s', (text, level) => {
    expect(needOf(text).level).toBe(level);
  });
});

describe('what they must have', () => {
  test.each<[string, Must[]]>([
    ['somewhere free to use a computer', ['cost:free']],
    ['email class, nothing that costs money', ['cost:free']],
    ['not paying for it', ['cost:free']],
    ['excel, only after 6pm', ['access:evening']],
    ['somebody who can speak Urdu', ['lang:ur']],
    ['only speaks Bengali', ['lang:bn']],
    ['free sim card', ['cost:free']],
    ['data bank near me', ['cost:free']],
    ['asylum seeker, needs a SIM', ['cost:free']],
    ['cwrs cyfrifiadur am ddim', ['cost:free']],
    ['wheelchair user, email help', ['access:step-free']],
    ['ground floor please, I can not do stairs', ['access:step-free']],
    ['BSL user, wants zoom', ['access:bsl']],
    ['women only class', ['access:women-only']],
    ['beginners class with a creche', ['access:childcare']],
    ['excel course evening', ['access:evening']],
    ['weekend IT class', ['access:weekend']],
    ['text contact only', ['access:text-relay']],
    ['hearing loop needed', ['access:hearing-loop']],
    ['somewhere quiet', ['access:quiet']],
    ['cwrs TG yn y Gymraeg', ['lang:cy']],
    ['email lessons in Welsh', ['lang:cy']],
    ['help in Polish with forms', ['lang:pl']],
    ['needs an Arabic interpreter', ['lang:ar']],
    ['home visit only', ['mode:home-visit']],
  ])('%s', (text, must) => {
    expect(needOf(text).must).toEqual(expect.arrayContaining(must));
  });

  test.each<[string, Must]>([
    ['feel free to ring me', 'cost:free'],
    ['step free venue', 'cost:free'],
    ["I'm free on Tuesdays", 'cost:free'],
    ['hands free phone', 'cost:free'],
    ['free school meals form', 'cost:free'],
    ['good evening, I need email help', 'access:evening'],
    ['got a text this evening', 'access:evening'],
    ['it sat in the cupboard', 'access:weekend'],
    ['learn Spanish online', 'lang:es'],
    ['wants to speak Spanish', 'lang:es'],
    ["can't pay my rent online", 'cost:free'],
    ['Polish lady wants email', 'lang:pl'],
    ["can't afford broadband", 'cost:free'],
  ])('%s does not ask for %s', (text, must) => {
    expect(needOf(text).must).not.toContain(must);
  });

  test('evening and weekend are when, as well', () => {
    expect(needOf('excel course evenings').availability).toBe('evening');
    expect(needOf('saturday class').availability).toBe('weekend');
  });
});

describe('how, in which language, and for whom', () => {
  test.each<[string, ModeId[]]>([
    ['drop in near me', ['drop-in']],
    ['1:1 help with zoom', ['one-to-one']],
    ['somebody to sit with me and sort my emails', ['one-to-one']],
    ['help over the phone', ['phone']],
    ['banking on my phone', []],
    ['the phone helpline', ['phone']],
    ['online course in excel', ['course', 'self-study']],
    ["can't leave the house, wants email", ['home-visit', 'phone', 'remote']],
    ['whatsapp group', []],
    ['no internet at home', []],
    ['has it sat on the side', []],
    ['of course I can', []],
    ['ymweliad cartref i nain', ['home-visit']],
    ['galw heibio', ['drop-in']],
    ['methu gadael y ty', ['home-visit', 'phone', 'remote']],
    ['taid yn methu mynd mas', ['home-visit', 'phone', 'remote']],
    ['gadael neges', []],
  ])('%s', (text, modes) => {
    expect([...needOf(text).modes].sort()).toEqual([...modes].sort());
  });

  test.each<[string, LanguageId | null]>([
    ['angen help gyda ffôn newydd', 'cy'],
    ['band eang rhatach', 'cy'],
    ['cyfrinair', 'cy'],
    ['dw i isio dysgu defnyddio iPad', 'cy'],
    ['wi’n moyn help i lenwi ffurflen', 'cy'],
    ['kurs komputerowy', 'pl'],
    ['necesito ayuda con mi telefono', 'es'],
    ['preciso de ajuda com o computador', 'pt'],
    ['waxaan u baahanahay caawimaad', 'so'],
    ['أحتاج مساعدة', 'ar'],
    ['speaks Arabic', 'ar'],
    ['Polish speaker', 'pl'],
    ['BSL user', 'bsl'],
    ['help with my phone', null],
    ['mum wants a tablet', null],
    ['learn Spanish', null],
    ['the plant pot', null],
  ])('%s', (text, language) => {
    expect(needOf(text).language).toBe(language);
  });

  test.each<[string, AudienceId[]]>([
    ['tenant, wants email', ['social-tenants']],
    ['my kids need a laptop for school', ['parents']],
    ['facetime my grandchildren', ['older']],
    ['VI customer, wants audiobooks', ['blind']],
    ['client with LD wants an iPad', ['learning-disability']],
    ['cannot afford broadband', ['low-income']],
    ['prison leaver, licence conditions', ['prison-leavers']],
    ['needs to apply for jobs', ['jobseekers']],
    ['our charity needs a website', ['small-orgs']],
    ['kurs komputerowy', ['esol']],
    ['young carer needs a laptop', ['young-people', 'carers']],
    ['help with email', []],
    ['older phone is slow', []],
  ])('%s', (text, audiences) => {
    expect([...needOf(text).audiences].sort()).toEqual([...audiences].sort());
  });
});

describe('which topic leads', () => {
  test.each<[string, TopicId, TopicId]>([
    ['needs somebody patient to go through her new iPad', 'tablet', 'digital-confidence'],
    ['scared of computers', 'digital-confidence', 'computer'],
    ['do my banking on my phone', 'online-banking', 'smartphone'],
    ['forgot my email password', 'passwords', 'email'],
    ['excel course', 'office-software', 'work-skills'],
    ['UC migration notice, no laptop', 'universal-credit', 'device-get'],
    ['sell things on facebook', 'online-shopping', 'social-media'],
    ['apply for a visa online', 'immigration-online', 'online-forms'],
    ['book a train on my phone', 'travel-maps', 'smartphone'],
    [
      "because I'm deaf I can't do the phone line so I need to book my GP online",
      'health-online',
      'digital-landline',
    ],
    ["can't log in to the NHS app", 'health-online', 'passwords'],
    ['on facebook, my privacy settings', 'privacy', 'social-media'],
    ['I had a tablet stolen and need another', 'device-get', 'tablet'],
    ['got a printer, spreadsheets next', 'office-software', 'device-fix'],
  ])('%s: %s before %s', (text, first, second) => {
    const topics = topicsOf(text);
    expect(topics[0]).toBe(first);
    expect(topics.indexOf(second)).not.toBe(0);
  });
});

describe('senses', () => {
  test.each<[string, TopicId]>([
    ['order my tablets online', 'health-online'],
    ['tablet', 'tablet'],
    ['data bank near me', 'mobile-data-sim'],
    ['data analyst', 'digital-careers'],
    ['delete my data', 'privacy'],
    ['bank', 'online-banking'],
    ['device bank', 'device-get'],
    ['save to the cloud', 'files-cloud'],
    ['my mouse', 'keyboard-mouse'],
    ['windows 11', 'computer'],
    ['smart tv', 'entertainment'],
    ['zoom', 'video-calls'],
    ['screen time for kids', 'child-safety'],
    ['Needs IT help', 'computer'],
    ['AT assessment for a blind man, needs AT', 'assistive-tech'],
  ])('%s', (text, topic) => {
    expect(topicsOf(text)).toContain(topic);
  });

  test('"needs it" is not IT', () => {
    expect(topicsOf('She really needs it for her email')).not.toContain('computer');
  });
});
