// What people write when they are in danger, or when somebody else than us can help: sentences, not words.
//
// The text has been folded first (redirect.ts): lower case, no accents, apostrophes or hyphens, one space between words
// and " . " where a sentence ends. All this ships in the first file, so it is written in a shorthand:
//   new line  or          {name}  a list below       *  the rest of a word
//   !  the word ends      %  the sentence ends       ~  up to three words between       @  up to eight
// A pattern begins at the beginning of a word, and may end inside one: "abus" is abuse, abused and abusive.
// Every repeat is bounded, so that the cost grows with the length of the text and no faster; there is no look-behind,
// which iPads older than iPadOS 16.4 cannot read.
import type { RedirectId } from '../record/taxonomy.ts';

const lists: Record<string, string> = {
  partner:
    'ex(?! (army|forces|mil|off|serv|raf|vat|teach|coll|rough))!|hus?ba?[enu]|hubb|wife!|partner(?! org)|boyfr|bf!|girlfr|gf!|fianc|spouse|other half|missus|bloke|fella',
  kin: 'dad|father|mum|mam!|mother|step ?[dmfsb]|bro!|brother|sister|uncle|aunt|cousin|in ?laws|famil|parents|sons?!|daughter|nephew|niece|grand(?!e)',
  one: '({partner}|{kin}|(s?he|they|man|men|guy|lad|some ?one|some ?body|who|neighbou?r|friend|woman|lady|girl)(s|re)?!)',
  your: '(my|her|his|our|their|the|an?|this|that|your)!',
  me: '((me|us|him|them|her|client|ct|cl)!|{your} (\\w{1,9} )?(mum|mam|mother|sister|friend|wife|nan|gran|dad|client|tenant|neighbo|partner|gf))',
  self: '(m[iy]|her|him|them|me|your|our|there|their) ?sel[fv]',
  not: '(not|cant|cannot|isnt|arent|wont|doesnt|didnt|dont|never|no|stopped|hasnt|havent|nobody|couldnt|unable to|struggling to|without)',
  hurt: '(hit(s|ting)?!|beat(s|en|ing)?!|bea?ting|kick|cho[ck]|hurt|stab|spat|whack|thump|drag|grab|push|shov(e|ing)|intimidat|bull[yi]|torment|humiliat|control|terrori|bit(e|ing)|thr[eo]w|burn|{cruel})',
  cruel:
    '(batter(ed|s|ing)!|beaten|beat(s|ing)? (up|{me})|str[ae]ng[lu]|throttl|punch(?!\\w* the)|slap|smack|cho[ck](ed|es|ing) {me}|ab+[ou]{1,2}[sc]|violen|rape[ds]?!|raping|as+ault|thr[ea]+ten(s|ed|ing)? (me|us|her|him|to|with)|bruis(es|ing|ed)!|black eye|molest|hara+s|stalk(s|er|ed|ing)|knock(s|ed|ing)? {me}|kill(s|ed|ing)? (me|us|her)!)',
  body: '(arm|leg|nose|face|neck|throat|hair|rib|jaw|wrist|eye|teeth|tooth|finger)s?!',
  child:
    '((child|kid|boy|girl|son|daughter|niece|nephew|toddler|teen|teenager|pupil|student|lad|lass)s?!|child\\w{3,4}!|baby|babies|grand ?(son|dau|ch|kid)|step ?(son|dau|ch)|(little|younger|baby) (bro|sis)|schoolgirl|([4-9]|1[0-7]) ?(yo!|y o!|yr old|years? old))',
  elder:
    '((mum|mam|dad|mother|father|gran|grandma|nan|nana|granny|grandad|grandfather|grandmother|aunt|auntie|uncle|brother|sister|neighbou?r|resident|tenant|client|patient|customer|lady|pensioner|gentleman|man|woman|lad|widow)s?!|(elderly|old|older|vulnerable|disabled|frail) \\w{1,9}|learning d|dementia)',
  carer: '((carer|nurse|cleaner|pa|builder|trader)s?!|care ?(worker|home|staff)|staff!|support worker|nursing home|home help|so called friend)',
  money: '(money|pension|saving|benefit|pip!|cash|bank|card!|purse|jewel|wages|allowance)',
  bare: '(nud(e|ity)|naked|topless|underwear|undress|clothes off|sexual|sexy|sext|explicit|intimate|inapp?ropr|indecent|rude|private (pi|ph|vi)|{pics} of (her|him|me)!)',
  pics: '(pic|picture|photo|image|selfie|video)s?!',
  nowhere:
    '(no ?wh?[ea]+r|nowher|now here|no (place|were|bed|address|home!|roof)|(not|havent|dont have|hasnt|nt got|no)~(any ?where|any ?were|a place|a bed|somewhere))',
  soon: '(today|to ?night|2nite|tonite|2night|now!|this (morn|aft|eve)|tomorrow|straight)',
  device: '((i ?phone|phone|mobile|lap ?top|battery|i ?pad|tablet|computer|pc|screen|tv|printer|it|app|wi ?fi|sgrin|ffon|tabled|windows)s?!)',
  digital:
    '(scam|apps?!|on ?line|internet|web|portal|comput|lap ?top|i ?pads?!|kindle|(smart|i) ?phone|on my (phone|tab|mob)|e ?mail|broad ?band|wi ?fi|digital|google|alexa|log(ging)? ?(in|on)!|sign in|pass ?word|account|upload|download|print|scan|screen|device|video|zoom|what ?s ?app|facebook|e ?visa|share code|tech|learn|lesson|course|class|teach|volunteer|typ(e|ing)!|keyboard|smart|excel|spread|ar ?lein|y we!|g?wefan|ap!|n?g?liniad|n?[cg]h?yfrifiad|nghyfrif|rhyngrwyd|cyfrinair|digidol|dysgu|cwrs|gwirfodd)',
  // Welsh: a partner, a child and what is done to them, each in its mutations.
  cymar: '(([pb]|[mp]h)artner|(ng|g)?wr!|n?g?wraig|n?[cg]?h?ariad!|n?[cg]h?yn!( bart| wr| ga)?|gyn [bwg]|ex!)',
  fe: '(o|fo|e|fe|hi|nhw|n?[td]h?ad|mam|mab|fab|rhywun)!',
  plentyn:
    '(([pb]|[mp]h)lant|([pb]|[mp]h)lentyn|baban|[bmf]abi|m?f?erch|[mf]ab!|hogyn|hogan|bachgen|crwt|croten|h?wyres|h?wyr!|nith!|nai!|(chwaer|[bm]rawd) [bf]ach)',
  brifo:
    '([bfm]wrw|n?[td]?h?aro!|n?[cg]?h?uro!|hit(i|o)|[mbf]rifo|n?[gc]?h?am ?drin|waldi|slapi|n?[gc]?h?icio(?! (fi |hi |i )?(allan|mas|o r))|n?d?yrnu|[bfm]ygwth|n?[td]?h?agu|n?[td]?h?reisio|niweid|anafu|n?d?ychryn|ymosod|stelci|m?[pb]?h?wno|m?[pb]?h?wnsio|hara[sw]|ngwthio|gwthio|lladd (i|fi)!|fy lladd|dreisgar|treisgar|[gc]l(ais|eis))',
  gwylio: '(r?h?eoli|d?dilyn|gwylio|d?darllen|t?checio|tsecio|sbio|edrych (drwy|trwy)|mynd (drwy|trwy)|tracio|gweld|gwybod|gwrando ar|hacio)',
  hen: '(nain|taid|mam gu|tad cu|hen!|henoed|oedrannus|bregus|anabl|cymydog|gymydog|tenant|preswyl|cleient|wraig|weddw|anabledd|dementia)',
};

/** Harmless wording that looks like danger: it is taken out, and what stands around it is still read. */
const harmless = String.raw`
(amazon |kindle )?fire (stick|tv|tab|hd|kid|[78]|10|max)|kindle fire|fire ?(fox|wall)|suicide squad|rape ?seed|black eyed? pea|violen(t|ce in) (\w{1,9} )?(game|film|video)|gem dreisgar
{device} (really |just )?((want*|going|about) to die|kill* it ?self|(gyff\w{1,5} )?ddim yn ymateb)|ymateb windows
(dog|cat|pet|horse|poodle|beard)s? groom|groom* (salon|parlo|busi|course|kit|appoint|my (dog|cat))
(beat(s|ing)?|thrash*) {me}~(at (?!home|night|work|the)|on (the )?(xbox|play|wii|fifa|switch))|punch* (in )?(the|my) (code|num|pin)
(kick|thr[eo]w|chuck|knock|boot|lock)* ({me} )?(off|out of|out)( of)?~(wi ?fi|internet|comput|lap|zoom|call|meet|group|chat|app|account|game|page|site|web|class|face|phone|i ?pad|email|journal)|(facebook|site|app|it|zoom) (has |keeps )?(kick|thr[eo]w|lock)* me out
(google|facebook|alexa|siri|apps?|websites?|computer|phone|tv|cookies|adverts|ads|amazon|microsoft|apple)( is| are| keeps?)? (spy|track|follow|listen|watch|stalk)
(data|account|computer|laptop|phone|money|details)s?( is| are)? in danger
(st johns?|air) ambul|ambulance (serv|driv|job|trust|crew|text)|refuge support
{device}~over ?dos|over ?dos* (of|on) (em|net|fa|sc|tv)
(no|nil|denies|denied)( any| known| current)?( hx of| history of| thoughts of)?( \w{1,12}){0,2} (concern|issue|risk|ideat|thoughts|ident|disclos|report)
(no|nil|denies|denied)( any| known| current)?( hx of| history of| thoughts of)? (dv|da|si|sh|domestic abuse|self harm*|suicid*)%
(abuse|violence|protection|suicide|harm|safeguarding|grooming|prevent|fire|slavery|aid|knife|cooking)( \w{1,10})? (aware|train|course|polic|certif|e learn|module|webinar|work ?shop|level|lead|class)
(train|course|module|e learn|webinar|work ?shop|certif|polic|essay|assign|poster|leaflet|aware)* (about|on|in|for|around)~(domestic|child|suicid|safeg|abus|self h|groom)*
(worr|scared|afraid|avoid|stop|nervous|fear|prevent|protect|not want|dont want|without|risk|in case|learn|spot|recogn|aware|friend was)*( \w{1,9}){0,3}? (scam|con|rob|hack|trick|defraud|phish)(m?ed|ned|ming|ning)?!
drown* in (?!the|a)|sexual health
(hyfforddiant|cwrs|ymwybyddiaeth)~(d?diogelu|cam drin|gam drin|hunan)|(ofn|poeni|osgoi|rhag)~(sgam|twyll|nhwyll)
bwrw (glaw|eira|golwg|y?mlaen)|(ffon|batri|gliniadur|laptop)~(am|isio|eisiau) farw|(curo|guro|nghuro) i? ?ar (y )?(play|xbox|fifa|gem)
`;

interface Rule {
  id: RedirectId;
  says: string;
  /** Not when this is said as well. */
  unless?: string;
}

/** First come, first shown: the rule that stands higher wins, wherever in the text it is met. */
const rules: Rule[] = [
  {
    id: 'emergency',
    says: String.raw`
smel* & gas!|gass!
gas (le[ae]k|escap)|leak* gas|gas is leak|carbon monox|electrocut|electric shock
on fire|(house|kitchen|caught|flat|chip pan) fire|fire in (the|my|our)|(house|kitchen|building|flat) is burning|flames|smoke (com|pour|every|fill)|full of smoke|fire (brigade|engine)
{not} (properly )?breath(?!e a)|breathing (funny|weird)|un ?conscious|blood (every|all over|%)|(lot|load|pool)s? of blood|bleed|lips~blue|(is|gone|going|turn*|went) (blue|grey)%|clutch*~(chest|heart)|foaming|pains? in (his|her) chest|(chest|arm)@(numb|gone dead|crush)
({one}|baby|{elder})@(un ?respons|collaps|{not} (wake|waking|come round)|{not} respond*(%| to me| and)|passed out|stopped moving)|{not} wak(e|ing) up (?!call)(and|breath)|^not waking
having~(stroke|fit!|seizure|heart at|asthma at|baby now)|(is|s) fitting(?! in)|(think|may|might|could|just had|signs of)@a (stroke|heart at|seizure)|face~(droop|dropp)|slurr|giving birth|chok(e|es|ing) (on|to|%)(?! b)|(his|her) speech~gone
(taken|took|has|had|swallow*|just|possible)~over ?dos|over ?dosed|^over ?dose|(taken|took|swallow*|drank|drunk|eaten)~(too many|all|whole|bottle|box|handful|pack|load|\d\d)~(tab|pill|parac|med|insul|antid|sleep)|(swallow*|drank|drunk)~(batter|bleach|poison|antif)
stab+(ed|ing|s) ?(me|him|her|some|%)|been stab+ed|knifed|(been|got) shot|stab (me|some)|(got|has|have|with|holding|wav*|pull*|a|point*)( a| the| his)? (\w{1,9} )?(knife|gun|machete|axe)!(?! (sh|set|dog|game|bl))|^gun%|armed m[ae]n
break* in(%|to)?( to)?~(house|home|flat|door|window)|breaking in%|(try*|bang*|kick*|climb*|get*|smash*|inside|in)~(in|into|on|down|through|inside)?( to)? (my|the|her|our)( front| back)? (house|home|flat|door|window)~(in|down|now|and|%)|(burglar|intruder|lleidr)s?!(?! al)|some ?one is in (the|my) (house|flat|home)
(^|is |am |im |hes |shes |are |help )being (attack|mug|kidn|chas|strang|stab|robb)(?!* online)|^collapsed|kidnapped|^tan%|(is|hes|theyre) outside (my|the|her)|(following|followed) (me|her) home|hes attacking|trying (the|my|our)( back| front)? door
(trying|tried|about) to kill(?! {self})|(some ?one|man|men|they|theyre|gang)~(attack|chas|stab|shoot|strangl)ing!|{not} (breath|mov)ing(?! (the|to|m|w|p|ho))
(im|am|we are|they are|were|hes|shes|he is|she is|feel|life|immediate|serious|grave|real) in( \w{1,9})? danger(?! of)|danger (right )?now|immediate danger
car crash (out|just|on)|(been in|just|bad)~(car|road|bike)~(crash|accid)|hit by a (car|bus|van|lorry)|(was|been) run over|(fall|fell|floor)*~(cant|unable|not|stuck) (to )?(get up|move|on the)|(stuck|lying) (on|in) the (floor|road)|banged~head|in(to)? labour(?! (p|m))|waters? (have |has )?broke|drowning|fell in the (canal|river|lake|sea)|(trapped|stuck) in~(fire|lift|car)!
(call|ring|phone|need|send|get)( me| the| an| for| a){0,2} (police|paramed|help)( (now|ur|asap|qu|hes)|%)|need (the )?police|(need|some ?one|quick|please|call|ring|phone) 999 (now|quick|asap|please|help|for)|need 999|^(call|ring|phone|dial) 999%|emergency help
a[mn]?b[uaeio]?l[aei]n[cs]|medical emerg|anaphyl|epipen used|allergic reac|im dying(?! to| of)
am[bp]iwlan|(arogl|ogla?e?|gwynto|clywed|drewi o)*~nwy!|(nwy|gas) (yn |n )?(gollwng|lec|dianc)|gollwng nwy|gollyngiad nwy|(ar|na) dan!|tan yn (y|fy|r)!|llosgi (lawr|i lawr)|ty~llosgi|mwg~(mhob|dod)|fflamau|carbon monocs|sioc drydan
(ddim|stopio|methu) (yn |n |ag )?anadlu|trawiad!(?!~(llynedd))|(n|maen) cael (strocs?|ffit)!|mewn ffit|anymwybod|l+ewygu|(cwympo|syrthio|disgyn)@(methu~(codi|symud)|ddim yn symud|i r (afon|gamlas|mor))|(methu|ddim yn|n gallu)( ei)? (d?d(effro|ihuno)%|deffro (mam|dad|fy)|ymateb(?! (w|i r l)))|methu codi o|gwefusau|poen~([bf]|mr?)rest~(fraich|mawr)|poen mawr~([bf]|m)rest|alergaidd
[td]rywanu|saethu|(gyda|efo|gan|da|gynn?o|ganddo)~([cg]h?yllell|g?wn!)|^gwn%|gwn tu allan|gwaed(?!* (ar yr ap|pres))|(t?d?orri|dod|dwad|malu|cicio)~(i )?mewn(%| (i|trwy|drwy|yn)?( r)? ?(ty|fy nh?y|y ty|y? ?drws|ffen))|malu r ffen|cicio r drws|(trio|ceisio) (agor y drws|dod i mewn)|(rhywun|lleidr) yn y ty|ymosod (arn|ar (f|b))|(^|(dwi|dw i|ydw i|rwy|mae (hi|o|e)|ni|bywyd)( n)? )mewn perygl|perygl (nawr|rwan|mawr)|(ffoni|galw|angen)*( yr?| r)? (heddlu|999|help brys)(?! ar l)|gor ?ddos|(cymryd|l?lyncu)~(potel|llond|gormod|llwyth)|boddi(?! mewn e)|tagu ar|(babi|mae) n tagu|d?tharo gan gar|d?daro gan gar|damwain car|l?lyncu~(bat|can)|rwy n marw|(babi|fabi) n dod|babi ar y ffordd
`,
  },
  {
    id: 'mental-health-crisis',
    says: String.raw`
s(ui|u|iu|ue|ew|ewer|wi|eu)[cs]{1,2}[iaey]?d(e|a|le?|ial)*!|sewers?lide|kil+(ing|ed)? {self}|un ?aliv|(want to|wanna|gonna|going to|^) ?kms!
(end|tak|took)*~(it all!|(my|his|her|their|own) (own )?life)(?! b)|(want*|wanna|going|gonna|ready)( to)? end it(%| now| tonight| and)
(want|wanna|wish|going|rather|ready|try)* (to |i was |i were |he was |she was |they were )?(be )?(die|dead)!(?! (my|hair|of|to))|(if i|i) (was|were) (dead|gone)|better off (dead|without me)|wish* i (wasnt|werent|had never|hadnt|was never)
(dont|not|doesnt|didnt|longer|never)~(want* to (be here|live|be alive|exist|carry on|go on|be around)|wake up|deserve to live)(%| an| lik| w?en| bec| cos| if| it| he| she| tom)
(no|isnt any|whats the|see the|see any|see a) (point|reason)@(live|living|life|carry|going on|go on|alive|wak|be here|being here)|noth\w{1,4} (left )?to live|(isnt|not) worth~living|life (isnt|is not|aint|not) worth|(tired|sick|enough) of (living|life|being alive)|hate my life|done with (life|everything)|no way out%|no way out for|a way out%|live or die
cant (go|carry) on(%| like this| any| living)|cant (take|do|cope|face)( with)?( it| this| life)?( any ?(more|longer))(%| i)|want (it all|everything|the pain) (all )?to (stop|end)|giv* up on (life|living|every)
(every ?one|they|family|world|kids|all)( would| will|d| be| are| all){0,3} (better|happier) (off )?(without|if)|no ?(one|body) (would|will) (miss|notice)|(want to|wanna) (disappear|sleep forever|not wake)|be with (her|his|my) (late|dead)|want* (to be |it all |me )(gone|over)|life (to be|was) over|(like|about|of) ending (it|things|my|her|his)|(written|wrote|left|writing) (a|his|her) (note|good ?bye)|good ?bye to every|last message|giv* (all )?(my|his|her) (things|stuff|dog)~away|burden~(gone|dead|every)
self ?(harm|injur)|(cut|burn|hurt|harm|hang|hung|drown|shoot|starv|slit|stab|punish|stupid|silly)*~{self}(?! (off|out))|(cut|slit|slash|slic)*~(wrist|arms?!|legs)|(currently|been) cutting%|about hanging|over ?dos|(going|want|gonna|plan|think|ready)*@((tak|swallow)*~(all|lots|load|bunch|too many)~(pill|tab|med|parac)|tablets (ton|to die|ready))|(tablets|pills) ready|(jump|throw|step|stood|standing|sat)*~(off|under|front of|over|on|from|top of)( a| the)?~(bridge|cliff|ledge|roof|building|train|traffic|car park)|(going to|will|gonna|wants to) jump(%| off)|on (the|a) bridge|railway line%|do something stupid
mental ?health crisis|crisis team|having a (mental |nervous )?breakdown|voices~(tell|kill|hurt)|(active|passive|current|express*|disclos*|hx of) (si|sh)!|thoughts? of (end|dying|death|not)|dark thoughts|(keep|not|feel)~safe (with|from|on)~sel[fv]|keep {self} safe|danger to {self}|risk to self|doing it tonight|do it tonight
hunan ?l+add|l?ladd (fy|ei|i|eu|yn) hun|hunan ?niw
(niweidio|[bf]rifo|[td]h?orri|crogi|grogi|llosgi|[dt]h?aflu|gwneud amdana) & ((fy|ei|yn|eu|i) hun|breich|[bf]raich|arddyrn|garddwrn|nghoes)
(is[hi]?[oa]|eis|ish|moyn|am|awydd|medd|wedi|well i|gan\w{2,3}|tas\w{1,3} i wedi|dod wedi)* (mi |fi |i )?(jyst )?[mf]arw(?! (i ddysgu|ac|a|ers|ar|y|n|a i)!)|fel [mf]arw|farwolaeth drwy|neu n marw
(d*im|sai|byth|pheidio|peidio) (yn |n )?((is|eis|ish|moyn|am)* )?([bf]yw|[bf]od (yma|ma!|yn fyw)|d?deffro|d?dihuno|bodoli|haeddu byw)(?! (yn|mewn|gyda|heb|efo))|(isio|eisiau|moyn)~(cysgu%|popeth|diflannu|(e|o|boen)~(stopio|orffen)|bennu pop)|popeth stopio|blino (ar )?[bf]yw
(diwedd|ben)~(fy mywyd|bopeth|phopeth|y cyfan|y cwbl|ei [bf]ywyd)|d?diweddu (fy|ei|pop)|(gorffen|cymryd) (y cyfan|y cwbl|popeth|fy mywyd|ei [bf]ywyd)|r gorau i fywyd|dim ffordd allan%|hwyl fawr (wrth|i b)|sgwennu nodyn|faich ar|tabledi n barod|tabledi heno
(pwynt|rheswm|diben|bwynt|pwrpas|byd)~(i )?([bf]yw|cario|deffro|bod yma)|(methu|ffaelu|alla i ddim|fedra i ddim|allai ddim)~(cario|mynd|dal|cymryd)~(y?mla[ei]?n|ati|dim mwy|mwy)(?! (gyda|efo|ar|r|i))|(digon|bol) (o|ar) (fyw|fywyd)|(well|gwell|hapus)*~(hebdda|heb fi|hebddo|i m?i [mf]arw|taswn)|neidio (oddi|off|o flaen|%)|mynd i neidio|am neidio|ar y bont|meddyliau (tywyll|drwg)|argyfwng iechyd meddwl|lleisiau|casau fy|ddim werth [bf]yw|werth byw|saff ar ben fy|rhywbeth gwirion
`,
  },
  {
    id: 'child-protection',
    says: String.raw`
(men|man|guy|bloke|adults?|strangers?|perv*|older|grown|some ?(one|body)(?! (to|who|that|can|could))|coach|teacher|[2-6]\d year* old|they|gang)!@(ask|mes+ag|text|dm|talk|speak|chat|contact|send|sent|pester|meet|met!|want|told|tell|mak|made|forc|trick|snap|call|add|befriend|pressur|persuad|threat|blackmail|approach|follow|offer)*~({your}( \w{1,9})? )?{child}(?! (school|acc|about|to (learn|use)))
{child}@(mes+ag|text|talk|chat|meet|met!|contact|sen[dt]|secret|friend|involved|boyfriend)*@(grown|older|adult|stranger!|strange (m|b|g)|perv|man!|men!|bloke|[2-6]\d)|older (boyfriend|man)~\d\d|(met|meets?|meeting) some ?one online@(run|meet)
{child}@(sent|send|shar|ask|get|got|receiv|tak|took|post|pressur|mak|made|forc|trick|be(en|ing)|told|show|used)*@({bare}|drugs)
(ask|sen[dt]|messag|text|told|tell|mak|made|forc|trick|pressur|persuad|threat)*~{child}@({bare}|alone|secret|drugs|for {pics})|({bare}|blackmail)@(of|from|to|by|with) ~{child}|threat*~(shar|post|send)~{child}|got~{child}~({bare}|undr)
{child} (is |has |have )?(run|ran|gone) (away|off|miss)|{child} is missing|missing child
(send|sent|shar|show|want|ask|mak|made|forc|threat)*~(nude|naked|{bare} {pics})
gro+m+(ed|in|er)|child* ?(sex* )?(ab+u[sc]|exploit|neglect|porn|at risk|protect|cruel|marriage|traffick)|p(ae?|ea?|e)do(s!|ph|f|!)|nonce|csam|cse!|county lines|fgm!|(online|sexual|child|internet) predator|under ?age (sex|girl|boy|pi)|sexual abuse of a child|child safeg|safeg* (\w{1,9} )?(re|about|for)?( a)? ?(child|kids)|pupil disclos|yp disclos|disclos*~pupil|mash ref|child~cp plan
{child}~(be(en|ing)|gets?|getting|was|is|are|were|r|in|be|living|left|always|who|turned up)~(ab+u[sc](?! rel)|hurt|harm|neglect|beaten|beat|hit!(?! by)|smack|starv|molest|assault|exploit|touch|blackmail|threat|sex|left alone|locked in|danger|risk|filthy|always hungry|covered|kept|shaken)
(({kin}|he|who|some ?one|man|partner|they|ex|(child|baby) ?\w{4,6})!@|^){hurt}*~{child}(?! (ben|tax|acc|tab|ipad|pho|app|lock|lap|self))|(harm|neglect|starv|shak|shook|abus|slap|smack|scream at|rough with)*( up| at| with)? {your} (\w{1,9} )?{child}(?! (ben|tax|acc|tab|ipad|pho|app|lock|lap))
touch*~(me|her|him|{child})~(in ?app|private|down there|sexual|where|at night)|({kin}|teacher|coach|he|man|some ?one)~touch(es|ed|ing)? (me|her|him|{your} {child})(%| in| whe| up| at| and)|in(to)? my (room|bed)(%| at night)|does things to (her|him|me)|touch (him|her)%
{child}~(left|leav|lock|home)*~(alone|on (their|his|her) own|unattended|by {self}|in a room)(?! (on|with (a|the|his|her) (ipad|tab|phone)))|leav*~{child}~(alone|on their own)(?! on)|{child}~(wandering|drunk|on drugs|dealing)|(drunk|drugs|drug|dealing)@{child}
{not}~(fed|feed|eaten|wash)*~{child}|{child}~{not}~(fed|feed|eaten|washed|changed|safe (at|in|with))|they arent fed
{child} & (bruis|black eye|burnt|burns|injur|witness* viol|dirty|cigarette|with a belt|(hurts|hits|beats|slaps|touches) (him|her|them|me|us)!|in marks|scared (to go home|of (his|her|dad)))
(hear|scream|shout)*@{child}@(scream|cry|shout)|{child}~(scream|crying for)|{child} next door
im (only )?([4-9]|1[0-7])!@({hurt}|touch|scared (of (my|him)|to go home)|{bare}|for {pics}|secret|meet|pregnant|a man|in my room)|(hit|beat|hurt|punch|slap|nak|nud)*@im (only )?([4-9]|1[0-7])%|oed~(dyn|fy (nharo|mrifo|mwrw|nghuro))|(dwi|dw i|rwy)( n| ond yn)* (\d|1[0-7])!@(dyn|taro|nharo|lluniau o|ofn|brifo|stafell)|noeth*@n? ?1[0-7]%|taro@n 1[0-7]%
n?[gc]?h?am ?drin~({plentyn}|rhywiol|person ifanc|gartref%)|p(ae?|e)doff|meithrin perthynas|gr(oo|w)mi|camfanteisio yn? ?rhyw|anweddus|creulondeb i b|diogelu p?b?lent
{plentyn} & (mherygl|mewn peryg|mewn risg|{brifo}|n?[cg]?h?uro|h?esgeul|llwg|ar ben|eu (pen|hun)|ei (phen|ben)|noeth|sgrech|[cg]h?yffwrdd|[cg]yffyrdd|heb fwyd|bygwth|[fb]lacm|secs|rhyw(iol|!)|meithrin gan|cleis|gleis|llosg|lygad ddu|budr|meddw|feddw|cyffuriau|dynnu (ei|eu)|ofn (ei|dad|mynd adre)|anafiad|rhedeg i ffwrdd|ar goll|cloi mewn|ysgwyd|crwydro|amhriodol)(?! llun)
(dd?yn|dynion|oedolyn|dieithr*|athro|hyfforddwr|gang|rhywun(?! (i!|all|sy n g))|bachan|boi)!@(gofyn|neges|siarad|anfon|hala|gyrru|tecst|cysyllt|cwrdd|cyfarfod|is[hi]o|eisiau|bygwth|poeni|dilyn|cynnig|tynnu llun|gwneud)*~{plentyn}|(anfon|gyrru|hala|rhannu|gofyn)~(llun|fideo)*~(noeth|rhyw|preifat)|[cg]yff(wrdd|yrd)*~(hi|fe|fo|fi|ynddi|a hi|ag)!|disgybl|{plentyn}@(dyn|hyn)~(hyn|we|ar ?lein)|d?\d\d a (fe|fo) n \d\d
`,
  },
  {
    id: 'adult-safeguarding',
    says: String.raw`
{carer} & ({cruel}|shout|scream|rough|neglect|steal|stole|cruel|nasty|swear|horrible|hit(s|ting)?!|hurt|push|tie[sd]!|bulli|control|frighten|lock(s|ed) (her|him|me|in)|left in|her (pin|card|money|cash)|wont give)
(gofalw|ofalw|ngofalw|gweithiwr|ngweithiwr|glanhaw|staff|nyrs|cartref gofal)* & ({brifo}|dwyn|gas!|greulon|creulon|gweiddi|sgrech|arw!|ofn|cloi|rhegi|pin!|phin|tynnu~arian|ddim~(bwyd|foddion|bwydo))
{hen} & ({brifo}|esgeul|hesgeul|[gc]leis|twll yn y wal)
`,
  },
  {
    id: 'domestic-abuse',
    says: String.raw`
{one} & {cruel}
{one}~{hurt}\w{0,4}( up)?( to (kill|hurt|hit))? {me}(?! (up|with (?!a c)|online|off|out|on (f|tw|in)|{device}))|{hurt}\w{0,4} (and \w{1,9} )?me!(?! (up|that|with|eye|hand|head|wrist|neck|back|online|off|out|how|at|when i (type|look)|to|on (f|tw|in)))
(hit|beat|beaten|controlled|hurt|followed|bullied|trapped)( up)?( \w{1,9})? by ({your} )?(\w{1,9} )?({partner}|{kin}|him|man)(?! out)|being (\w{1,10} )?(ab+u[sc]ed|beaten|battered|raped|stalked)(?! online)
({partner}|{kin}|s?hes?!|some ?one|some ?body|who!)~(check|track|spy|spi|monitor|read|follow|watch|goes through|going through|go through|look* (through|at)|listen|control|hack|access|log* in|knows|sees?!)*( \w{1,7})? (my|her|all|every|where|what|who)( my| her)?( \w{1,7})? ?(phone|fone|mobile|mes+ag|text|tx?ts|e?mail|calls|whats|face|insta|location|bank|money|accounts?!|every|move|i!|im!|i am|shes|pass|thing)(?!@(for (me|her|him|them|v)|to help|because|so i|to me|out loud|with me|page))
{one}~(track|spy|spi|monitor|stalk|controls|controlling|follow|watch)*( on)? (me!|us!|her%)(?!@(for me|to help|on (in|fa|tw|ti|x!|yo)))|(im|am i|shes|is|phone is|car is) being (track|follow|stalk|watch|spied|monitor|listened)(?! by (g|fa|ap|ad|co|al|we))|stalkerware|spy app|(spy|stalk)ing (on )?me|spyware@({partner}|he!|my phone)
(found|hid|put|plant|theres|{partner})*~(put something|(an? |the )?(\w{1,9} )?(air ?tag|tracker|tracking (d|a)|spyware|camera|spy))*~(my|her|us|the kids) ?(car|bag|coat|house|room|bedroom|phone|tablet)?|^(control|track|check|rheoli|dilyn)* (my ph|fy ff)one?%|{partner}* (controls? ?(%|(the|our|my|all my) (mon|fin|ph|li|wh))|(track|monitor|spy|spie|control)*~(my|her|all|every|me!))|mak(es|ing) me (show|give|unlock|share|do)|(force|made|make|making)*~(have sex|sleep with)|(goes|gets) (mad|mental|crazy|angry) (if|when) i|has (all )?my (pass|bank|card)|access to my (ic|ph|acc)|^wont let me use the
(scar+ed|afraid|afriad|fr[ei]+gh?t*|terr?if*|petrified|fear*)( \w{1,6})? (of|for|off|to|he|shes?|that|my)( \w{1,9})? ({partner}|(step ?)?(dad|father)|brother!|him!|her%|son%|he (will|might|ll|would|is)|go(ing)? (back )?home|(my|her|his) (life|safety)|hurt|kill|find (me|us)|will find)(?!* (lap|pho|ipa|tab|com|new|lau|acc|em))|liv* in fear|daren?t go home|(he|{partner}) is dangerous|(scared|terrified|afraid) he
{not}( feel| be)? safe (at|in|with|around|to go)( home| the house| my (own )?h| him| my ({partner})| here| her (own )?h|%)|unsafe (at home|with him)|egg ?shells|somewhere safe~(me|us|kids|go)|escape plan
(abusive|ab+using|violent|toxic|controlling|coercive|possessive|aggressive) (\w{1,9} )?({partner}|relat|marri|home|house|famil|man|men|dad|son|behav|in ?laws|with me|to(wards)? me|me!|her!|%)|{one}~(is|was|gets|got|been|being|has|become|so|very|really|s) (\w{1,9} )?(abusive|violent|physical|controlling(?! (my|the|a) [cslt])|possessive)
(flee|fled|escap|hid|run|ran|get* away|safe|help*|need|plan|want|how|ready|afraid|scared)*~(from|leave|leaving|flee|escape)( from)? ({your} )?(\w{1,9} )?({partner}|him!|abus|viol|relations|marriage|domestic|dv|da!)(?! (a|at|with))|fleeing (?!evic|home)|fled with|(stop|from)~him~find|find(ing)? (me|us) (thr|on|with)|away from (their|my) (dad|hus|part)|if i (leave|left|go)%|if i (leave|left|go)~(he|him|kill|find|hurt|take)|ask (him|permission) (before|to)|kids again if
d[ao]m[aeiou]?sti[ckq]{1,2}* (ab+[ou]{1,2}[sc]|vio|voi|vil)|dva?!(?! (cam|tape))|da (vic|surv|case|disc|perp|conc|risk|from|ref)|(disclos*|fleeing|hx|of|experienc*|suffer*|report*) da!|(victim|survivor)s? of (ab|vio|rape|stalk|coer|sex)|perp!
coer[cs]i|gas ?lighting|forc*~marr|marry~against|mak(e|ing) me marry|(send|tak|taken|abroad|pakistan)*~to (be )?marr|hono?u?r based|hbv|marac|idva|clares law|non ?mol|restraining ord|womens? aid(?! (sh|ch))|(need*|get|find|into|want)( a| to a| the)? (womens )?refuge!|refuge space|rape(d|s)?!|raping|sexual* (ass|ab|att)|stalker|revenge porn|perpetrator|black eye|bruis(es|ing|ed%)|marks on (her|his)|financial* control|shamed the fam
({partner}|{kin}|they|s?hes?!)~(wont|wouldnt|doesnt|dont|didnt|never|not|refus*|gives me no)( ever)? ((let|allow)\w{0,4} (me|her|him|us|client|ct)( to)? (leave|go|out|see (my|her|any|fr|fam)|visit|work|get a job|have|use (the|my|a|any)|speak|talk|learn|eat|contact|any)|money)|(wont|not) let* me~(leave the h|go out|see my|talk to|speak|have (my|any))@({partner}|he!)|not allowed( to)? (out|leave the (h|fl)|go|speak|talk|see (my|any|her)|work|any money|friends|my own)|who i (see|talk)
lock(s|ed|ing)? (me|her|him|us) (in!|up|inside)(?! (a|the) (con|ta))|locked in (the|my|a) (bed|room|house)|(prisoner|hostage|captive|against my will|trapped)~(in|with|by|at)~(home|marr|relat|him|{partner}|house)|(held|keep|kept)* me (prison|against|hostage)
({partner}|he|she|they|family|in ?laws)!~(takes?|took|taken|taking|keeps?|kept|hid*|holds|controls|controlling|withhold*|steals) (all )?(of )?(my|our|all|the|her) (\w{1,5} )?(money|wages|pay|benefits?|passport|bank card|income|uc|pip|finances|keys)(?! (ph|de|num|on|for))|took my phone (off|away|and)|(hand|grab)*~(round|around)~(my|her) (thr|neck)|money off me|how i spend|everything i spend|smash* up my|debts? in my name
(he|she|{partner}|dad|brother)~(broke|break|burn*|cut|twist*|pull*|spat|spit)( in| my)* (my |her )?{body}|(shout|scream)* (and \w{3,9} )?at me (ev|all|and|in)|calls me (names|wor|ug|fat|st)|worthless|threat*~(my|take)~(kids|child|nude|pics|photos)|kill the (dog|cat)
(nudes?|intimate|naked|private) (pi|ph|im|vi)*~(of me|on ?line|without)|(photos|pics|pictures) of me@share|({partner}|he)~blackmail
ex!*~(boyfr* |partner )?(keep|wont|constant|still|always|turn|track|stalk|hara|follow|hack|spy|spi|knows where|found|outside|can see|watch|threat|log|has access)* (mes|stop|text|ring|call|com|turn|email|phon|follow|leave|show|log|up|me!|her!|where|my|in|out|at|into|on|to my)|(he|{partner}) (turn|show)* up at
kill (me|her|us|my (kids|mum|fam))!(?! (if|when) (i|ive) (br|lo|de|dr|sp|me|fo|mi|do|cr))|(without|behind|so)( my| her)?( {partner}*| he| him| his) (back|cant|doesnt|knowing|finding|seeing)|walked into a door|(husband|partner) does all the talking
trais!|[td]reisgar|n?[gc]?h?am ?drin*(?!~(henoed|arian|oedol|gofal|staff|berson|pobl))|wenwynig|byw mewn ofn|blisgyn wy|gorchymyn atal|stelc|lloches i (men|fen|fer)|cymorth i ferched|priodas (d?dan|orf|wedi)|n?gorfod*~(briodi|ryw|ddangos)|rheol* (drwy |trwy )?orfod|ymddygiad rheol|dianc (rhag|o|gyda)|(bygwth|am) (fy )?lladd|rhywle saff|n beryglus|n ofnus|iddo (fe )?(ffeindio|wybod)
({cymar}|{fe}) & {brifo}
(fy|fi|n|ei|yn) {brifo}|{brifo}*( i)? (fi|ni!|hi!|iddi)|(cloi|llosg*|taflodd|{gwylio}|{brifo}) (o |e )?fi!(?! ar)|(torrodd|malodd|tynnodd|llosgodd|poerodd) (o|e|hi)? ?(fy|yn)|(ei d?dwylo)~(ngwddf|ngwddw)|(gweiddi|sgrech)*~arna i|galw enwau|werth dim|gweld y plant eto|bygyth* losg
({cymar}|(efo|gyda|mae) (\w )?dyn)@({gwylio}|gas!|cas!|cloi|gadael i|adael i|cymryd fy|dwyn fy|gweiddi|sgrech|ladd|tu allan|decstio|tecstio)(?!@(i fi ddysgu|helpu|ar insta|ar zoom))|(ofn|sgared)@({cymar}|mynd adre?a?|mynd gartre|(e|fo|fe|o)%|am fy mywyd)(?! i d)|(cuddio|g?adael|g?uddio)~(rhag )?{cymar}|fy ngherdyn banc g|rhaid i fi ofyn
(n|yn) {gwylio}( ar)?( y| fy| fi| n| r| lle| ble| popeth)( holl)? ?(ffon|negeseu|arian|pres|lleol|mywyd|symud|mhres|mhob|ngalw|ydw|dwi|rwy|%)(?!~ar lein)|sbio arna|traciwr|draciwr|camera cudd
(ddim|gwrthod|byth|fe n|om!|so fe)( yn| n)? (gadael|gadel|caniatau|cael) (i )?(fi|mi|hi|iddi|mynd|gadael|siarad|ffrind|arian fy) ?(fynd|mynd|adael|weld|siarad|ddefny|gael|weithio|mas|allan)?|(ddim|byth)~(saff|d?diogel)~(gartre|adre|adra|gyda|efo|yn y ty)(?! plant)|(cael|cha i) (ddim )?mynd (mas|allan)|ddim yn cael (ffon|arian)|pwy dwi n cael
`,
  },
  {
    id: 'adult-safeguarding',
    says: String.raw`
({carer}|sons?!|daughter|nephew|niece|grand(son|d)|cousin|friend|neighbour|lodger|they|people|some ?one|caller|man|men)@(take!|tak(es|en|ing)|took|spend|keep|control|withdraw|borrow|using him)*@(her|his|their|from|{elder}|all my)~{money}(?!@(for (me|her|him)|online|shop))
(steal|stole|nick|robb|pinch|swindl|fleec|drain|pocket|empti|help*~sel[fv] to|rip*)*~(her|his|their|from|off)~({money}|{elder})|(tak|took)*~{money}~(from|off)~({elder}|her|him)!|({carer}|son|daughter|nephew|neighbour|friend)*@(steal|stole|nick|robb)*~(money|jewel|from)
go(es|ing) through (her|his) (purse|wallet|bag)|conned into|lend* (his|her) bank|(signed?|signing)( over| away)?~(house|home|flat) over|sign* over|mak* (him|her) pay|power of att*@(steal|mis)|mis* (of )?power of|giv* (all )?(her|his) savings|goes into (her|his) house
{elder} & (rough|being used|neglect|exploit|taken advantage|malnour|very thin|gang!|filthy|not eating|bull[iy]|torment|frightened of (st|ca)|financ|unexplained|hate crime|threaten|locked in|wet bed|more cash|welfare)
neglect(ed|ing|s)?%|(self|of|to) neglect|neglect(ing)? (her|him|it|of)|^neglect%|tak(e|ing|en|es) advantage( of)?( {me}| {elder}|%| by| fin)|financial* (ab|expl)|(she|he) is being (exploit|abus|used)|cuckoo(?! cl)|modern slav|forced (labour|to work)|traffick|mate crime|safeguarding (con|al|ref|iss|ri|wor|adult)|(elder|adult) (abuse|at risk (?!of (digital|excl))|safeg)|(vulnerable|older|disabled) (\w{1,9} )?(is |are )?(being )?(abus|exploit|at risk of (ab|ha)|harm|bullied)|abuse of an? (old|vul|dis)
(left|sat|lying|lies)*~(mess|urine|faeces|wee|wet bed|soiled|filth|dirty bed)|(bed|pressure|in) ?sores!|left without (food|water)|{not}~(fed|feed|wash|look|giv|car|chang)*( after)?~({elder}|her|him|food or|med|bed)|{elder}~(not|never|isnt) (being |been )?(fed|wash|look|given|cared|chang)|squalor|malnour|hoard|wont let (any ?one|us|me) (in|visit|see (her|him|mum|dad))|not eating~wash|living in filth|(tied|restrained) (to|in) (the|a) (bed|chair)|over ?medicated|moved in and~(taken|runs|control)|no wages|mov* in~wont leave
(taken over|living in|moved in|using|in|leave)~(his|her|their)~(flat|home|house)@(drug|deal|gang|sell|wont leave|food|%)|(deal(ers|ing)|gang|drugs)*@(flat|home|house)|(forc|pressur|mak|made|trick)*~(chang|sign|giv)*~(will!|house|over|power|money)
h?esgeulus|(dwyn|cymryd|gwario|gwagio|tynnu)~(h?arian|[bp]h?ensiwn|cynil|[bp]h?res!|fudd|oddi|cyfrif|gemwaith|mhwrs|pethau)|helpu ei hun|mynd a~([cg]ynil|harian|arian)|d?defnyddio gan|newid ei h?ewyllys|(manteisio|cymryd mantais) (arn|ar(?! (y|r|gyn|gyf|ei gyf)!))|diogelu oedol|pryder* (diogelu|am les)|oedolyn (bregus|mewn)|caethwas|llafur dan|masnachu pobl|camfanteis|h?ecs[bp]loet|n?[gc]?h?am ?drin~(henoed|arian|oedol|gofal|staff|berson|pobl)|camddef*~atwr|(delwyr|gang|cyffuriau|dd?ieithr)@(fflat|cartref)|briwiau g|heb esboniad|clymu i|dan glo|symud i mewn a|arwyddo r ty|(gwely|dillad) gwlyb|ddim yn bwyta|casineb|poenydio|fwlio am
neb~(bwydo|gofalu|newid)
`,
  },
  {
    id: 'homeless-tonight',
    says: String.raw`
{nowhere}*~(to |2 |safe )*(sleep|stay(?! (in|con))|live!|kip|stop|go(%| ton| and| with| now| after| for the ni| else| to%))|{nowhere}*~({soon}|over my head)|^no (home|bed|roof)|need somewhere to stay|where can i sleep
(evict|kick|thr[eo]w|chuck|turf|boot|put|lock)*( {me})? out( of)?~({soon}|home|house|flat|hostel|room|and|with|by)|(kick|thr[eo]w|chuck|turf|boot)*( {me})? out( the hos|%)|(evict|leave|go)*~{soon}%|{soon}~evict|(been|being|getting|got|illegally) evicted|evict*~{soon}|lock*~out of (my|the|our) (house|flat|home|room|hostel)|locks? changed|changed the locks
(homeless|street)~{soon}|{soon}~homeless|(made|be|become|becoming|going) homeless(?! (char|vol|she))|street homeless|(i have|have|got|with) (no home|nowhere)(%| and)|^(im|i am) homeless%|rough (sleeping|sleeper) ton|nfa~(from|today|tonight)|(im|am|we|ended|end|kids|living|out|are|^)( up)? ?on the streets?!|lost my (home|ten)|(told|asked)( me)? to leave(%| my| and| ton)|cant (come back|stay at)|out of sofas|sofa (ends|ton|after)
(sleep|slept)*~(rough!|street|outside|park!|tent|doorway|bench|bus st|night bus|woods|station|(my|his|her|the|a) (car|van))|(bed|roof|hostel|shelter|somewhere|room|accom*|place)~(ton|2nig|for the night%)|(bed|roof|somewhere|place)~{soon}|somewhere~to sleep|cant go home|living in (a|my|our) (tent|car with)|emergency (accom|hous)|need*~shelter|(stuff|things|belongings)~(pavement|street)|in a car with~(bab|kid|chi)
(unman|nunll[ea]|unll[ea]|nunman|lle|ty|to uwch|[gc]artref|gwely|llety|stafell|hostel|rhywle)~(i |ir )?(aros|[gc]ysgu|[fb]yw|heno|brys|mhen|am y nos|pennau|ar ol%)|(unman|nunll[ea]|unll[ea])~(i )?(fynd|fyw)(%| heno| gyda)|(dim|sgen|s gen i|does|sdim)~(nunll[ea]|unll[ea]|unman|lle|cartref)~(mynd|fynd|fyw|%)
^(dwi n|dw i n|rwy n|fi n) ddigartref%|colli fy (nghartref|nhy|stafell|ystafell)|lloches (heno|nos)|d?dim cartref|heb (lety|unman|gartref)|(ges|cael|wedi) (i )?(fy|ei|ein) (nhroi|troi)|d?digartref (heno|nawr|rwan|heddi|ers|efo|ac yn oer|fory|o h)|cysg*~(heno|mas|allan n|yn yr oer|stryd|tu (fas|allan)|car!|nghar|fan|fainc|barc|parc|drws siop|goedwig|orsaf)|ar y (stryd|pafin)|yn y (stryd|car gyda)|mewn car gyda|[pm]h?abell|(n?gh?|c)ici?o?~(allan|mas|owt)|(taflu|nhaflu|daflu|lluchio|nhroi|troi|hala|hel)~(allan|mas)|cloi (ni|fi) (allan|mas)(?! o (fy|f) nghyf)|(newid y|cloeon wedi) ?(clo|newid)|dadfeddi|wrtha i am adael|ddim dod nol|(methu|fedra i ddim) aros (gyda|efo|yn nh|ar ei soff)|soffa
`,
  },
  {
    id: 'fraud-now',
    says: String.raw`
(gave|given|giving|told|sent|paid|transferred|typed|entered|put|read|shared)!(?! (my )?(son|dau|grand|mum|dad|hus|wife|the (job|cou)))@(bank (det|card|acc)|card (num|det)|sort code|security code|pin!|one time|passcode|pass ?word|otp!|account (num|det)|cvv|code~(over|to|from)|the code)(?!@(uc!|universal|job|work!|son|daughter|grand|again|wrong))
(gave|sent|sending|paid|transferr*|lost|wired)@(scam|fraud|con ?m[ae]n|fake|pretend|stranger|bitcoin|crypto|gift card|met online|doesnt exist|vanished|to (some ?one|a (man|woman)))|transferred money
(been|got|being|getting|just)~(scammed|conned|defrauded|swindled|phished|tricked)|been done%|(some ?one|they|he|scam*) (has|have|got) my (bank|card|pin|acc)|(took|taken)~(from|out)~acc|(in|inside|into|controlling) my (comp|lap|acc)* (right )?now|remote access@(rang|call|some ?one|strang|phoned)
(he|hes|they|theyre|some ?one|man|scammer|hacker)!( is| are| has| have| got| still){0,2} (got )?(on|in|into|inside|controlling|control of|access to|taken over|remote access to|moving the) (my|her|his|mums|dads|mouse) (comp|lap|pc|phone|screen|bank|ipad|on)|let~(him|them|man|someone|they)~(on|in|into|control|access|connect)\w{0,5}( to)? (my|her|the) (comp|lap|phone|pc)
(money|£\d+)~(gone|missing|disappear|vanish)( from| out|%)|(empt|drain|clear|clean)(i?ed)~account|(payment|transaction)s?@(didnt|dont|not)~(make|recog)|(buy|bought|read|ask|want)*~(gift|itunes|steam|google play) card|click*~link~(put|gave|ent|typ|fill|paid)|(being|im|been|was|he is|theyre)~blackmailed|blackmailing|sextort(?!ion (em|sc))
(cael|wedi)~(sgamio|nhwyllo|dwyllo|thwyllo)|(rh?oi|rhoddais|rhoddodd|rois|rhois|wedi rhoi|dweud)~(manylion (banc|cerd)|rhif|cod!|pin!|cyfrinair)(?! (i r sw))|(anfon|tal|gyrru|trosglwyddo|hala)*@(sgam|dieithr|twyll|ffug)|arian wedi (mynd|diflannu)|sgam*~gwagio|(mewn|yn|ar|rheoli) fy (nghyfrifi|nglin|laptop)
`,
  },
  { id: 'medical-advice', says: 'chest pain|poen yn y (fr|mr)est|poen yn fy mrest' },
  {
    id: 'medical-advice',
    says: String.raw`
((take|taking|took|swallow|dose|mg|have)!|how (many|much))~(tablet|pill|medic|parac|ibup|antib|statin)|(tablet|pill|medic|parac|ibup|antib|statin|blood press)*@(alcohol|safe|dose|together|pregn|side)|side effect|tooth ?ache|dentist|rash!|symptom|(need|see|want)( to see)? (a |the |my )?(doctor|gp!|nurse|optician)|infection|vomit|dizzy|my (back|knee|head|stomach|ear|foot|leg|tooth|throat)~(hurt|ache|sore|pain|swollen)|need~prescription
(angen|gweld) (meddyg|doctor)|d?deintydd|[dn]?dannoedd|sgil ?effeith|symptom|poen~(cefn|pen|bol|clust)|brech!|(cymryd|gymryd)~(tabled|moddion|meddyg)
`,
    unless: '{digital}|order|mend|fix|repair|charg',
  },
  {
    id: 'housing-repairs',
    says: String.raw`
(boiler|heating|hot water|radiator|toilet|taps?!|roof|windows? (?!\d|up|xp)|gutter|ceiling|sink|shower|pipe|electrics?!|socket|front door|fence|lift!) & (brok|leak|block|{not} work|fix|repair|stopped|off|burst|drip|overflow|smash|crack|pouring|out of order)
no (heating|hot water|electric)|drain~block|block* drain|damp|mou?ld!|mouldy|rats|report a repair|repairs? (team|line)|repair my (flat|house|home)
boeler|[gl]l?eithder|llwydni|dim (gwres|dwr)|(tap|toiled|to!|ffenest|peipen)~(gollwng|torri|blocio)|atgyweiri
`,
    unless: '{digital}',
  },
  {
    id: 'food-help',
    says: 'food ?bank|food parcel|no food|nothing to eat|hungry|starving|(afford|money for)~(food|eat)|{not} eaten|feed (my|the) (kid|ch|fam)|[bf]anc bwyd|dim bwyd|llwglyd|llwgu|parsel bwyd',
    unless: '{digital}',
  },
  {
    id: 'money-debt',
    says: String.raw`
bailif|bailliff|arrears|debts?!|(appeal|challeng)*~(pip|esa|uc!|benefit|dec)|mandatory recon|(benefits?|uc|pip|esa|dla|universal credit|money|payments?)!~(stop+ed|cut!|refus|sanction|turned down|suspend)|stopped~(benefit|money|pay|pip|uc!)|sanction|(cant|cannot|struggl*)( to)? (pay|afford)~(rent|council tax|gas|electric|energy|heating|mortgage)|loan shark|payday loan|crisis (loan|grant)|bankrupt|owe~(money|rent|council|£)|ccj!|budgeting loan|overpay|behind (with|on)~(rent|bill|mort)
beiliaid|feiliaid|ol ddyled|n?d?d?yled|apelio|budd ?dal*~stop|methu talu
`,
    unless: '{digital}',
  },
  {
    id: 'legal-immigration',
    says: String.raw`
immigration (sol|law|adv|app|case|hel)|(asylum|visa|leave to remain|claim|citizenship) & (refus|reject|denied|appeal|solic|case|lawyer)
deport|solicitor|lawyer|legal (adv|aid|help)|tribunal|custody|divorce|court (case|date|hear|order)|detention|removal dir
cyfreithiwr|gyfreithiwr|twrnai|lloches~g?wrthod|gwrthod~lloches|allgludo|ysgariad
`,
    unless: '{digital}',
  },
  {
    id: 'not-us',
    says: String.raw`
weather|forecast|will it rain|(football|rugby|cricket)( \w{1,9})? (score|result|match)|who won|plumber|electrician|locksmith|gardener|taxi|bins?~(collec|day|empt|out)|when are~bins|pizza|takeaway|kebab|recipe|how (do i|to|long to) (cook|bake|boil)|(bus|train|tram|ferry)( time)?s? (to|from|time)|prime minister|president of|capital of|what time (is|does)|tell me a joke|hair ?dresser|barber|vets?!|horoscope|lottery|what day|restaurant|dog walk|mechanic|mot!
tywydd|casglu biniau|biniau|plymwr|rysait|(bws|tren) i|trydanwr|sgor
`,
    unless: '{digital}',
  },
];

const gap = (words: number): string => `\\w{0,12} (?:[^ .]{1,20} ){0,${words}}?`;

/** A shorthand written out as the source of a regular expression. */
function written(shorthand: string): string {
  const named = shorthand.replace(/\{([a-z]+)\}/g, (_name, list: string) => `(${written(lists[list] ?? '')})`);
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

const pattern = (shorthand: string, flags = 'iu'): RegExp => new RegExp(`\\b(?:${written(shorthand)})`, flags);

/** What looks like danger and is none. */
export const harmlessPattern = pattern(harmless, 'giu');

export interface RedirectRule {
  id: RedirectId;
  says: RegExp;
  /** The rule is passed over where this is said as well. */
  unless: RegExp | null;
}

/** What each redirect listens for, in the order in which panels win. */
export const redirectRules: readonly RedirectRule[] = rules.map(({ id, says, unless }) => ({
  id,
  says: pattern(says),
  unless: unless === undefined ? null : pattern(unless),
}));
