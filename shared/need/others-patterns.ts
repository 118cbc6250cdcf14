// What people write when somebody else than us can help, in the shorthand of redirect-patterns.ts. Nobody is in danger:
// it ships with what answers.
import { type RedirectRule, type RuleShorthand, rulesFrom } from './redirect-patterns.ts';

/** Words that say it is our own work after all. */
const digital =
  '(scam|apps?!|on ?line|internet|web|portal|comput|lap ?top|i ?pads?!|kindle|(smart|i) ?phone|(from|off|on) (my|the) (phone|tab|mob)|invoice|qr!|e ?mail|broad ?band|wi ?fi|digital|google|alexa|log(ging)? ?(in|on)!|sign in|pass ?word|account|upload|download|print|scan|screen|device|video|zoom|what ?s ?app|facebook|e ?visa|share code|tech|learn|lesson|course|class|teach|volunteer|typ(e|ing)!|keyboard|smart|excel|spread|ar ?lein|y we!|g?wefan|ap!|n?g?liniad|n?[cg]h?yfrifiad|nghyfrif|rhyngrwyd|cyfrinair|digidol|dysgu|cwrs|gwirfodd)';

const rules: RuleShorthand[] = [
  { id: 'medical-advice', says: 'chest pain|poen yn y (fr|mr)est|poen yn fy mrest' },
  {
    id: 'medical-advice',
    says: `
((dose|have|mg|swallow|take|taking|took)!|how (many|much))~(antib|ibup|medic|parac|pill|statin|tablet)|(antib|blood press|ibup|medic|parac|pill|statin|tablet)*@(alcohol|dose|pregn|safe|side|together)|side effect|tooth ?ache|dentist|rash!|symptom|(need|see|want)( to see)? (a |my |the )?(doctor|gp!|nurse|optician)|infection|vomit|dizzy|my (back|ear|foot|head|knee|leg|stomach|throat|tooth)~(ache|hurt|pain|sore|swollen)|need~prescription
(angen|gweld) (doctor|meddyg)|d?deintydd|[dn]?dannoedd|sgil ?effeith|symptom|poen~(bol|cefn|clust|pen)|brech!|(cymryd|gymryd)~(meddyg|moddion|tabled)
`,
    unless: `${digital}|order|mend|fix|repair|charg`,
  },
  {
    id: 'housing-repairs',
    says: String.raw`
(boiler|heating|hot water|radiator|toilet|taps?!|roof|windows?!(?! (\d|up|xp))|gutter|ceiling|sink|shower|pipe|electrics?!|socket|front door|fence|lift!) & (block|brok|burst|crack|drip|fix|leak|off|out of order|overflow|pouring|repair|smash|stopped|{not} work)
no (electric|heating|hot water)|drain~block|block* drain|damp|mou?ld!|mouldy|rats|report a repair|repairs? (line|team)|repair my (flat|home|house)
boeler|[gl]l?eithder|llwydni|dim (dwr|gwres)|(ffenest|peipen|tap|to!|toiled)~(blocio|gollwng|torri)|atgyweiri
`,
    unless: digital,
  },
  {
    id: 'food-help',
    says: 'food ?bank|food parcel|no food|nothing to eat|hungry|starving|(afford|money for)~(eat|food)|{not} eaten|feed (my|the) (ch|fam|kid)|[bf]anc bwyd|dim bwyd|llwglyd|llwgu|parsel bwyd',
    unless: digital,
  },
  {
    id: 'money-debt',
    says: `
bailif|bailliff|arrears|debts?!|(appeal|challeng)*~(benefit|dec|esa|pip|uc!)|mandatory recon|(benefits?|dla|esa|money|payments?|pip|uc|universal credit)!~(cut!|refus|sanction|stop+ed|suspend|turned down)|stopped~(benefit|money|pay|pip|uc!)|sanction|(cannot|cant|struggl*)( to)? (afford|pay)~(council tax|electric|energy|gas|heating|mortgage|rent)|loan shark|payday loan|crisis (grant|loan)|bankrupt|owe~(council|money|rent|£)|ccj!|budgeting loan|overpay|behind (on|with)~(bill|mort|rent)
beiliaid|feiliaid|ol ddyled|n?d?d?yled|apelio|budd ?dal*~stop|methu talu
`,
    unless: digital,
  },
  {
    id: 'legal-immigration',
    says: `
immigration (adv|app|case|hel|law|sol)|(asylum|citizenship|claim|leave to remain|visa) & (appeal|case|denied|lawyer|refus|reject|solic)
deport|solicitor|lawyer|legal (adv|aid|help)|tribunal|custody|divorce|court (case|date|hear|order)|detention|removal dir
cyfreithiwr|gyfreithiwr|twrnai|lloches~g?wrthod|gwrthod~lloches|allgludo|ysgariad
`,
    unless: digital,
  },
  {
    id: 'not-us',
    says: String.raw`
weather|forecast|will it rain|(cricket|football|rugby)( \w{1,9})? (match|result|score)|who won|plumber|electrician|locksmith|gardener|taxi|bins?~(collec|day|empt|out)|when are~bins|pizza|takeaway|kebab|recipe|how (do i|long to|to) (bake|boil|cook)|(bus|ferry|train|tram)( time)?s? (from|time|to)|prime minister|president of|capital of|what time (does|is)|tell me a joke|hair ?dresser|barber|vets?!|horoscope|lottery|what day|restaurant|dog walk|mechanic|mot!
tywydd|casglu biniau|biniau|plymwr|rysait|(bws|tren) i|trydanwr|sgor
`,
    unless: digital,
  },
];

/** What others do, in the order in which panels win. */
export const othersRules: readonly RedirectRule[] = rulesFrom(rules);
