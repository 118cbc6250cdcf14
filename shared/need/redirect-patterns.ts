// What people write when they are in danger: sentences, not words.
//
// The text has been folded first (redirect.ts): lower case, no accents, apostrophes or hyphens, one space between words
// and " . " where a sentence ends. All this ships in the first file, so it is written in a shorthand:
//   new line  or          {name}  a list below       *  the rest of a word
//   !  the word ends      %  the sentence ends       ~  up to three words between       @  up to eight
// A pattern begins at the beginning of a word, and may end inside one: "abus" is abuse, abused and abusive.
// Every repeat but that of a single letter is bounded, so that the cost grows with the length of the text and no
// faster; there is no look-behind, which iPads older than iPadOS 16.4 cannot read.
import type { RedirectId } from '../record/taxonomy.ts';

const lists: Record<string, string> = {
  partner:
    'ex(?! (army|coll|forces|mil|off|raf|rough|serv|teach|vat))!|hus?ba?[enu]|hubb|wife!|partner(?! org)|boyfr|bf!|girlfr|gf!|fianc|spouse|other half|missus|bloke|fella',
  kin: 'dad|father|mum|mam!|mother|step ?[dmfsb]|bro!|brother|sister|uncle|aunt|cousin|in ?laws|famil|parents|sons?!|daughter|nephew|niece|grand(?!e)',
  one: '({partner}|{kin}|(friend|girl|guy|lad|lady|man|men|neighbou?r|s?he|some ?body|some ?one|they|who|woman)(re|s)?!)',
  your: '(an?|her|his|my|our|that|the|their|this|your)!',
  me: '((cl|client|ct|her|him|me|them|us)!|{your} (\\w{1,9} )?(client|dad|friend|gf|gran|mam|mother|mum|nan|neighbo|partner|sister|tenant|wife))',
  self: '(her|him|m[iy]|me|our|their|them|there|your) ?sel[fv]',
  not: '(arent|cannot|cant|couldnt|didnt|doesnt|dont|hasnt|havent|isnt|never|no|nobody|not|stopped|struggling to|unable to|without|wont)',
  hurt: '(hit(s|ting)?!|beat(en|ing|s)?!|bea?ting|kick|cho[ck]|hurt|stab|spat|whack|thump|drag|grab|push|shov(e|ing)|intimidat|bull[yi]|torment|humiliat|terrori|bit(e|ing)|thr[eo]w|burn|{cruel})',
  cruel:
    '(batter(ed|ing|s)!|beaten(?! by t)|beat(ing|s)? (up|{me})|str[ae]ng[lu]|throttl|punch(?!* the)|slap(?!* (a|the))|smack(?!* the)|cho[ck](ed|es|ing) {me}|ab+[ou]{1,2}[sc]|violen|rape[ds]?!|raping|as+ault|thr[ea]+ten(ed|ing|s)? (her|him|me|to|us|with)|bruis(es|ing)!|bruised (arm|eye|face|neck)|black eye|molest|har+as+(?!* by (c|s|t))|stalk(ed|er|ing|s)|knock(ed|ing|s)? {me}|kill(ed|ing|s)? (her|me|us)!)',
  body: '(arm|eye|face|finger|hair|jaw|leg|neck|nose|rib|teeth|throat|tooth|wrist)s?!',
  child:
    '((boy|child|daughter|girl|kid|lad|lass|nephew|niece|pupil|son|student|teen|teenager|toddler)s?!|child\\w{3,4}!|baby|babies|grand? ?(ch|dau|kid|son)|step ?(ch|dau|son)|(baby|little|younger) (bro|ones|sis)|schoolgirl|(1[0-7]|[4-9]) ?(y o!|years? old|yo!|yr old))',
  elder:
    '((aunt|auntie|brother|client|customer|dad|father|gentleman|gran|grandad|grandfather|grandma|grandmother|granny|lad|lady|mam|man|mother|mum|nan|nana|neighbou?r|patient|pensioner|resident|sister|tenant|uncle|widow|woman)s?!|(disabled|elderly|frail|old|older|vulnerable) \\w{1,9}|learning d|dementia)',
  carer:
    '((builder|carer|cleaner|nurse|pa|trader)s?!|care ?(home|staff|worker)|staff!|support worker|nursing home|home help|so called friend)',
  money: '(allowance|bank|benefit|card!|cash|jewel|money|pension|pip!|purse|saving|wages)',
  bare: '(nud(e|ity)|naked|topless|underwear|undress|clothes off|no clothes|sexual|sexy|sext|explicit|intimate|inapp?ropr|indecent|private (ph|pi|vi)|{pics} of (her|him|me)(%| (at|in|nak|un|with)))',
  pics: '(image|photo|pic|picture|selfie|video)s?!',
  nowhere:
    '(no ?wh?[ea]+r|nowher|now here|no (address|bed|home!|place|roof|were)|(dont have|hasnt|havent|no|not|nt got)~(a bed|a place|any ?were|any ?where|somewhere))',
  soon: '(today|to ?night|2nite|tonite|2night|now!|this (aft|eve|morn)|tomorrow|straight)',
  device:
    '((app|battery|computer|ffon|i ?pad|i ?phone|it|lap ?top|mobile|pc|phone|printer|screen|sgrin|tabled|tablet|tv|wi ?fi|windows)s?!)',
  // Welsh: a partner, a child and what is done to them, each in its mutations.
  cymar:
    '(([mp]h|[pb])artner|(g|ng)?wr!|n?g?wraig|n?[cg]?h?ariad!|n?[cg]h?yn!( bart| ga| wr)?|gyn [bwg]|ex!)',
  fe: '(e|fab|fe|fo|hi|mab|mam|n?[td]h?ad|nhw|o|rhywun)!',
  plentyn:
    '(([mp]h|[pb])lant|([mp]h|[pb])lentyn|baban|[bmf]abi|m?f?erch|[mf]ab!|hogyn|hogan|bachgen|crwt|croten|h?wyres|h?wyr!|nith!|nai!|([bm]rawd|chwaer) [bf]ach)',
  brifo:
    '(mwrw|nghloi(?! allan o)|nharo|nghuro|mrifo|nghicio(?! i? ?(allan|mas|o r))|mygwth|nhagu|nhreisio|nyrnu|nychryn|n?[gc]h?am ?drin|ngwthio|mhwn|waldi|slapi|d?dyrnu|[td]h?reisi|[td]reisgar|stelci|hara[sw]io|[td]h?agu|ymosod ar|lladd (fi|i)!|fy lladd|[gc]leisiau|[gc]lais|bygwth (dad|ei|fi|fy|hi|mam|ni))',
  gwylio:
    '(r?h?eoli|d?dilyn|gwylio|d?darllen|t?checio|tsecio|sbio|edrych (ar fy n|drwy|trwy)|mynd (drwy|trwy)|tracio|gweld|gwybod|gwrando ar|hacio)',
  taro: '([bf]wrw|[td]h?aro|[cg]h?uro|hit(i|o)|[bf]rifo|[cg]h?icio|gwthio|niweid|anafu|waldi|slapi|pwno|bygwth|llosgi|ysgwyd)',
  anafu:
    '([bf]rifo|[bf]wlio|[bf]wrw|[bf]ygwth|[cg]h?am ?drin|[cg]h?icio|[cg]h?uro|[td]h?aro|[td]h?reisio|anafu|bwydo|camfan|ddefnyddio|ecsbl|esgeul|hanafu|hesgeul|hitio|niweidio)',
  hen: '(anabl|anabledd|bregus|cymydog|dementia|gymydog|hen!|henoed|mam gu|modryb|nain|oedrannus|preswyl|tad cu|taid|weddw)',
};

/** Harmless wording that looks like danger: it is taken out, and what stands around it is still read. */
const harmless = String.raw`
(amazon |kindle )?fire (stick|tv|tab|hd|kid|[78]|10|max)|kindle fire|fire ?(fox|wall)|suicide squad|rape ?seed|black eyed? pea|violen(t|ce in) (\w{1,9} )?(game|film|video|storm)|gem dreisgar
{device} (really |just |always )?((want*|going|about) to die|kill* it ?self|beats|hurts|hits|(gyff\w{1,5} )?ddim yn ymateb)|ymateb windows|(rhyngrwyd|{device}) (yn |n )?fy lladd
(dog|cat|pet|horse|poodle|beard)s? groom|groom* (salon|parlo|busi|course|kit|appoint|my (dog|cat))
(beat(s|ing)?|thrash*) ({me}|(the|my) \w{1,12})~(at (?!home|night|work|the)|on (the )?(xbox|play|wii|fifa|switch))|punch* (in )?(the|my) (code|num|pin)
(kick|thr[eo]w|chuck|knock|boot|lock)* ({me} )?(off|out of|out)( of)?~(wi ?fi|internet|comput|lap|zoom|call|meet|group|chat|app|account|game|page|site|web|class|face|phone|i ?pad|email|journal)|(facebook|site|app|it|zoom) (has |keeps )?(kick|thr[eo]w|lock)* me out
(google|facebook|alexa|siri|apps?|websites?|computer|phone|tv|cookies|adverts|ads|amazon|microsoft|apple)( is| are| keeps?)? (spy|track|follow|listen|watch|stalk)
(data|account|computer|laptop|phone|money|details)s?( is| are)? in danger|in (danger of|no danger)|old danger
(st johns?|air) ambul|ambulance (serv|driv|job|trust|crew|text)|refuge support|(work|volunt)* (for|at|in) (a |the )?(domestic|refuge|women|homeless)*~(charity|team|hub|service|refuge)|(got abuse|abused|abuse) on ?line|(got|get|report)* abuse( on)?|by trolls|works? in child prot
{device}~over ?dos|over ?dos* (of|on) (em|net|fa|sc|tv)
(no|nil|denies|denied)( any| known| current)?( hx of| history of| thoughts of)?( \w{1,12}){0,2} (concern|issue|risk|ideat|thoughts|ident|disclos|report)
(no|nil|denies|denied)( any| known| current)?( hx of| history of| thoughts of)? (dv|da|si|sh|domestic abuse|self harm*|suicid*)%
(abuse|violence|protection|suicide|harm|safeguarding|grooming|prevent|fire|slavery|aid|knife|cooking)( \w{1,10})? (aware|train|course|polic|certif|e learn|module|webinar|work ?shop|level|lead|class)
(train|course|module|e learn|webinar|work ?shop|certif|polic|essay|assign|poster|leaflet|aware)* (about|on|in|for|around)~(domestic|child|suicid|safeg|abus|self h|groom)*
(worr|scared|afraid|avoid|stop|nervous|fear|prevent|protect|not want|dont want|without|risk|in case|learn|spot|recogn|aware|friend was)*( \w{1,9}){0,3}? (scam|con|rob|hack|trick|defraud|phish)(m?ed|ned|ming|ning)?!
drown* in (?!the|a)|sexual health|gift card on ?line|at risk of (digital|isol|excl|lonel)
(hyfforddiant|cwrs|ymwybyddiaeth)~(d?diogelu|cam drin|gam drin|hunan)|(ofn|poeni|osgoi|rhag)~(sgam|twyll|nhwyll)|sgamio ac ofn
bwrw (glaw|eira|golwg|y?mlaen)|(ffon|batri|gliniadur|laptop)~(am|isio|eisiau) farw|(curo|guro|nghuro) i? ?ar (y )?(play|xbox|fifa|gem)
`;

/** What a redirect listens for, in the shorthand: a pattern a line. */
export interface RuleShorthand {
  id: RedirectId;
  says: string;
  /** Not when this is said as well. */
  unless?: string;
}

/** First come, first shown: the rule that stands higher wins, wherever in the text it is met. */
const rules: RuleShorthand[] = [
  {
    id: 'emergency',
    says: String.raw`
smel* (\w{1,9} of |a |like |of )?gas!|smel*~gass!|gas smell|smell (from|of) (the )?gas
gas (escap|le[ae]k)|leak* gas|gas is leak|carbon monox|electrocut|electric shock
on fire|(caught|chip pan|flat|house|kitchen) fire|fire in (my|our|the)|(building|flat|house|kitchen) is burning|flames|smoke (com|every|fill|pour)|full of smoke|fire (brigade|engine)
{not} (properly )?breath(?!e a word)|breathing (funny|weird)|un ?conscious|blood (%|all over|every)|(load|lot|pool)s? of blood|bleed|lips~blue|(and|has|he|he is|hes|she|she is|shes) (going|gone|turn*|went)? ?(blue|grey)%|clutch*~(chest|heart)|foaming|pains? in (her|his) chest|chest@(crush|dead|numb)|chest pains? and~(arm|breath|dizzy|grey|numb|sweat)|(^|got |have |having )(bad )?chest pains?( now)?%
(baby|{elder}|{one})@(un ?respons|collaps|{not} (come round|wake|waking)|{not} respond*( and| to me|%)|passed out|stopped moving)|(not|wont) wak(e|ing) up (and|breath)|^not waking
(^|(am|are|hes|im|is|m|s|shes|think|{kin}) )having~(asthma at|baby now|fit!|heart at|seizure|stroke)(?! (about|over))|(hes|is|shes) fitting( and| on|%)|(could|may|might|signs of|think)@a (heart at|seizure|stroke)|face~(droop|dropp)|slurr|giving birth|chok(e|es|ing) (on (a |food|her|his|some)|to d)|(baby|{elder}|{one})~choking%
(had|has|just|possible|swallow*|taken|took)~over ?dos|over ?dosed|^over ?dose|(drank|drunk|eaten|swallow*|taken|took)~(\d\d|all|bottle|box|handful|load|pack|too many|whole)~(antid|insul|med|parac|pill|sleep|tab)|had~too many~(meds|parac|pill|sleep)|(drank|drunk|swallow*)~(antif|batter|bleach|poison)
stab+(ed|ing|s) ?(%|her|him|me|some)|been stab+ed|knifed|(been|got) shot|stab (me|some)|(a|got|has|have|holding|point*|pull*|wav*|with)( a| his| the)? (\w{1,9} )?(axe|gun|knife|machete)!(?! (bl|dog|game|set|sh))|^gun%|armed m[ae]n
break* in(%|to)?( to)?~(door|flat|home|house|window)|breaking in%|(bang*|climb*|kick*|smash*|try*)~(down|in|into|on|through)( to)? (her|my|our|the)~(door|flat|home|house|window)(?! (phone|share))|kick*~door|(burglar|intruder|lleidr)s?!(?! al)|some ?one is in (my|the) (flat|home|house)|inside the house
(^|am |are |help |hes |im |is |shes )being (attack|kidn|mug|robb|stab|strang)(?!* (by a v|on))|^collapsed|kidnapped|^tan%|(hes|is|theyre) outside (her|my|the)|(followed|following) (her|me) home|hes attacking
(about|tried|trying) to kill(?! {self})|(gang|man|men|some ?one|they|theyre)~(attack|chas|shoot|stab|strangl)ing!|{not} (breath|mov)ing(?! (ho|m|p|the|to|w))
(am|feel|grave|he is|hes|im|immediate|life|real|serious|she is|shes|they are|we are|were) in( \w{1,9})? danger|danger (right )?now|immediate danger
car crash (just|on|out)|(bad|been in|just)~(bike|car|road)~(accid|crash)|hit by a (bus|car|lorry|van)|(been|was) run over|(fall|fell|floor)*~(cant|not|stuck|unable) (to )?(get up|move|on the)|(lying|stuck) (in|on) the (floor|road)|banged~head|in(to)? labour(?! (m|p))|waters? (has |have )?broke|drowning|fell in the (canal|lake|river|sea)|(stuck|trapped) in~(car|fire|lift)!
(call|get|need|phone|ring|send)( a| an| for| me| the| us){0,2} (help|paramed|police)( (asap|hes|now|qu|ur)|%)|need (the )?police|(call|need|phone|please|quick|ring|some ?one) 999 (asap|for|help|now|please|quick)|need 999|^(call|dial|phone|ring) 999%|emergency help
a[mn]?b[uaeio]?l[aei]n[cs]|medical emerg|anaphyl|epipen used|allergic reac|im dying(?! to| of)
am[bp]iwlan|(arogl|clywed|drewi o|gwynto|ogla?e?)*~nwy!|(gas|nwy) (n |yn )?(dianc|gollwng|lec)|gollwng nwy|gollyngiad nwy|(ar|na) dan!|tan yn (fy|r|y)!|llosgi (i lawr|lawr)|ty~llosgi|mwg~(dod|llenwi|mhob)|fflamau|carbon monocs|sioc drydan
(ddim|methu|stopio) (ag |n |yn )?anadlu|(mae n|maen cael|n cael) trawiad|trawiad ar|^cael (ffit|trawiad)|(maen|y?n) cael (ffit|strocs?)!|anymwybod|l+ewygu|(cwympo|disgyn|syrthio)@(methu~(codi|symud)|ddim yn symud|i r (afon|gamlas|mor))|(ddim yn|methu|n gallu)( ei)? (d?d(effro|ihuno)%|deffro (dad|fy|mam)|ymateb(?! (i r l|w)))|methu codi o|gwefusau|poen~([bf]|mr?)rest~(fraich|mawr)|poen mawr~([bf]|m)rest|adwaith alerg
[td]rywanu|saethu|(da|efo|gan|ganddo|gyda|gynn?o)~([cg]h?yllell|g?wn!)|^gwn%|gwn tu allan|gwaed(?!* (ar yr ap|pres))|(cicio|dod|dwad|malu|t?d?orri)~(i )?mewn(%| (drwy|i|trwy|yn)?( r)? ?(ffen|fy nh?y|ty|y ty|y? ?drws))|malu r ffen|cicio r drws|(ceisio|trio) (agor y drws|dod i mewn)|(lleidr|rhywun) yn y ty|ymosod (arn|ar (b|f))|(^|(dwi|dw i|ydw i|rwy|mae (e|hi|o)|ni|bywyd)( n)? )mewn perygl|perygl (mawr|nawr|rwan)|(angen|ffoni|galw)*( r| yr?)? (999|heddlu|help brys)(?! ar l)|gor ?ddos|(cymryd|l?lyncu)~(gormod|llond|llwyth|potel)|(n|wedi|yn) boddi(?! mewn)|tagu ar|(babi|mae) n tagu|d?tharo gan gar|d?daro gan gar|damwain car|l?lyncu~(bat|can)|rwy n marw|(babi|fabi) n dod|babi ar y ffordd
`,
  },
  {
    id: 'mental-health-crisis',
    says: String.raw`
s(eu|ew|ewer|iu|u|ue|ui|wi)[cs]{1,2}[iaey]?d(a|e|ial|le?)*!|kil+(ed|ing)? {self}|un ?aliv|(^|going to|gonna|wanna|want to) ?kms!
(end*|tak*|took)( it all| my own| (her|his|my|own|their) (own )?life)!(?! (ba|co|in|sav|sto))|own life!(?! (in|st))|(going|gonna|ready|wanna|want*)( to)? end it( and| now| tonight|%)
(going|rather|ready|try|wanna|want|wish)* (he was |i was |i were |she was |they were |to )?(be )?(dead|die)!(?! (hair|my|of|to))|(i|if i) (was|were) (dead|gone)|better off (dead|without me)|wish* i (had never|hadnt|was never|wasnt|werent)
(didnt|doesnt|dont|longer|never|not)~(want* to (be alive|be around|be here|carry on|exist|go on|live)|wake up|deserve to live)( an| any| bec| cos| he| if| it| lik| she| tom| w?en|%)
(isnt any|no|see a|see any|see the|whats the) (point|reason)@(alive|be here|being here|carry|go on|going on|life|live|living|wak)|noth\w{1,4} (left )?to live for|(isnt|not) worth~living|life (aint|is not|isnt|not) worth|(enough|sick|tired) of (being alive|life%|living)|hate my life|done with (everything%|life)|no way out( for me|%)|live or die
(cant|dont think i can|not sure i can) (carry|go) on( any| like this| living|%)|cant (cope|do|face|take)( with)?( it| life| this)?( any ?(longer|more))( i|%)|want (everything|it all|the pain) (all )?to (end|stop)|giv* up on (every|life|living)
(all|every ?one|family|kids|they|world)( all| are| be| will| would|d){0,3} (better|happier) (off )?(if|without)|no ?(body|one) (will|would) (miss|notice)|(wanna|want to) (disappear|not wake|sleep forever)|be with (her|his|my) (dead|late)|want* (it all |to be )(gone|over)|life (to be|was) over|(about|like|of) ending (her|his|it|my|things)|(left|writing|written|wrote) (a|her|his) ((goodbye |suicide )?note( and| say|%)|good ?bye)|good ?bye to every|giv* (all )?(her|his|my) (dog|stuff|things)~away|burden~(dead|every|gone)
self ?(harm|injur)|(burn|cut|drown|hang|harm|hung|hurt|punish|shoot|silly|slit|stab|starv|stupid)*~{self}(?! (off|out))|(cut|slash|slic|slit)*~(arms?!|legs|wrist)|(been|currently) cutting%|about hanging|over ?dos|(going|gonna|plan|ready|think|want)*@((swallow|tak)*~(all|bunch|load|lots|too many)~(med|parac|pill|tab)|tablets (ready|to die|ton))|(pills|tablets) ready|(jump|throw|step(ped|ping|s)?!)*~(from|front of|off|over|top of|under)( a| the)?~(bridge|building|car park|cliff|ledge|roof|traffic|train|window)|(edge|sat|sitting|standing|stood|top)~(bridge|car park|cliff|ledge|platform|roof)|(going to|gonna|wants to|will) jump( off|%)|on (a|the) bridge|railway line%
mental ?health crisis|crisis team|having a (mental |nervous )?breakdown|voices~(hurt|kill|tell)|(active|current|disclos*|express*|hx of|passive) (sh|si)!|thoughts? of (death|dying|end|not)|dark thoughts|safe (from|with) {self}|keep {self} safe(?! on)|danger to {self}|risk to self
hunan ?l+add|l?ladd (ei|eu|fy|i|yn) hun|hunan ?niw
([bf]rifo|[dt]h?aflu|[td]h?orri|crogi|grogi|gwneud amdana|llosgi|niweidio) & ((ei|eu|fy|i|yn) hun(?! i ff)|breichiau|arddyrn|n?garddyrn|nghoesau)
(am|awydd|dod wedi|eis|gan\w{2,3}|hoff\w{1,3}|is[hi]?[oa]|ish|medd|moyn|tas\w{1,3} i wedi|well i)* (fi |i |mi )?(jyst )?[mf]arw(?!n| (a|a i|ac|ar|ers|i ddysgu|n|y)!)|fel [mf]arw|farwolaeth drwy|neu n marw
(byth|d*im|peidio|pheidio|sai) (n |yn )?((am|eis|is|ish|moyn)* )?([bf]yw|[bf]od (ma!|yma|yn fyw)|d?deffro|d?dihuno|bodoli|haeddu byw)(?! (efo|gyda|heb|mewn|yn))|(eisiau|isio|moyn)~(cysgu%|[bp]opeth|diflannu|(boen|e|o)~(orffen|stopio)|bennu pop)|popeth stopio|blino (ar )?[bf]yw
(ben|diwedd)~(bopeth|ei [bf]ywyd|fy mywyd|phopeth|y cwbl|y cyfan)|d?diweddu (ei|fy|pop)|(cymryd|gorffen) (ei [bf]ywyd|fy mywyd|popeth|y cwbl|y cyfan)|r gorau i fywyd|dim ffordd allan%|hwyl fawr (i b|wrth)|sgwennu nodyn|faich ar b|tabledi n barod|tabledi heno
(bwynt|d?dim byd|diben|pwrpas|pwynt|rheswm)~(i )?([bf]yw|bod yma|cario|deffro)|(alla i ddim|allai ddim|fedra i ddim|ffaelu|methu)~(cario|cymryd|dal|mynd)~(ati|dim mwy|mwy|y?mla[ei]?n)(?! (ar|efo|gyda|i|r))|(bol|digon) (ar|o) (fyw|fywyd)|(gwell|hapus|well)*~(heb fi|hebdda|hebddo|i m?i [mf]arw|taswn)|neidio (%|o flaen|oddi|off)|mynd i neidio|am neidio( o|%)|ar y bont|meddyliau (drwg|tywyll)|argyfwng iechyd meddwl|clywed lleisiau|casau fy|ddim werth [bf]yw|saff ar ben fy|rhywbeth gwirion
`,
  },
  {
    id: 'child-protection',
    says: String.raw`
(strange m[ae]n|strangers?|perv*|paed*|(\d\d year old|grown|older) (adult|bloke|boy|guy|lad|m[ae]n)|adults|(an|random|strange) adult|adult (?=mes|ask|con|on)|gang|men!)@(add|approach|ask|befriend|blackmail|call|chat|contact|dm|follow|forc|made|mak|meet|mes+ag|met!|offer|persuad|pester|pressur|send|sent|snap|speak|talk|tell|text|threat|told|trick|want)*~({your}( \w{1,9})? )?{child}
(man|guy|bloke|some ?(body|one)(?! (can|could|that|to|who))|boy online)!@(befriend|blackmail|chat|dm!|dms|forc|groom|keeps|mes+ag|persuad|pester|pressur|text|threat)*~({your}( \w{1,9})? )?{child}(?! (school|acc|about|to (learn|use)))
(man|guy|bloke|some ?(body|one)(?! (can|could|that|to|who))|online|roblox|snap|insta|discord|minecraft|fortnite|tik ?tok)*@(ask|contact|follow|meet|send|sent|speak|talk|tell|told|want)*~({your}( \w{1,9})? )?{child}@({bare}|(photo|pic|picture|selfie)s?!|meet|secret|where|address|alone|home!|sweets)|(man|some ?one|stranger)~(online )?(ask*|want*) to meet {your} {child}
(coach|scout|teacher|trainer|uncle)*@(inapp|mes+ag|secret|text)*@(her|him|{child})
{child}@(boyfriend|chat|contact|involved|meet|mes+ag|met!|secret|talk|text)*@(grown m|older m|older b|older than|adult!|stranger!|strange (b|g|m)|perv|man!|men!|bloke|[2-6]\d (year|yo|yr)|hes [2-6]\d)|older (boyfriend|man)~\d\d|(meeting|meets?|met) some ?one online@(meet|run)
{child}@(sent|send|shar|ask|receiv|tak|took|post|pressur|mak|made|forc|trick|be(en|ing)|told|used)*@(drugs|{bare})
(ask|forc|made|mak|messag|persuad|pressur|sen[dt]|tell|text|threat|told|trick)*~{child}@(alone|drugs|for {pics}|secret|{bare})|(blackmail|{bare})@(by|from|of|to|with) ~{child}|threat*~(post|send|shar)~{child}|got~{child}~(undr|{bare})
blackmail*~{child}|{child} (has |have |is )?(gone|ran|run) (away|miss|off)|{child} is missing|missing child
(ask|forc|made|mak|send|sent|threat|want)*~(naked|nudes|{bare} {pics})
gro+m+(ed|er|in)|child* ?(sex* )?(ab+u[sc]|at risk|cruel|exploit|marriage|neglect|porn|protect|traffick)|p(ae?|e|ea?)do(!|f|ph|s!)|nonce|csam|cse!|county lines|fgm!|(child|internet|online|sexual) predator|under ?age (boy|girl|pi|sex)|sexual abuse of a child|child safeg|safeg* (\w{1,9} )?(about|for|re)?( a)? ?(child|kids)|pupil disclos|yp disclos|disclos*~pupil|mash ref|child~cp plan
{child}~(be(en|ing)|gets?|getting|was|is|are|were|r|in|be|living|left|always|who)~(ab+u[sc](?! rel)|hurt(?! (her|his))|harmed|neglected|beaten(?! by t)|beat!|hit!(?! by)|smack|starv|molest|assault|exploit|touched|blackmail|threatened(?! by (a|hm|sc))|sex|left alone|locked in (?!to)|danger|at risk(?! of (fall|los|mis))|filthy|always hungry|shaken)
(({kin}|s?he|who|some ?one|man|partner|they|ex|mate|friend|neighbou?r|(baby|child) ?\w{4,6})!@|^)(hit(s|ting)?!|beat(ing|s)?!|hurt|kick|{cruel})*~{child}(?! (acc|app|ben|feel|ipad|lap|lock|pho|self|tab|tax|with))|(abus|harm|neglect|rough with|scream at|shak|shook|slap|smack|starv)*( at| up| with)? {your} (\w{1,9} )?{child}(?! (acc|app|ben|ipad|lap|lock|pho|tab|tax))
touch*~(her|him|me|{child})~(at night|down there|in ?app|private|sexual|where)|(coach|he|man|some ?one|teacher|{kin})~touch(ed|es|ing)? (her|him|me|{your} {child})( and| at| in| up| whe|%)|com(es|ing) in(to)? my (bed|room)|does things to (her|him|me)|mak* (her|him|me) touch
{child}~(home|leav|left|lock)*~(alone|on (her|his|their) own|unattended|by {self}|in a room)(?! (on|with (a|her|his|the) (ipad|phone|tab)))|leav*~{child}~(alone|on their own)(?! on)|{child}~wandering|(drunk|on drugs)@{child}
{not} (been |being |get\w{0,4} )?(eaten|fed|feed*|wash*)~{child}|{child}~{not}~(fed!|eaten|washed|safe (at home|with (h|t)))|they arent fed
{child} & (bruises|black eye|burnt (a|f|h)|with burns|witness* viol|cigarette|with a belt|(beats|hits|hurts|slaps|touches) (her|him|me|them|us)!|in marks|scared (to go home|of (dad|her|his)))
hear*@{child}@(cry|scream|shout)|{child}~(screaming (%|all|every|for|next)|crying for)|(scream|shout)* at the (baby|chi|kid)|(scream|shout)*@{child}@(cry|night)|{child} next door@(cry|scream(ing|s)?( all| and|%)|hungry|(being|getting) (ab|beat|hit|hurt|ne|sh)|abus|bruises|left alone)
(i am|im) (only )?(1[0-7]|[4-9])!@({hurt}|touch|scared (of (him|my)|to go home)|{bare}|for {pics}|secret|meet|pregnant|a man|in my room)|(beat|hit|hurt|nak|nud|punch|slap)*@im (only )?(1[0-7]|[4-9])%|oed~(dyn|fy (mrifo|mwrw|nghuro|nharo))|(dw i|dwi|rwy)( n| ond yn)* (1[0-7]|\d)!@(brifo|dyn|lluniau o|nharo|ofn dad|stafell|taro)|noeth*@n? ?1[0-7]%|taro@n 1[0-7]%
n?[gc]?h?am ?drin~(gartref%|person ifanc|rhywiol|{plentyn})|p(ae?|e)doff|meithrin perthynas|gr(oo|w)mi|camfanteisio yn? ?rhyw|anweddus(?!@[bf]locio)|creulondeb i b|diogelu p?b?lent|(cael|wedi)~(ei|eu) {anafu}~(adre|ei dad|gan)@{plentyn}
{plentyn} & (mherygl|mewn peryg|mewn risg|{brifo}|h?esgeul|noeth|heb (ddillad|fwyd)|[fb]lacm|secs|rhyw(!|iol)|meithrin gan|gyda llosg|llosgiadau|efo llosg|lygad ddu|budr|meddw|feddw|dynnu (ei|eu) d|ofn (dad|ei|mynd adre)|rhedeg i ffwrdd|ar goll%|crwydro|bygwth|llwg)(?!@(ar (y )?(gem|play|sc|xbox)))
{plentyn}@(bod|cael|wedi)~(ei|eu) ([cg]h?yffwrdd|adael|gadael|{anafu})|{plentyn}@(dyn|ewythr|llystad|tad|taid)~(ei|eu) ([cg]h?yff|{anafu})|(cyffwrdd|cyffyrddodd|gadael|gyffwrdd|{taro})*( a| yn)?~(ei|ein|fy|n|r|y) {plentyn}(?!@(ar lein|clwb|dosbarth|ffon|ipad|tabled|ysgol))|{taro}* (babi|plant|plentyn)|(babi|blant|plant|plentyn)@(ar |eu )(ei |eu )?(ben|pen|phen)*(?!@(cyfr|efo r|ffon|ipad|tabl))|(crio|sgrechian)@(am oriau|bob nos|drws nes)|[cg]h?yff(wrdd|yrd)*~(a hi|ag|fe|fi|fo|hi|ynddi)!
(bachan|d?dyn|dieithr*|dynion|gang|hen ddyn|hyfforddwr|oedolyn)!@(anfon|bygwth|cwrdd|cyfarfod|cynnig|cysyllt|dilyn|eisiau|gofyn|gwneud|gyrru|hala|is[hi]o|neges|poeni|siarad|tecst|tynnu llun)*~((ein|fy|n|r|y) {plentyn}|[pb]lant|m?[pb]h?lentyn)|rhywun(?! (all|i!|sy n g))@(anfon|blac|bygwth|gofyn|groom|neges|poeni)*~((fy|r|y) )?{plentyn}@(%|[cg]h?yfeir|ar ?lein|ble|cwrdd|cyfarf|l?lun|noeth|roblox|snap)(?! help)|athro@(amhriodol|negeseuon|tecst)|(anfon|gofyn|gyrru|hala|rhannu|rhoi)~(fideo|l?lun)*~(noeth|rhyw)|{plentyn}@dyn~hyn|d?\d\d a (fe|fo) n \d\d
`,
  },
  {
    id: 'adult-safeguarding',
    says: String.raw`
{carer} & ({cruel}|scream* at (dad|her|him|me|mum|re)|shout* at (dad|her|him|me|mum|my|re|the r)|(are|being|is|s|was) rough|rough (hand|with)|neglect(s|ing|ed (dad|her|him|me|mum|my|the r))|(steal|stole)*( \w{1,9})? (from|her|his|jewel|money|purse|things)|cruel|nasty|swear|horrible|hit(s|ting)? {me}|hit(s|ting)? (dad|mum|my|the r)|hurt(ing|s)?( {me}|%)|tie[sd]!|bull(i|y)\w{1,3} (an?|her|him|me|my|the r)|frightened of (a )?(care|staff)|lock(ed|s) (her|him|me)|locked in (her|his)|left in (a ch|bed|h|s|w)|her (cash|money|pin)|wont give)
(cartref gofal|glanhaw|gofalw|gweithiwr|ngofalw|ngweithiwr|nyrs|ofalw|staff)* & ({brifo}|{taro}( ei)? (dad|e!|fe|fi|fo!|fy|hen|hi|mam|nain|taid)|ofn y gofal|ofn gofal|dwyn (ei|oddi|arian|pres|fy (arian|mh))|y?n (c|g)as!|greulon|creulon|(gweiddi|sgrech)* (ar (?!al|y g)|arn)|arw!|cloi (dad|fe|hi|mam|nain|taid)|rhegi|pin!|phin|(cymryd|tynnu)~h?arian|ddim~(bwyd|bwydo|foddion))
{hen} & ({brifo}|esgeul|hesgeul|[gc]leis|twll yn y wal|(bod|cael) (ei|eu) {anafu})
`,
  },
  {
    id: 'domestic-abuse',
    says: String.raw`
{one} & {cruel}
{one}~{hurt}\w{0,4}( up)?( to (hit|hurt|kill))? {me}(?! (up|with (a |the )?(b(?!e)|q|ad|ch|fe)|online|to (le|us)|off|out|on (f|in|tw)|{device}))|{hurt}\w{0,4} (and \w{1,9} )?me!(?! (up|that|with|eye|hand|head|wrist|neck|back|online|off|out|how|at|when i (look|type)|to|on (f|in|tw)))
(beat|beaten|controlled|followed|hit|hurt|trapped)( up)?( \w{1,9})? by ({your} )?(\w{1,9} )?(him|man|{kin}|{partner})(?! out)|being (\w{1,10} )?(ab+u[sc]ed|battered|beaten|raped|stalked)(?! online)
(s?hes?!|some ?body|some ?one|who!|{kin}|{partner})~(check|control|go through|goes through|going through|hack|listen* to|look* through|monitor|read|spi|spy|track|watch)*( \w{1,7})? (all|every|her|my|what|where|who)( her| my)?( \w{1,7})? ?(accounts?!|bank|calls|e?mail|every|face|fone|i am|i!|im!|insta|location|mes+ag|mobile|money|move|pass|phone|shes|text|thing|tx?ts|whats)(?! is|@(for (her|him|me|them|v)|to help|because|so i|to me|out!|with me|page|at 9))
(s?hes?!|{partner})~(follows me|knows|log* in|looks at|see!|sees?!)*~(every|my|what|where|who)~(accounts?!|bank|e?mail|i am|i do|i go|im!|location|mes+ag|move|phone|text|time)(?!@(for (her|him|me)|to help|because|with me|on f))
{one}~(controlling|controls|follow|monitor|spi|spy|stalk|track)*( on)? (her%|me!|us!)(?!@(for me|to help|on (f|in|sn|st|ti|tw|x!|yo)))|(am i|car is|im|is|phone is|shes) being (follow|listened|monitor|spied|stalk|track|watch)(?! by (ad|al|ap|co|fa|g|we))|stalkerware|spy app|(spy|stalk)ing (on )?me|spyware@(he!|{partner})|{partner}@spyware
(found|hid|plant|put|theres|{partner})*~(put something|(an? |the )?(\w{1,9} )?(air ?tag|tracker|tracking (a|d)|spyware|camera|spy))*~(her|my|the kids) (bag|bedroom|car|coat|house|phone|room|tablet)|^(check|control|dilyn|rheoli|track)* (fy ff|my ph)one?%|{partner}* (controls? ?(%|(all my|my|our|the) (fin|life|mon|ph|wh))(?!@(app|spread))|(control|monitor|spie|spy|track)*~(all|every|her|me!|my)(?! (bl|di|en|hea|ins|or|par|pi|r|sl|st|su|tv|w)))|(he|{partner})~mak(es|ing) me (show (him|my (m|ph))|give|unlock|share|do (se|stuff|th))|(force|made|make|making)*~(have sex|sleep with)|(gets|goes) (angry|crazy|mad|mental) (if|when) i|(he|{partner}) has (all )?my (bank )?card|{partner}~has all my pass|(her|my) ex(?! (coll|serv))!~(install|put)*~(apps?|some ?thing) on (her|my) (ip|lap|ph|tab)|{partner}~my pass*@(afraid|fright|scar)|^wont let me use the
(afraid|afriad|fear*|fr[ei]+gh?t*|petrified|scar+ed|terr?if*)( \w{1,6})? (for|he|my|of|off|shes?|that|to)( \w{1,9})? ({partner}|(step ?)?(dad|father)|brother!|him!|her%|son%|he (is|ll|might|will|would)|go(ing)? (back )?home|(her|his|my) (life|safety)|hurt(?!ing)|kill|find (me|us)|will find)(?!* (acc|com|em|ipa|lap|lau|new|pho|tab))|liv* in fear|daren?t go home|(he|{partner}) is dangerous|(afraid|frightened|scared|terrified) he!
{not}( be| feel)? safe (around|at|in|to go|with)( home| the house| my (own )?h| him| my ({partner})| here| her (own )?h|%)|unsafe (at home|with him)|egg ?shells|somewhere safe (for (me|us)|to go%)|escape plan
(ab+using|abusive|aggressive|coercive|controlling|possessive|toxic|violent) (\w{1,9} )?({partner}|relat|marri|home|house|famil|man|men|dad|son|behav|in ?laws|with me|to(wards)? me|me!|her!|%)|{one}~(become|been|being|gets|got|has|is|really|s|so|very|was) (\w{1,9} )?(abusive|violent(?! (f|g))|physical(?! th)|controlling(?! ((a|the)!|my [cslth]))|possessive)
(afraid|escap|fled|flee|get* away|help*|hid|how|need|plan|ran|ready|run|safe|scared|want)*~(escape|flee|from|leave|leaving)( from)? ({your} )?(\w{1,9} )?(abus|da!|domestic|dv|him!|marriage|relations|viol|{partner})(?! (a|at|with))|fleeing (?!evic|home)|fled with|(from|stop)~him~find|find(ing)? (me|us) (on|thr|with)|away from (my|their) (dad|hus|part)|if i (go|leave|left)( him|%)|if i (go|leave|left)~(find|he|him|hurt|kill|take)|have to ask (him|permission)|ask (him|permission) before
d[ao]m[aeiou]?sti[ckq]{1,2}* (ab+[ou]{1,2}[sc]|vil|vio|voi)|dva?!(?! (cam|tape))|da (case|conc|disc|from|perp|ref|risk|surv|vic)|(disclos*|experienc*|fleeing|hx|of|report*|suffer*) da!|(survivor|victim)s? of (ab|coer|dom|rape|sex|stalk|vio)|perp!
coer[cs]i|gas ?lighting|forc*~marr|marry~against|mak(e|ing) me marry|(abroad|pakistan|send|tak|taken)*~to (be )?marr|hono?u?r based|hbv|marac|idva|clares law|non ?mol|restraining ord|womens? aid(?! (ch|sh))|(find|get|into|need*|want)( a| the| to a)? (womens )?refuge!|refuge space|rape(d|s)?!|raping|sexual* (ab|ass|att)|stalker|revenge porn|perpetrator|black eye|bruis(es|ing)!|marks on (her|his) (a|f|n|w)|financial* control
(s?hes?!|they|{kin}|{partner})~(didnt|doesnt|dont|gives me no|never|not|refus*|wont|wouldnt)( ever)? ((allow|let)\w{0,4} (client|ct|her|him|me|us)( to)? (leave|go (any|home|out|to)|out!|see (any|fam|fr|her|my)|visit|work|get a job|have (a (ba|fr|job|mob|ph)|my|her|any|mon)|use (my|a ph|the (i|ph))|speak|talk to|learn|eat|contact|any)|money)|(not|wont) let* me~(leave the h|go out|see my|talk to|speak|have (any|my))@(he!|{partner})|not allowed( to)? (out( of|%)|leave the (fl|h)|go (any|out)|speak|talk|see (any|her|my)|work%|any money|friends|my own)|(chooses|decides|tells me) who i
lock(ed|ing|s)? (her|him|me|us) (in!|inside|up)(?! (a|the|to) ?(con|ta)?)|locked in (a|my|the) (bed|house|room)|(against my will|captive|hostage|prisoner|trapped)~(at|by|in|with)~(him|home|house|marr|relat|{partner})|(held|keep|kept)* me (against|hostage|prison)
(family|he|in ?laws|she|{partner})!~(controlling|controls|hid*|holds|keeps?|kept|steals|taken|takes?|taking|took|withhold*) (all )?(of )?(my|our|all( the)?) (\w{1,5} )?(bank card|benefits?|finances|income|keys|money|passport|pay|pip|uc|wages)(?! (de|for|num|on|ph|safe)|@for (me|us))|{partner}~(controlling|controls?|keeps|takes|took) (all )?(of )?(her|his|the) (bank card|benefit|fin|money|passport|pay|wages)(?! (in|out|ph))|took my phone (and|away|off)|(grab|hand)*~(around|round)~(her|my) (neck|thr)|money off me|everything i spend|smash* up my|debts? in my name
(brother|dad|he|she|{partner})~(break|broke|burn*|cut|pull*|spat|spit|twist*)( in| my)* (her |my )?{body}|(scream|shout)* (and \w{3,9} )?at me (all|and|ev|in)|calls me (fat|names|st|ug|wor)|worthless|threat*~(my|take)~(child|kids|nude|photos|pics)|kill the (cat|dog)
(intimate|naked|nudes?|private) (im|ph|pi|vi)*~(of me|on ?line|without)|(photos|pics|pictures) of me@share|(he|{partner})~blackmail* me
ex!*~(boyfr* |partner )?(always|can see|constant|follow|found|hack|hara|has access|keep|knows where|log|outside|spi|spy|stalk|still|threat|track|turn|watch|wont)* (mes|stop|text|ring|call|com|turn|email|phon|follow|leave|show|log|up|me!(?! on)|her!|where|my (acc|em|face|hou|ic|loc|mes|ph|wo)|in|out|at|into|to my (acc|em|ic|loc|mes|ph))|(he|{partner}) (show|turn)* up at my (d|h|j|w)
kill (me|her|us|my (fam|kids|mum))!(?! (if|when) (i|ive) (br|cr|de|do|dr|fo|lo|me|mi|sp))|(behind|so|without)( her| my)?( he| him| his| {partner}*) (back|cant|doesnt|finding|knowing|seeing)|walked into a door|(husband|partner) does all the talking
trais!|[td]reisgar|n?[gc]?h?am ?drin*(?!~(arian|berson|gofal|henoed|oedol|pobl|staff))|wenwynig|byw mewn ofn|blisgyn wy|gorchymyn atal|stelc|lloches i (fen|fer|men)|cymorth i ferched|priodas (d?dan|orf|wedi)|n?gorfod*~(briodi|ddangos|ryw)|rheol* (drwy |trwy )?orfod|ymddygiad rheol|dianc (gyda|oddi|rhag)|(am|bygwth) (fy )?lladd|rhywle saff i (fi|ni)|(e|fe|fo|o) n beryglus|ofnus ohon|iddo (fe )?(ffeindio|wybod)
({cymar}|{fe}) & {brifo}(?!@(ar (y )?(gem|play|sc|xbox)|fel))
(ei|fy|n) (hitio|rheoli%|{brifo})(?!@(ar (y )?(gem|play|sc|xbox)|fel))|ei (brifo|bwrw|chicio|chloi|churo|hanafu|thagu|tharo)( gan| hi|%)|{taro}*( i)? (fi|fy chw|hi!|iddi|mam|ni!)|(cloi|dilyn|gwylio|llosg*|taflodd|tracio) (e |o )?fi!(?! ar (f|i|t))|(llosgodd|malodd|poerodd|torrodd|tynnodd) (e|hi|o)? ?(fy|yn)|(ei d?dwylo)~(ngwddf|ngwddw)|(gweiddi|sgrech)*~arna i|galw enwau|n werth dim|gweld y plant eto|bygyth* losg|[gc]l(ais|eisiau) ar ei h?wyn
({cymar}|(efo|gyda|mae)( \w)? dyn)@({gwylio}~(fy (ff|l|m|n)|popeth|neges|lle (dwi|ydw)|bob)|y?n (c|g)as!|cloi fi|gadael i (fi|mi) (fy|ga|we)|adael i (fi|mi)|cymryd fy (ar|m)|dwyn fy (ar|m)|gweiddi ar( fi|na)|ladd|tu allan i|decstio|tecstio|hacio fy|bygwth)(?!@(ar insta|ar zoom|helpu|i fi ddysgu|i fi%|i mi%))|(ofn|sgared)@({cymar}|mynd adre?a?|mynd gartre|(e|fe|fo|o)%|am fy mywyd)(?! i d)|[cg]?uddio[^.]{0,20} rhag (fy )?{cymar}|angen g?adael {cymar}|(angen|barod i|eisiau|isio|moyn) g?adael (fy )?(e!|fo!|{cymar})|fy ngherdyn banc g|rhaid i fi ofyn
(n|yn) {gwylio}( ar)?( ble| fi| fy| lle| n| popeth| r| y)( holl)? ?(%|arian|dwi|ffon|lleol|mhob|mhres|mywyd|negeseu|ngalw|pres|rwy|symud|ydw)(?!~ar lein)|sbio arna|traciwr|draciwr|camera cudd
(byth|ddim|fe n|gwrthod|om!|so fe)( n| yn)? (caniatau|gadael|gadel) (i )?(fi|hi|iddi|mi) (fynd|mynd|adael|weld|siarad|ddefnyddio (r )?(ff|we)|gael (ar|ff|fy)|weithio|mas|allan)|(byth|ddim)~(d?diogel|saff)~(adra|adre|efo|gartre|gyda|yn y ty)(?! plant)|(dwi|fi|hi)~(ddim|sai) n? ?y?n? ?cael (arian|ffon|ffrind|gadael|gweld|mynd)|sai n cael|(cael|cha i) (ddim )?mynd (allan|mas)|ddim yn cael (arian|ffon)|pwy dwi n cael
`,
  },
  {
    id: 'adult-safeguarding',
    says: String.raw`
(caller|friends?|lodger|neighbour|people|some ?one|they|{carer})!@(take!|tak(en|es|ing)|took|spend*|withdraw*|keeps|using him for|use him for)~(all my|her|his|{elder})~{money}(?!@(for (her|him|me)|online|shop|in (a|the)|on (a|d|g|r)))|(cousin|grandson|man|nephew|sons?)!~(take!|tak(en|es|ing)|took|spend*|withdraw*|keeps|control*)~((all my|her|{elder})~{money}|money (from|out of) my)(?!@(for (her|him|me)|online|shop|in (a|the)|on d))|(daughter|niece)~(take!|tak(en|es|ing)|took|spend*|withdraw*|keeps)~(all my|his|{elder})~{money}(?!@(for (her|him|me)|online|shop|in (a|the)|on (a|d|g|r)))
(empti|fleec|help*~sel[fv] to|nick|pinch|pocket|rip*|robb|steal|stole|swindl)*~(from|her|his|my|off|their)~({elder}|{money})(?!@(from my ph|online))|(grandson|lodger|neighbour|nephew|sons?)!~has (all|her) (bank )?(card|money)|(tak|took)*~{money}~(from|off)~(her|him|{elder})!|(daughter|friend|neighbour|nephew|son|{carer})*@(robb|steal|stole)*~(from|jewel|money)
go(es|ing) through (her|his) (bag|purse|wallet)|conned into|lend* (her|his) bank|sign*~(flat|home|house) over|sign* over (her|his|the)|signing~over|power of att*@(mis|steal)|mis* (of )?power of|giv* (all )?(her|his) savings|goes into (her|his) house|{money}~(all )?(her|his) savings
{elder} & (being used|neglected (%|by|in)|exploit|taken advantage|malnour|very thin|filthy|not eating|being bull|torment|frightened of (a )?(ca|st)|financ* (ab|ex)|unexplained|hate crime|threatened by (her|his|my|a (g|m|n))|wet bed|more cash|concern* for)
neglect(ing|s)?%|being neglected|neglected (bab|chi|eld|la|man|old|wom)|(of|self|to) neglect|neglect(ing)? (her|him|it)!|^neglect%|tak(e|en|es|ing) advantage( of)?( by| fin| {elder}| {me}|%)|financial* (ab|expl)|(he|she) is being (abus|exploit|used)|(friends|gang|people|they) (are |keep |r )?(exploiting|robbing|using) (her|him|them)%|cuckoo(?! cl)|modern slav|forced (labour|to work)|traffick|mate crime|safeguarding (adult|al|con|iss|ref|ri|wor)|(adult|elder) (abuse|at risk|safeg)|(disabled|older|vulnerable) (\w{1,9} )?(are |is )?(being )?(abus|exploit|at risk of (ab|ha)|harm|bullied)|abuse of an? (dis|old|vul)
(left|lies|lying|sat)*~(dirty bed|faeces|filth|mess!|soiled|urine|wee|wet bed)|(bed|in|pressure) ?sores!|left without (food|water)|(arent|isnt|no one|nobody|not)~(caring|changed|fed|feeding|given|giving|looking after|washing)~(bed|food or|her!|him!|med|{elder})(?! (acc|lap|log|pass|set|tab|the w))|{elder}~(isnt|never|not) (been |being )?(cared|fed|looked after|washed)|squalor|malnour|hoarding (house|r)|wont let any ?one (in|visit)|wont let (me|us) (visit|see (dad|her|him|mum))|not eating~wash|living in filth|keep* (dad|her|him|me|mum|nan) locked|(restrained|tied) (in|to) (a|the) (bed|chair)|over ?medicated|moved in and~(control|runs|taken)|moved in~helping himself|mov* in~wont leave
(living in|moved in|taken over|using)~(her|his|their)~(flat|home|house)@(deal|drug|gang|sell|wont leave)|taken over (her|his)|(dealers|drugs|gang)*@(flat|home|house)|(forc|made|mak|pressur|trick)*~(chang|giv|sign)*~(house|money|over|power|will!)
h?esgeulus|(cymryd|dwyn|gwagio|gwario|tynnu)~([bp]h?ensiwn|[bp]h?res!|cyfrif banc|cynil|fudd|gemwaith|h?arian|mhwrs|oddi)|helpu ei hun|mynd a~([cg]ynil|harian|mudd)|d?defnyddio gan|newid ei h?ewyllys|(cymryd mantais|manteisio) (arn|ar(?! (ei gyf|gyf|gyn|r|y)!))|diogelu oedol|pryder* (am les|diogelu)|oedolyn (bregus|mewn)|caethwas|llafur dan|masnachu pobl|[cg]amfanteis|h?ecs[bp]loet|n?[gc]?h?am ?drin~(arian|berson|gofal|henoed|oedol|pobl|staff)|camddef*~atwr|(cyffuriau|dd?ieithr|delwyr|gang)@(cartref|fflat)|briwiau g|heb esboniad|clymu i|(ei|n) [cg]adw~dan glo|[cg]adw (dad|fe|fo|hi|mam)~dan glo|symud i mewn a|arwyddo r ty|(dillad|gwely) gwlyb|trosedd casineb|poenydio|fwlio am|neb yn (bwydo|gofalu)
`,
  },
  {
    id: 'homeless-tonight',
    says: String.raw`
{nowhere}*~(2 |safe |to )*(sleep|stay(?! (con|in))|live!|kip|stop|go( after| and| else| for the ni| now| to%| ton| with|%))|{nowhere}*~(over my head|{soon})|^no home%|(got a|no) (bed|roof)( for| over|%)|need somewhere to stay|where can i sleep
(boot|chuck|evict|kick|lock|thr[eo]w|turf)*( {me})? out( of)?~(and|by|flat|home|hostel|house|room|with|{soon})|(boot|chuck|kick|thr[eo]w|turf)*( {me})? out( the hos|%)|{soon}~evict|(been|being|getting|got|illegally) evicted(?! last)|evict*( him| me| us)? {soon}|lock*~out of (my|our|the) (flat|home|hostel|house|room)|locks? changed|changed the locks
(homeless|street) {soon}|homeless from|{soon}~homeless|(become|becoming|going|made|will be) homeless(?! (char|she|vol))|street homeless|(got|have|i have|with) (no home|nowhere)( and|%)|^(i am|im) homeless( with|%)|rough (sleeper|sleeping) ton|nfa~(from|today|tonight)|(^|am|are|end|ended|im|kids|living|out|we)( up)? ?on the streets?!(?! (be|by|near))|lost my (home|ten)|(asked|told)( me)? to leave( and| ton|%|~ton)|cant (come back|stay at (her|his|my))|out of sofas|sofa (after|ends|ton)|has to go today|leave~(accom*|hostel|refuge|shelter) (now|today|tom|ton)|leave today%
(sleep|slept)*~(rough!|street|outside|park!|tent|doorway|bench|bus st|night bus|woods|station|(a|her|his|my|our|the) (car|van))|(bed|hostel|roof|room|shelter|somewhere to s)~(2nig|for the night%|tonig|tonit)(?! on)|somewhere~to sleep|cant go home|living in (a|my|our) (car with|tent)|emergency (accom|hous)|(need*~|^(night )?)shelter%|need*~(emergency |night )shelter|(belongings|stuff|things)~(pavement|street)|in a car with~(bab|chi|kid)
([gc]artref|gwely|hostel|lle|llety|nunll[ea]|nunman|rhywle|stafell|to uwch|ty|unll[ea]|unman)( \w{1,5}){0,2} (i |ir )?(aros|[gc]ysgu|[fb]yw(?! yn)|brys|fy mhen|am y nos|ein pennau)|(nunll[ea]|unll[ea]|unman)~(i )?(fynd|fyw)( gyda| heno|%)|(gwely|llety|lloches|hostel|stafell|ystafell|to uwch|(lle|rhywle)~([gc]ysgu|aros|fynd))@heno|(dim|does|s gen i|sdim|sgen)~(cartref|lle|nunll[ea]|unll[ea]|unman)~(%|fynd|fyw|mynd)|ble alla i gysgu
^(dw i n|dwi n|fi n|rwy n) ddigartref%|colli fy (nghartref|nhy|stafell|ystafell)|lloches (heno|nos)|d?dim cartref|heb (gartref|lety|unman)|(cael|ges|wedi) (i )?(ei|ein|fy) (nhroi|troi)|d?digartref (ac yn oer|efo|ers|fory|heddi|heno|nawr|o h|rwan)|cysg*~(heno|mas|allan n|yn yr oer|stryd|tu (allan|fas)|car!|nghar|fan|fainc|barc|parc|drws siop|goedwig|orsaf)|ar y stryd(?! (fawr|n))|ar y strydoedd|mhethau~(pafin|stryd)|yn y car gyda|mewn car gyda|(byw|cysgu)~[pm]h?abell|(cic|cicio|daflu|droi|hala|hel|lluchio|nghicio|nhaflu|nhroi|taflu|thaflu|throi|troi)( \w{1,2}){0,2} (allan|mas|owt)(?! o (r (g|m|z)|ddata))|cael ein troi|cloi (fi|ni) (allan|mas)(?! o (f|fy) nghyf)|(cloeon wedi|newid y) ?(clo|newid)|dadfeddi|wrtha i am adael|g?adael~(hostel|llety|lloches) (fory|heddiw|heno)|ddim dod nol|(fedra i ddim|methu) aros (ar ei soff|efo|gyda|yn nh)
`,
  },
  // No danger to life, but every minute counts.
  {
    id: 'fraud-now',
    says: String.raw`
(entered|gave|given|giving|paid|put|read|sent|shared|told|transferred|typed)!(?! (my )?(son|dau|grand|mum|dad|hus|wife|the (cou|job)))@(bank (acc|card|det)|card (det|num)|sort code|security code|pin!|one time|passcode|pass ?word|otp!|account (det|num)|cvv|codes?~(from|over|to)|the code to)(?!@(again|buy|company|council|daughter|grand|job|landlord|library|log|order|son|uc!|universal|work!|wrong))
(gave|lost|paid|sending|sent|transferr*|wired)@(scam|fraud|con ?m[ae]n|fake|pretend|stranger|bitcoin|crypto|gift card|met online|doesnt exist|vanished|to (some ?one|a (man|woman)))|transferred money
(been|being|getting|got|just)~(conned|defrauded|phished|scammed|swindled|tricked)|been done%|(he|scam*|some ?one|they) (got|has|have) my (acc|bank|card|pin)|(hack*|he|scam*|some ?one|they)@(taken|took)(?! over)@acc|hacked~money|(controlling|in|inside|into) my (acc|comp|lap)* (right )?now|remote access~now|remote access@(call|phoned|rang|some ?one|strang)
(hacker|he|hes|man|scammer|some ?one|they|theyre)!( are| got| has| have| is| still){0,2} (got )?(access to|control of|controlling|in|inside|into|moving the|on|remote access to|taken over) (dads|her|his|mouse|mums|my) (bank|comp|ipad|lap|on|pc|phone|screen)|let~(him|man|someone|them|they)~(access|connect|control|in|into|on)\w{0,5}( to)? (her|my|the) (comp|lap|pc|phone)
(money|£\d+)~(disappear|gone|missing|vanish)( from| out|%)|(clean|clear|drain|empt)(i?ed)~account|(payment|transaction)s?@(didnt|dont|not)~(make|recog)|(ask|bought|buy|read|want)*~(gift|google play|itunes|steam) card|click*~link~((ent|fill|gave|put|typ)*~(bank|card|detail|info|number)|paid)|(been|being|he is|im|theyre|was)~blackmailed|blackmailing|sextort(?!ion (em|sc))
(cael|wedi)~(dwyllo|nhwyllo|sgamio|thwyllo)|(dweud|rh?oi|rhoddais|rhoddodd|rhois|rois|wedi rhoi)~(manylion (banc|cerd)|rhif|cod!|pin!|cyfrinair (i (dd|ryw)|iddo|iddi))(?! (i r sw))|(anfon|gyrru|hala|tal|trosglwyddo)*@(dieithr|ffug|sgam|twyll)|arian wedi (diflannu|mynd)|sgam*~gwagio|(ar|mewn|rheoli|yn) fy (laptop|nghyfrifi|nglin)
`,
  },
];

const gap = (words: number): string => `\\w{0,12} (?:[^ .]{1,20} ){0,${words}}?`;

/** A shorthand written out as the source of a regular expression. */
function written(shorthand: string): string {
  const named = shorthand.replace(
    /\{([a-z]+)\}/g,
    (_name, list: string) => `(${written(lists[list] ?? '')})`,
  );
  return named
    .trim()
    .split('\n')
    .map((line) => line.replace(/^(.*) & (.*)$/, '($1)@($2)|($2)@($1)'))
    .join('|')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\*/g, '\\w{0,9}')
    .replace(/(\(\?)?!/g, (mark) => (mark === '!' ? '\\b' : mark))
    .replace(/%/g, '(?= \\.|$)')
    .replace(/~/g, gap(3))
    .replace(/@/g, gap(8));
}

/** Gives a pattern, which is made when it is first asked for: all of them together take longer than a page may wait for its script. */
export type Pattern = () => RegExp;

function pattern(shorthand: string, flags = 'iu'): Pattern {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(`\\b(?:${written(shorthand)})`, flags));
}

/** What looks like danger and is none. */
export const harmlessPattern = pattern(harmless, 'giu');

export interface RedirectRule {
  id: RedirectId;
  /** Any of these says it. One each line, since an engine takes long over one large pattern. */
  says: readonly Pattern[];
  /** The rule is passed over where this is said as well. */
  unless: Pattern | null;
}

/** Rules with their patterns, in their order. */
export function rulesFrom(shorthand: readonly RuleShorthand[]): RedirectRule[] {
  return shorthand.map(({ id, says, unless }) => ({
    id,
    says: says
      .trim()
      .split('\n')
      .map((line) => pattern(line)),
    unless: unless === undefined ? null : pattern(unless),
  }));
}

/** What each kind of danger listens for, in the order in which panels win. */
export const dangerRules: readonly RedirectRule[] = rulesFrom(rules);
