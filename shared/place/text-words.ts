// The small words and other signs by which a text shows that it speaks of a place, or of something else that has its name.

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Before a place, in English and Welsh. */
export const inWords = setOf('in at within across yn yng ym');
export const nearWords = setOf('near nr nearby around round outside ger close');
export const weakCueWords = setOf('from to o i or ir towards via');
/** Between such a word and the place: "near to", "in north Leeds", "yn y Barri". */
export const fillerWords = setOf(
  'the y yr of city town village area north south east west central greater inner outer rural postcode',
);
/** Before "in", of somebody's home or whereabouts. */
export const homeWords = setOf(
  'live lives living lived based located staying stay stays resident residents residing home house flat moved moving moves move relocated relocating byw',
);
/** Before "in", of something learnt or liked: what follows is a subject, not a place. */
export const subjectWords = setOf(
  'interested interest help helping confidence confident skill skills difficulty difficulties trouble problem problems better good struggle struggles struggling course courses class classes lesson lessons training tuition qualification progress support involved use used',
);
/** After a name that is part of another one: a road, a bank, a club. */
export const laterPartWords = setOf(
  'road rd street avenue ave lane close drive crescent court terrace square gardens building bank app account united rovers fc wanderers glasses',
);
/** After a name that is a place: "leeds city centre", "hackney council tenant". */
export const afterNameWords = setOf('city town area centre council library resident residents');
/** Before a name that is a person's. */
export const titleWords = setOf('mr mrs ms miss dr called named name');
/** After a name that is also one abroad. */
export const abroadWords = setOf('australia usa america canada zealand jamaica africa india');
/** Where these stand by, E3, L2 and B1 are levels of learning. */
export const levelWords = setOf(
  'level levels entry esol eds edsq efsq efs english maths ict itq icdl ecdl functional skills skill qualification qualifications qual quals certificate cert award diploma course courses class classes exam exams passed pass got has have had did done doing completed achieved grade cefr speaking reading writing listening essential digital pre',
);
/** Straight before one of them: "after L1", "working at E3". */
export const levelCueWords = setOf('and or after beyond above below needs wants at on working next');
/** Before or after an outcode's letters and figure that are the name of a thing. */
export const modelWords = setOf(
  'samsung galaxy macbook imac ipad iphone apple mac chip windows win vitamin deficiency hp version unit room form section upgrade m1 carbon',
);
/** "My m8" is a friend. */
export const ownerWords = setOf('my me ur your our his her their a alright cheers ta');
export const thingWords = setOf(
  'chip macbook mac deficiency injection injections vitamin alarm emissions ultra',
);
/** "HP15 laptop" is no place in Buckinghamshire, "8GB" no end of a postcode. */
export const hardwareWords = setOf(
  'laptop laptops printer ram memory storage ssd tablet computer pc hp macbook samsung ipad phone windows',
);
