// What people write when they are in danger, or when somebody else than us can help: sentences, not words.
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
    'ex(?! (army|forces|mil|off|serv|raf|vat|teach|coll|rough))!|hus?ba?[enu]|hubb|wife!|partner(?! org)|boyfr|bf!|girlfr|gf!|fianc|spouse|other half|missus|bloke|fella',
  kin: 'dad|father|mum|mam!|mother|step ?[dmfsb]|bro!|brother|sister|uncle|aunt|cousin|in ?laws|famil|parents|sons?!|daughter|nephew|niece|grand(?!e)',
  one: '({partner}|{kin}|(s?he|they|man|men|guy|lad|some ?one|some ?body|who|neighbou?r|friend|woman|lady|girl)(s|re)?!)',
  your: '(my|her|his|our|their|the|an?|this|that|your)!',
  me: '((me|us|him|them|her|client|ct|cl)!|{your} (\\w{1,9} )?(mum|mam|mother|sister|friend|wife|nan|gran|dad|client|tenant|neighbo|partner|gf))',
  self: '(m[iy]|her|him|them|me|your|our|there|their) ?sel[fv]',
  not: '(not|cant|cannot|isnt|arent|wont|doesnt|didnt|dont|never|no|stopped|hasnt|havent|nobody|couldnt|unable to|struggling to|without)',
  hurt: '(hit(s|ting)?!|beat(s|en|ing)?!|bea?ting|kick|cho[ck]|hurt|stab|spat|whack|thump|drag|grab|push|shov(e|ing)|intimidat|bull[yi]|torment|humiliat|terrori|bit(e|ing)|thr[eo]w|burn|{cruel})',
  cruel:
    '(batter(ed|s|ing)!|beaten(?! by t)|beat(s|ing)? (up|{me})|str[ae]ng[lu]|throttl|punch(?!* the)|slap(?!* (a|the))|smack(?!* the)|cho[ck](ed|es|ing) {me}|ab+[ou]{1,2}[sc]|violen|rape[ds]?!|raping|as+ault|thr[ea]+ten(s|ed|ing)? (me|us|her|him|to|with)|bruis(es|ing)!|bruised (face|arm|eye|neck)|black eye|molest|har+as+(?!* by (s|c|t))|stalk(s|er|ed|ing)|knock(s|ed|ing)? {me}|kill(s|ed|ing)? (me|us|her)!)',
  body: '(arm|leg|nose|face|neck|throat|hair|rib|jaw|wrist|eye|teeth|tooth|finger)s?!',
  child:
    '((child|kid|boy|girl|son|daughter|niece|nephew|toddler|teen|teenager|pupil|student|lad|lass)s?!|child\\w{3,4}!|baby|babies|grand? ?(son|dau|ch|kid)|step ?(son|dau|ch)|(little|younger|baby) (bro|sis|ones)|schoolgirl|([4-9]|1[0-7]) ?(yo!|y o!|yr old|years? old))',
  elder:
    '((mum|mam|dad|mother|father|gran|grandma|nan|nana|granny|grandad|grandfather|grandmother|aunt|auntie|uncle|brother|sister|neighbou?r|resident|tenant|client|patient|customer|lady|pensioner|gentleman|man|woman|lad|widow)s?!|(elderly|old|older|vulnerable|disabled|frail) \\w{1,9}|learning d|dementia)',
  carer:
    '((carer|nurse|cleaner|pa|builder|trader)s?!|care ?(worker|home|staff)|staff!|support worker|nursing home|home help|so called friend)',
  money: '(money|pension|saving|benefit|pip!|cash|bank|card!|purse|jewel|wages|allowance)',
  bare: '(nud(e|ity)|naked|topless|underwear|undress|clothes off|no clothes|sexual|sexy|sext|explicit|intimate|inapp?ropr|indecent|private (pi|ph|vi)|{pics} of (her|him|me)(%| (nak|in|un|at|with)))',
  pics: '(pic|picture|photo|image|selfie|video)s?!',
  nowhere:
    '(no ?wh?[ea]+r|nowher|now here|no (place|were|bed|address|home!|roof)|(not|havent|dont have|hasnt|nt got|no)~(any ?where|any ?were|a place|a bed|somewhere))',
  soon: '(today|to ?night|2nite|tonite|2night|now!|this (morn|aft|eve)|tomorrow|straight)',
  device:
    '((i ?phone|phone|mobile|lap ?top|battery|i ?pad|tablet|computer|pc|screen|tv|printer|it|app|wi ?fi|sgrin|ffon|tabled|windows)s?!)',
  digital:
    '(scam|apps?!|on ?line|internet|web|portal|comput|lap ?top|i ?pads?!|kindle|(smart|i) ?phone|(on|from|off) (my|the) (phone|tab|mob)|invoice|qr!|e ?mail|broad ?band|wi ?fi|digital|google|alexa|log(ging)? ?(in|on)!|sign in|pass ?word|account|upload|download|print|scan|screen|device|video|zoom|what ?s ?app|facebook|e ?visa|share code|tech|learn|lesson|course|class|teach|volunteer|typ(e|ing)!|keyboard|smart|excel|spread|ar ?lein|y we!|g?wefan|ap!|n?g?liniad|n?[cg]h?yfrifiad|nghyfrif|rhyngrwyd|cyfrinair|digidol|dysgu|cwrs|gwirfodd)',
  // Welsh: a partner, a child and what is done to them, each in its mutations.
  cymar:
    '(([pb]|[mp]h)artner|(ng|g)?wr!|n?g?wraig|n?[cg]?h?ariad!|n?[cg]h?yn!( bart| wr| ga)?|gyn [bwg]|ex!)',
  fe: '(o|fo|e|fe|hi|nhw|n?[td]h?ad|mam|mab|fab|rhywun)!',
  plentyn:
    '(([pb]|[mp]h)lant|([pb]|[mp]h)lentyn|baban|[bmf]abi|m?f?erch|[mf]ab!|hogyn|hogan|bachgen|crwt|croten|h?wyres|h?wyr!|nith!|nai!|(chwaer|[bm]rawd) [bf]ach)',
  brifo:
    '(mwrw|nghloi(?! allan o)|nharo|nghuro|mrifo|nghicio(?! i? ?(allan|mas|o r))|mygwth|nhagu|nhreisio|nyrnu|nychryn|n?[gc]h?am ?drin|ngwthio|mhwn|waldi|slapi|d?dyrnu|[td]h?reisi|[td]reisgar|stelci|hara[sw]io|[td]h?agu|ymosod ar|lladd (i|fi)!|fy lladd|[gc]leisiau|[gc]lais|bygwth (fi|ni|hi|mam|ei|fy|dad))',
  gwylio:
    '(r?h?eoli|d?dilyn|gwylio|d?darllen|t?checio|tsecio|sbio|edrych (drwy|trwy|ar fy n)|mynd (drwy|trwy)|tracio|gweld|gwybod|gwrando ar|hacio)',
  taro: '([bf]wrw|[td]h?aro|[cg]h?uro|hit(i|o)|[bf]rifo|[cg]h?icio|gwthio|niweid|anafu|waldi|slapi|pwno|bygwth|llosgi|ysgwyd)',
  anafu:
    '([bf]wrw|[td]h?aro|[cg]h?uro|hitio|[bf]rifo|[cg]h?icio|niweidio|hanafu|anafu|[cg]h?am ?drin|esgeul|hesgeul|[bf]ygwth|[bf]wlio|ecsbl|camfan|[td]h?reisio|ddefnyddio|bwydo)',
  hen: '(nain|taid|mam gu|tad cu|hen!|henoed|oedrannus|bregus|anabl|modryb|cymydog|gymydog|preswyl|weddw|anabledd|dementia)',
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
smel* (of |a |like |\w{1,9} of )?gas!|smel*~gass!|gas smell|smell (from|of) (the )?gas
gas (le[ae]k|escap)|leak* gas|gas is leak|carbon monox|electrocut|electric shock
on fire|(house|kitchen|caught|flat|chip pan) fire|fire in (the|my|our)|(house|kitchen|building|flat) is burning|flames|smoke (com|pour|every|fill)|full of smoke|fire (brigade|engine)
{not} (properly )?breath(?!e a word)|breathing (funny|weird)|un ?conscious|blood (every|all over|%)|(lot|load|pool)s? of blood|bleed|lips~blue|(hes|shes|he is|she is|has|he|she|and) (gone|going|turn*|went)? ?(blue|grey)%|clutch*~(chest|heart)|foaming|pains? in (his|her) chest|chest@(numb|dead|crush)|chest pains? and~(arm|sweat|grey|breath|numb|dizzy)
({one}|baby|{elder})@(un ?respons|collaps|{not} (wake|waking|come round)|{not} respond*(%| to me| and)|passed out|stopped moving)|(wont|not) wak(e|ing) up (and|breath)|^not waking
(^|(is|s|m|am|are|think|hes|shes|im|{kin}) )having~(stroke|fit!|seizure|heart at|asthma at|baby now)(?! (about|over))|(is|hes|shes) fitting(%| and| on)|(think|may|might|could|signs of)@a (stroke|heart at|seizure)|face~(droop|dropp)|slurr|giving birth|chok(e|es|ing) (on (food|a |his|her|some)|to d)|(baby|{one}|{elder})~choking%
(taken|took|has|had|swallow*|just|possible)~over ?dos|over ?dosed|^over ?dose|(taken|took|swallow*|drank|drunk|eaten)~(too many|all|whole|bottle|box|handful|pack|load|\d\d)~(tab|pill|parac|med|insul|antid|sleep)|had~too many~(pill|sleep|parac|meds)|(swallow*|drank|drunk)~(batter|bleach|poison|antif)
stab+(ed|ing|s) ?(me|him|her|some|%)|been stab+ed|knifed|(been|got) shot|stab (me|some)|(got|has|have|with|holding|wav*|pull*|a|point*)( a| the| his)? (\w{1,9} )?(knife|gun|machete|axe)!(?! (sh|set|dog|game|bl))|^gun%|armed m[ae]n
break* in(%|to)?( to)?~(house|home|flat|door|window)|breaking in%|(try*|bang*|kick*|climb*|smash*)~(in|into|on|down|through)( to)? (my|the|her|our)~(house|home|flat|door|window)(?! (phone|share))|kick*~door|(burglar|intruder|lleidr)s?!(?! al)|some ?one is in (the|my) (house|flat|home)|inside the house
(^|is |am |im |hes |shes |are |help )being (attack|mug|kidn|strang|stab|robb)(?!* (on|by a v))|^collapsed|kidnapped|^tan%|(is|hes|theyre) outside (my|the|her)|(following|followed) (me|her) home|hes attacking
(trying|tried|about) to kill(?! {self})|(some ?one|man|men|they|theyre|gang)~(attack|chas|stab|shoot|strangl)ing!|{not} (breath|mov)ing(?! (the|to|m|w|p|ho))
(im|am|we are|they are|were|hes|shes|he is|she is|feel|life|immediate|serious|grave|real) in( \w{1,9})? danger|danger (right )?now|immediate danger
car crash (out|just|on)|(been in|just|bad)~(car|road|bike)~(crash|accid)|hit by a (car|bus|van|lorry)|(was|been) run over|(fall|fell|floor)*~(cant|unable|not|stuck) (to )?(get up|move|on the)|(stuck|lying) (on|in) the (floor|road)|banged~head|in(to)? labour(?! (p|m))|waters? (have |has )?broke|drowning|fell in the (canal|river|lake|sea)|(trapped|stuck) in~(fire|lift|car)!
(call|ring|phone|need|send|get)( me| us| the| an| for| a){0,2} (police|paramed|help)( (now|ur|asap|qu|hes)|%)|need (the )?police|(need|some ?one|quick|please|call|ring|phone) 999 (now|quick|asap|please|help|for)|need 999|^(call|ring|phone|dial) 999%|emergency help
a[mn]?b[uaeio]?l[aei]n[cs]|medical emerg|anaphyl|epipen used|allergic reac|im dying(?! to| of)
am[bp]iwlan|(arogl|ogla?e?|gwynto|clywed|drewi o)*~nwy!|(nwy|gas) (yn |n )?(gollwng|lec|dianc)|gollwng nwy|gollyngiad nwy|(ar|na) dan!|tan yn (y|fy|r)!|llosgi (lawr|i lawr)|ty~llosgi|mwg~(mhob|dod|llenwi)|fflamau|carbon monocs|sioc drydan
(ddim|stopio|methu) (yn |n |ag )?anadlu|(mae n|n cael|maen cael) trawiad|trawiad ar|^cael (ffit|trawiad)|(y?n|maen) cael (strocs?|ffit)!|anymwybod|l+ewygu|(cwympo|syrthio|disgyn)@(methu~(codi|symud)|ddim yn symud|i r (afon|gamlas|mor))|(methu|ddim yn|n gallu)( ei)? (d?d(effro|ihuno)%|deffro (mam|dad|fy)|ymateb(?! (w|i r l)))|methu codi o|gwefusau|poen~([bf]|mr?)rest~(fraich|mawr)|poen mawr~([bf]|m)rest|adwaith alerg
[td]rywanu|saethu|(gyda|efo|gan|da|gynn?o|ganddo)~([cg]h?yllell|g?wn!)|^gwn%|gwn tu allan|gwaed(?!* (ar yr ap|pres))|(t?d?orri|dod|dwad|malu|cicio)~(i )?mewn(%| (i|trwy|drwy|yn)?( r)? ?(ty|fy nh?y|y ty|y? ?drws|ffen))|malu r ffen|cicio r drws|(trio|ceisio) (agor y drws|dod i mewn)|(rhywun|lleidr) yn y ty|ymosod (arn|ar (f|b))|(^|(dwi|dw i|ydw i|rwy|mae (hi|o|e)|ni|bywyd)( n)? )mewn perygl|perygl (nawr|rwan|mawr)|(ffoni|galw|angen)*( yr?| r)? (heddlu|999|help brys)(?! ar l)|gor ?ddos|(cymryd|l?lyncu)~(potel|llond|gormod|llwyth)|(n|yn|wedi) boddi(?! mewn)|tagu ar|(babi|mae) n tagu|d?tharo gan gar|d?daro gan gar|damwain car|l?lyncu~(bat|can)|rwy n marw|(babi|fabi) n dod|babi ar y ffordd
`,
  },
  {
    id: 'mental-health-crisis',
    says: String.raw`
s(ui|u|iu|ue|ew|ewer|wi|eu)[cs]{1,2}[iaey]?d(e|a|le?|ial)*!|kil+(ing|ed)? {self}|un ?aliv|(want to|wanna|gonna|going to|^) ?kms!
(end*|tak*|took)( it all| my own| (my|his|her|their|own) (own )?life)!(?! (sto|in|ba|sav|co))|own life!(?! (in|st))|(want*|wanna|going|gonna|ready)( to)? end it(%| now| tonight| and)
(want|wanna|wish|going|rather|ready|try)* (to |i was |i were |he was |she was |they were )?(be )?(die|dead)!(?! (my|hair|of|to))|(if i|i) (was|were) (dead|gone)|better off (dead|without me)|wish* i (wasnt|werent|had never|hadnt|was never)
(dont|not|doesnt|didnt|longer|never)~(want* to (be here|live|be alive|exist|carry on|go on|be around)|wake up|deserve to live)(%| an| lik| w?en| bec| cos| if| it| he| she| tom| any)
(no|isnt any|whats the|see the|see any|see a) (point|reason)@(live|living|life|carry|going on|go on|alive|wak|be here|being here)|noth\w{1,4} (left )?to live for|(isnt|not) worth~living|life (isnt|is not|aint|not) worth|(tired|sick|enough) of (living|life%|being alive)|hate my life|done with (life|everything%)|no way out(%| for me)|live or die
(cant|dont think i can|not sure i can) (go|carry) on(%| like this| any| living)|cant (take|do|cope|face)( with)?( it| this| life)?( any ?(more|longer))(%| i)|want (it all|everything|the pain) (all )?to (stop|end)|giv* up on (life|living|every)
(every ?one|they|family|world|kids|all)( would| will|d| be| are| all){0,3} (better|happier) (off )?(without|if)|no ?(one|body) (would|will) (miss|notice)|(want to|wanna) (disappear|sleep forever|not wake)|be with (her|his|my) (late|dead)|want* (to be |it all )(gone|over)|life (to be|was) over|(like|about|of) ending (it|things|my|her|his)|(written|wrote|left|writing) (a|his|her) ((suicide |goodbye )?note(%| and| say)|good ?bye)|good ?bye to every|giv* (all )?(my|his|her) (things|stuff|dog)~away|burden~(gone|dead|every)
self ?(harm|injur)|(cut|burn|hurt|harm|hang|hung|drown|shoot|starv|slit|stab|punish|stupid|silly)*~{self}(?! (off|out))|(cut|slit|slash|slic)*~(wrist|arms?!|legs)|(currently|been) cutting%|about hanging|over ?dos|(going|want|gonna|plan|think|ready)*@((tak|swallow)*~(all|lots|load|bunch|too many)~(pill|tab|med|parac)|tablets (ton|to die|ready))|(tablets|pills) ready|(jump|throw|step(s|ped|ping)?!)*~(off|under|front of|over|from|top of)( a| the)?~(bridge|cliff|ledge|roof|building|train|traffic|car park|window)|(stood|standing|sat|sitting|top|edge)~(bridge|cliff|ledge|roof|car park|platform)|(going to|will|gonna|wants to) jump(%| off)|on (the|a) bridge|railway line%
mental ?health crisis|crisis team|having a (mental |nervous )?breakdown|voices~(tell|kill|hurt)|(active|passive|current|express*|disclos*|hx of) (si|sh)!|thoughts? of (end|dying|death|not)|dark thoughts|safe (with|from) {self}|keep {self} safe(?! on)|danger to {self}|risk to self
hunan ?l+add|l?ladd (fy|ei|i|eu|yn) hun|hunan ?niw
(niweidio|[bf]rifo|[td]h?orri|crogi|grogi|llosgi|[dt]h?aflu|gwneud amdana) & ((fy|ei|yn|eu|i) hun(?! i ff)|breichiau|arddyrn|n?garddyrn|nghoesau)
(is[hi]?[oa]|eis|ish|moyn|am|awydd|medd|well i|gan\w{2,3}|tas\w{1,3} i wedi|dod wedi)* (mi |fi |i )?(jyst )?[mf]arw(?! (i ddysgu|ac|a|ers|ar|y|n|a i)!)|fel [mf]arw|farwolaeth drwy|neu n marw
(d*im|sai|byth|pheidio|peidio) (yn |n )?((is|eis|ish|moyn|am)* )?([bf]yw|[bf]od (yma|ma!|yn fyw)|d?deffro|d?dihuno|bodoli|haeddu byw)(?! (yn|mewn|gyda|heb|efo))|(isio|eisiau|moyn)~(cysgu%|[bp]opeth|diflannu|(e|o|boen)~(stopio|orffen)|bennu pop)|popeth stopio|blino (ar )?[bf]yw
(diwedd|ben)~(fy mywyd|bopeth|phopeth|y cyfan|y cwbl|ei [bf]ywyd)|d?diweddu (fy|ei|pop)|(gorffen|cymryd) (y cyfan|y cwbl|popeth|fy mywyd|ei [bf]ywyd)|r gorau i fywyd|dim ffordd allan%|hwyl fawr (wrth|i b)|sgwennu nodyn|faich ar b|tabledi n barod|tabledi heno
(pwynt|rheswm|diben|bwynt|pwrpas|d?dim byd)~(i )?([bf]yw|cario|deffro|bod yma)|(methu|ffaelu|alla i ddim|fedra i ddim|allai ddim)~(cario|mynd|dal|cymryd)~(y?mla[ei]?n|ati|dim mwy|mwy)(?! (gyda|efo|ar|r|i))|(digon|bol) (o|ar) (fyw|fywyd)|(well|gwell|hapus)*~(hebdda|heb fi|hebddo|i m?i [mf]arw|taswn)|neidio (oddi|off|o flaen|%)|mynd i neidio|am neidio(%| o)|ar y bont|meddyliau (tywyll|drwg)|argyfwng iechyd meddwl|clywed lleisiau|casau fy|ddim werth [bf]yw|saff ar ben fy|rhywbeth gwirion
`,
  },
  {
    id: 'child-protection',
    says: String.raw`
(strange m[ae]n|strangers?|perv*|paed*|(older|grown|\d\d year old) (m[ae]n|boy|guy|lad|bloke|adult)|adults|(an|strange|random) adult|adult (?=mes|ask|con|on)|gang|men!)@(ask|mes+ag|text|dm|talk|speak|chat|contact|send|sent|pester|meet|met!|want|told|tell|mak|made|forc|trick|snap|call|add|befriend|pressur|persuad|threat|blackmail|approach|follow|offer)*~({your}( \w{1,9})? )?{child}
(man|guy|bloke|some ?(one|body)(?! (to|who|that|can|could))|boy online)!@(groom|pester|mes+ag|text|dm!|dms|chat|threat|blackmail|persuad|pressur|forc|befriend|keeps)*~({your}( \w{1,9})? )?{child}(?! (school|acc|about|to (learn|use)))
(man|guy|bloke|some ?(one|body)(?! (to|who|that|can|could))|online|roblox|snap|insta|discord|minecraft|fortnite|tik ?tok)*@(ask|want|tell|told|contact|talk|speak|send|sent|follow|meet)*~({your}( \w{1,9})? )?{child}@({bare}|(pic|picture|photo|selfie)s?!|meet|secret|where|address|alone|home!|sweets)|(man|some ?one|stranger)~(online )?(want*|ask*) to meet {your} {child}
(teacher|coach|scout|uncle|trainer)*@(text|mes+ag|secret|inapp)*@({child}|her|him)
{child}@(mes+ag|text|talk|chat|meet|met!|contact|secret|involved|boyfriend)*@(grown m|older m|older b|older than|adult!|stranger!|strange (m|b|g)|perv|man!|men!|bloke|[2-6]\d (year|yr|yo)|hes [2-6]\d)|older (boyfriend|man)~\d\d|(met|meets?|meeting) some ?one online@(run|meet)
{child}@(sent|send|shar|ask|receiv|tak|took|post|pressur|mak|made|forc|trick|be(en|ing)|told|used)*@({bare}|drugs)
(ask|sen[dt]|messag|text|told|tell|mak|made|forc|trick|pressur|persuad|threat)*~{child}@({bare}|alone|secret|drugs|for {pics})|({bare}|blackmail)@(of|from|to|by|with) ~{child}|threat*~(shar|post|send)~{child}|got~{child}~({bare}|undr)
blackmail*~{child}|{child} (is |has |have )?(run|ran|gone) (away|off|miss)|{child} is missing|missing child
(send|sent|want|ask|mak|made|forc|threat)*~(nudes|naked|{bare} {pics})
gro+m+(ed|in|er)|child* ?(sex* )?(ab+u[sc]|exploit|neglect|porn|at risk|protect|cruel|marriage|traffick)|p(ae?|ea?|e)do(s!|ph|f|!)|nonce|csam|cse!|county lines|fgm!|(online|sexual|child|internet) predator|under ?age (sex|girl|boy|pi)|sexual abuse of a child|child safeg|safeg* (\w{1,9} )?(re|about|for)?( a)? ?(child|kids)|pupil disclos|yp disclos|disclos*~pupil|mash ref|child~cp plan
{child}~(be(en|ing)|gets?|getting|was|is|are|were|r|in|be|living|left|always|who)~(ab+u[sc](?! rel)|hurt(?! (his|her))|harmed|neglected|beaten(?! by t)|beat!|hit!(?! by)|smack|starv|molest|assault|exploit|touched|blackmail|threatened(?! by (a|hm|sc))|sex|left alone|locked in (?!to)|danger|at risk(?! of (mis|fall|los))|filthy|always hungry|shaken)
(({kin}|s?he|who|some ?one|man|partner|they|ex|mate|friend|neighbou?r|(child|baby) ?\w{4,6})!@|^)(hit(s|ting)?!|beat(s|ing)?!|hurt|kick|{cruel})*~{child}(?! (ben|tax|acc|tab|ipad|pho|app|lock|lap|self|feel|with))|(harm|neglect|starv|shak|shook|abus|slap|smack|scream at|rough with)*( up| at| with)? {your} (\w{1,9} )?{child}(?! (ben|tax|acc|tab|ipad|pho|app|lock|lap))
touch*~(me|her|him|{child})~(in ?app|private|down there|sexual|where|at night)|({kin}|teacher|coach|he|man|some ?one)~touch(es|ed|ing)? (me|her|him|{your} {child})(%| in| whe| up| at| and)|com(es|ing) in(to)? my (room|bed)|does things to (her|him|me)|mak* (her|him|me) touch
{child}~(left|leav|lock|home)*~(alone|on (their|his|her) own|unattended|by {self}|in a room)(?! (on|with (a|the|his|her) (ipad|tab|phone)))|leav*~{child}~(alone|on their own)(?! on)|{child}~wandering|(drunk|on drugs)@{child}
{not} (being |been |get\w{0,4} )?(fed|feed*|eaten|wash*)~{child}|{child}~{not}~(fed!|eaten|washed|safe (at home|with (h|t)))|they arent fed
{child} & (bruises|black eye|burnt (h|a|f)|with burns|witness* viol|cigarette|with a belt|(hurts|hits|beats|slaps|touches) (him|her|them|me|us)!|in marks|scared (to go home|of (his|her|dad)))
hear*@{child}@(scream|cry|shout)|{child}~(screaming (all|every|next|for|%)|crying for)|(shout|scream)* at the (baby|kid|chi)|(shout|scream)*@{child}@(cry|night)|{child} next door@(cry|scream(s|ing)?( all|%| and)|hungry|(being|getting) (hit|beat|hurt|ab|ne|sh)|abus|bruises|left alone)
(im|i am) (only )?([4-9]|1[0-7])!@({hurt}|touch|scared (of (my|him)|to go home)|{bare}|for {pics}|secret|meet|pregnant|a man|in my room)|(hit|beat|hurt|punch|slap|nak|nud)*@im (only )?([4-9]|1[0-7])%|oed~(dyn|fy (nharo|mrifo|mwrw|nghuro))|(dwi|dw i|rwy)( n| ond yn)* (\d|1[0-7])!@(dyn|taro|nharo|lluniau o|ofn dad|brifo|stafell)|noeth*@n? ?1[0-7]%|taro@n 1[0-7]%
n?[gc]?h?am ?drin~({plentyn}|rhywiol|person ifanc|gartref%)|p(ae?|e)doff|meithrin perthynas|gr(oo|w)mi|camfanteisio yn? ?rhyw|anweddus(?!@[bf]locio)|creulondeb i b|diogelu p?b?lent|(cael|wedi)~(ei|eu) {anafu}~(gan|adre|ei dad)@{plentyn}
{plentyn} & (mherygl|mewn peryg|mewn risg|{brifo}|h?esgeul|noeth|heb (fwyd|ddillad)|[fb]lacm|secs|rhyw(iol|!)|meithrin gan|gyda llosg|llosgiadau|efo llosg|lygad ddu|budr|meddw|feddw|dynnu (ei|eu) d|ofn (ei|dad|mynd adre)|rhedeg i ffwrdd|ar goll%|crwydro|bygwth|llwg)(?!@(ar (y )?(play|xbox|sc|gem)))
{plentyn}@(cael|wedi|bod)~(ei|eu) ({anafu}|gadael|adael|[cg]h?yffwrdd)|{plentyn}@(llystad|tad|ewythr|taid|dyn)~(ei|eu) ([cg]h?yff|{anafu})|({taro}|cyffwrdd|gyffwrdd|cyffyrddodd|gadael)*( a| yn)?~(y|r|ei|fy|ein|n) {plentyn}(?!@(tabled|ipad|ffon|clwb|dosbarth|ysgol|ar lein))|{taro}* (plant|plentyn|babi)|(plant|blant|plentyn|babi)@(ar |eu )(ei |eu )?(ben|pen|phen)*(?!@(cyfr|tabl|ffon|ipad|efo r))|(sgrechian|crio)@(bob nos|drws nes|am oriau)|[cg]h?yff(wrdd|yrd)*~(hi|fe|fo|fi|ynddi|a hi|ag)!
(d?dyn|dynion|oedolyn|dieithr*|hyfforddwr|gang|hen ddyn|bachan)!@(gofyn|neges|siarad|anfon|hala|gyrru|tecst|cysyllt|cwrdd|cyfarfod|is[hi]o|eisiau|bygwth|poeni|dilyn|cynnig|tynnu llun|gwneud)*~((fy|ein|y|r|n) {plentyn}|[pb]lant|m?[pb]h?lentyn)|rhywun(?! (i!|all|sy n g))@(neges|groom|blac|bygwth|poeni|anfon|gofyn)*~((fy|y|r) )?{plentyn}@(l?lun|noeth|cyfarf|cwrdd|[cg]h?yfeir|ble|snap|roblox|ar ?lein|%)(?! help)|athro@(negeseuon|tecst|amhriodol)|(anfon|gyrru|hala|rhannu|gofyn|rhoi)~(l?lun|fideo)*~(noeth|rhyw)|{plentyn}@dyn~hyn|d?\d\d a (fe|fo) n \d\d
`,
  },
  {
    id: 'adult-safeguarding',
    says: String.raw`
{carer} & ({cruel}|scream* at (me|her|him|dad|mum|re)|shout* at (me|her|him|my|dad|mum|the r|re)|(is|are|s|being|was) rough|rough (with|hand)|neglect(s|ing|ed (her|him|me|my|dad|mum|the r))|(steal|stole)*( \w{1,9})? (from|money|things|jewel|purse|her|his)|cruel|nasty|swear|horrible|hit(s|ting)? {me}|hit(s|ting)? (dad|mum|my|the r)|hurt(s|ing)?( {me}|%)|tie[sd]!|bull(y|i)\w{1,3} (me|her|him|my|an?|the r)|frightened of (a )?(care|staff)|lock(s|ed) (her|him|me)|locked in (her|his)|left in (s|w|bed|h|a ch)|her (pin|money|cash)|wont give)
(gofalw|ofalw|ngofalw|gweithiwr|ngweithiwr|glanhaw|staff|nyrs|cartref gofal)* & ({brifo}|{taro}( ei)? (mam|dad|nain|taid|fi|hi|fe|fy|hen|e!|fo!)|ofn y gofal|ofn gofal|dwyn (ei|oddi|arian|pres|fy (arian|mh))|y?n (g|c)as!|greulon|creulon|(gweiddi|sgrech)* (ar (?!al|y g)|arn)|arw!|cloi (nain|mam|dad|taid|hi|fe)|rhegi|pin!|phin|(tynnu|cymryd)~h?arian|ddim~(bwyd|foddion|bwydo))
{hen} & ({brifo}|esgeul|hesgeul|[gc]leis|twll yn y wal|(cael|bod) (ei|eu) {anafu})
`,
  },
  {
    id: 'domestic-abuse',
    says: String.raw`
{one} & {cruel}
{one}~{hurt}\w{0,4}( up)?( to (kill|hurt|hit))? {me}(?! (up|with (a |the )?(b(?!e)|q|ad|ch|fe)|online|to (le|us)|off|out|on (f|tw|in)|{device}))|{hurt}\w{0,4} (and \w{1,9} )?me!(?! (up|that|with|eye|hand|head|wrist|neck|back|online|off|out|how|at|when i (type|look)|to|on (f|tw|in)))
(hit|beat|beaten|controlled|hurt|followed|trapped)( up)?( \w{1,9})? by ({your} )?(\w{1,9} )?({partner}|{kin}|him|man)(?! out)|being (\w{1,10} )?(ab+u[sc]ed|beaten|battered|raped|stalked)(?! online)
({partner}|{kin}|s?hes?!|some ?one|some ?body|who!)~(check|track|spy|spi|monitor|read|watch|goes through|going through|go through|look* through|listen* to|control|hack)*( \w{1,7})? (my|her|all|every|where|what|who)( my| her)?( \w{1,7})? ?(phone|fone|mobile|mes+ag|text|tx?ts|e?mail|calls|whats|face|insta|location|bank|money|accounts?!|every|move|i!|im!|i am|shes|pass|thing)(?! is|@(for (me|her|him|them|v)|to help|because|so i|to me|out!|with me|page|at 9))
({partner}|s?hes?!)~(looks at|see!|follows me|log* in|knows|sees?!)*~(my|where|what|who|every)~(phone|mes+ag|text|e?mail|location|bank|accounts?!|move|i am|im!|i go|i do|time)(?!@(for (me|her|him)|to help|because|with me|on f))
{one}~(track|spy|spi|monitor|stalk|controls|controlling|follow)*( on)? (me!|us!|her%)(?!@(for me|to help|on (in|f|tw|ti|x!|yo|st|sn)))|(im|am i|shes|is|phone is|car is) being (track|follow|stalk|watch|spied|monitor|listened)(?! by (g|fa|ap|ad|co|al|we))|stalkerware|spy app|(spy|stalk)ing (on )?me|spyware@({partner}|he!)|{partner}@spyware
(found|hid|put|plant|theres|{partner})*~(put something|(an? |the )?(\w{1,9} )?(air ?tag|tracker|tracking (d|a)|spyware|camera|spy))*~(my|her|the kids) (car|bag|coat|house|room|bedroom|phone|tablet)|^(control|track|check|rheoli|dilyn)* (my ph|fy ff)one?%|{partner}* (controls? ?(%|(the|our|my|all my) (mon|fin|ph|life|wh))(?!@(spread|app))|(track|monitor|spy|spie|control)*~(my|her|all|every|me!)(?! (par|st|hea|di|bl|or|r|su|w|en|sl|tv|ins|pi)))|(he|{partner})~mak(es|ing) me (show (him|my (ph|m))|give|unlock|share|do (th|se|stuff))|(force|made|make|making)*~(have sex|sleep with)|(goes|gets) (mad|mental|crazy|angry) (if|when) i|(he|{partner}) has (all )?my (bank )?card|{partner}~has all my pass|^wont let me use the
(scar+ed|afraid|afriad|fr[ei]+gh?t*|terr?if*|petrified|fear*)( \w{1,6})? (of|for|off|to|he|shes?|that|my)( \w{1,9})? ({partner}|(step ?)?(dad|father)|brother!|him!|her%|son%|he (will|might|ll|would|is)|go(ing)? (back )?home|(my|her|his) (life|safety)|hurt(?!ing)|kill|find (me|us)|will find)(?!* (lap|pho|ipa|tab|com|new|lau|acc|em))|liv* in fear|daren?t go home|(he|{partner}) is dangerous|(scared|terrified|afraid|frightened) he!
{not}( feel| be)? safe (at|in|with|around|to go)( home| the house| my (own )?h| him| my ({partner})| here| her (own )?h|%)|unsafe (at home|with him)|egg ?shells|somewhere safe (for (me|us)|to go%)|escape plan
(abusive|ab+using|violent|toxic|controlling|coercive|possessive|aggressive) (\w{1,9} )?({partner}|relat|marri|home|house|famil|man|men|dad|son|behav|in ?laws|with me|to(wards)? me|me!|her!|%)|{one}~(is|was|gets|got|been|being|has|become|so|very|really|s) (\w{1,9} )?(abusive|violent(?! (g|f))|physical(?! th)|controlling(?! ((the|a)!|my [cslth]))|possessive)
(flee|fled|escap|hid|run|ran|get* away|safe|help*|need|plan|want|how|ready|afraid|scared)*~(from|leave|leaving|flee|escape)( from)? ({your} )?(\w{1,9} )?({partner}|him!|abus|viol|relations|marriage|domestic|dv|da!)(?! (a|at|with))|fleeing (?!evic|home)|fled with|(stop|from)~him~find|find(ing)? (me|us) (thr|on|with)|away from (their|my) (dad|hus|part)|if i (leave|left|go)(%| him)|if i (leave|left|go)~(he|him|kill|find|hurt|take)|have to ask (him|permission)|ask (him|permission) before
d[ao]m[aeiou]?sti[ckq]{1,2}* (ab+[ou]{1,2}[sc]|vio|voi|vil)|dva?!(?! (cam|tape))|da (vic|surv|case|disc|perp|conc|risk|from|ref)|(disclos*|fleeing|hx|of|experienc*|suffer*|report*) da!|(victim|survivor)s? of (ab|vio|rape|stalk|coer|sex|dom)|perp!
coer[cs]i|gas ?lighting|forc*~marr|marry~against|mak(e|ing) me marry|(send|tak|taken|abroad|pakistan)*~to (be )?marr|hono?u?r based|hbv|marac|idva|clares law|non ?mol|restraining ord|womens? aid(?! (sh|ch))|(need*|get|find|into|want)( a| to a| the)? (womens )?refuge!|refuge space|rape(d|s)?!|raping|sexual* (ass|ab|att)|stalker|revenge porn|perpetrator|black eye|bruis(es|ing)!|marks on (her|his) (n|a|f|w)|financial* control
({partner}|{kin}|they|s?hes?!)~(wont|wouldnt|doesnt|dont|didnt|never|not|refus*|gives me no)( ever)? ((let|allow)\w{0,4} (me|her|him|us|client|ct)( to)? (leave|go (out|any|home|to)|out!|see (my|her|any|fr|fam)|visit|work|get a job|have (a (ph|mob|ba|fr|job)|my|her|any|mon)|use (my|a ph|the (ph|i))|speak|talk to|learn|eat|contact|any)|money)|(wont|not) let* me~(leave the h|go out|see my|talk to|speak|have (my|any))@({partner}|he!)|not allowed( to)? (out(%| of)|leave the (h|fl)|go (out|any)|speak|talk|see (my|any|her)|work%|any money|friends|my own)|(decides|chooses|tells me) who i
lock(s|ed|ing)? (me|her|him|us) (in!|up|inside)(?! (a|the|to) ?(con|ta)?)|locked in (the|my|a) (bed|room|house)|(prisoner|hostage|captive|against my will|trapped)~(in|with|by|at)~(home|marr|relat|him|{partner}|house)|(held|keep|kept)* me (prison|against|hostage)
({partner}|he|she|family|in ?laws)!~(takes?|took|taken|taking|keeps?|kept|hid*|holds|controls|controlling|withhold*|steals) (all )?(of )?(my|our|all( the)?) (\w{1,5} )?(money|wages|pay|benefits?|passport|bank card|income|uc|pip|finances|keys)(?! (ph|de|num|on|for|safe)|@for (me|us))|{partner}~(takes|took|controls?|controlling|keeps) (all )?(of )?(her|his|the) (money|wages|pay|benefit|passport|bank card|fin)(?! (in|ph|out))|took my phone (off|away|and)|(hand|grab)*~(round|around)~(my|her) (thr|neck)|money off me|everything i spend|smash* up my|debts? in my name
(he|she|{partner}|dad|brother)~(broke|break|burn*|cut|twist*|pull*|spat|spit)( in| my)* (my |her )?{body}|(shout|scream)* (and \w{3,9} )?at me (ev|all|and|in)|calls me (names|wor|ug|fat|st)|worthless|threat*~(my|take)~(kids|child|nude|pics|photos)|kill the (dog|cat)
(nudes?|intimate|naked|private) (pi|ph|im|vi)*~(of me|on ?line|without)|(photos|pics|pictures) of me@share|({partner}|he)~blackmail* me
ex!*~(boyfr* |partner )?(keep|wont|constant|still|always|turn|track|stalk|hara|follow|hack|spy|spi|knows where|found|outside|can see|watch|threat|log|has access)* (mes|stop|text|ring|call|com|turn|email|phon|follow|leave|show|log|up|me!(?! on)|her!|where|my (ph|ic|loc|hou|wo|em|mes|acc|face)|in|out|at|into|to my (ph|ic|loc|em|mes|acc))|(he|{partner}) (turn|show)* up at my (w|h|d|j)
kill (me|her|us|my (kids|mum|fam))!(?! (if|when) (i|ive) (br|lo|de|dr|sp|me|fo|mi|do|cr))|(without|behind|so)( my| her)?( {partner}*| he| him| his) (back|cant|doesnt|knowing|finding|seeing)|walked into a door|(husband|partner) does all the talking
trais!|[td]reisgar|n?[gc]?h?am ?drin*(?!~(henoed|arian|oedol|gofal|staff|berson|pobl))|wenwynig|byw mewn ofn|blisgyn wy|gorchymyn atal|stelc|lloches i (men|fen|fer)|cymorth i ferched|priodas (d?dan|orf|wedi)|n?gorfod*~(briodi|ryw|ddangos)|rheol* (drwy |trwy )?orfod|ymddygiad rheol|dianc (rhag|oddi|gyda)|(bygwth|am) (fy )?lladd|rhywle saff i (fi|ni)|(o|e|fo|fe) n beryglus|ofnus ohon|iddo (fe )?(ffeindio|wybod)
({cymar}|{fe}) & {brifo}(?!@(ar (y )?(play|xbox|sc|gem)|fel))
(fy|ei|n) ({brifo}|hitio|rheoli%)(?!@(ar (y )?(play|xbox|sc|gem)|fel))|ei (bwrw|tharo|churo|brifo|hanafu|thagu|chicio|chloi)( hi|%| gan)|{taro}*( i)? (fi|ni!|hi!|iddi|mam|fy chw)|(cloi|llosg*|taflodd|tracio|gwylio|dilyn) (o |e )?fi!(?! ar (i|f|t))|(torrodd|malodd|tynnodd|llosgodd|poerodd) (o|e|hi)? ?(fy|yn)|(ei d?dwylo)~(ngwddf|ngwddw)|(gweiddi|sgrech)*~arna i|galw enwau|n werth dim|gweld y plant eto|bygyth* losg|[gc]l(ais|eisiau) ar ei h?wyn
({cymar}|(efo|gyda|mae)( \w)? dyn)@({gwylio}~(fy (ff|n|l|m)|popeth|neges|lle (ydw|dwi)|bob)|y?n (g|c)as!|cloi fi|gadael i (fi|mi) (fy|we|ga)|adael i (fi|mi)|cymryd fy (ar|m)|dwyn fy (ar|m)|gweiddi ar(na| fi)|ladd|tu allan i|decstio|tecstio|hacio fy|bygwth)(?!@(i fi ddysgu|helpu|ar insta|ar zoom|i mi%|i fi%))|(ofn|sgared)@({cymar}|mynd adre?a?|mynd gartre|(e|fo|fe|o)%|am fy mywyd)(?! i d)|[cg]?uddio[^.]{0,20} rhag (fy )?{cymar}|angen g?adael {cymar}|(isio|eisiau|moyn|angen|barod i) g?adael (fy )?({cymar}|e!|fo!)|fy ngherdyn banc g|rhaid i fi ofyn
(n|yn) {gwylio}( ar)?( y| fy| fi| n| r| lle| ble| popeth)( holl)? ?(ffon|negeseu|arian|pres|lleol|mywyd|symud|mhres|mhob|ngalw|ydw|dwi|rwy|%)(?!~ar lein)|sbio arna|traciwr|draciwr|camera cudd
(ddim|gwrthod|byth|fe n|om!|so fe)( yn| n)? (gadael|gadel|caniatau) (i )?(fi|mi|hi|iddi) (fynd|mynd|adael|weld|siarad|ddefnyddio (r )?(ff|we)|gael (ff|ar|fy)|weithio|mas|allan)|(ddim|byth)~(saff|d?diogel)~(gartre|adre|adra|gyda|efo|yn y ty)(?! plant)|(dwi|hi|fi)~(ddim|sai) n? ?y?n? ?cael (mynd|ffrind|arian|ffon|gadael|gweld)|sai n cael|(cael|cha i) (ddim )?mynd (mas|allan)|ddim yn cael (ffon|arian)|pwy dwi n cael
`,
  },
  {
    id: 'adult-safeguarding',
    says: String.raw`
({carer}|neighbour|lodger|friends?|some ?one|caller|people|they)!@(take!|tak(es|en|ing)|took|spend*|withdraw*|keeps|using him for|use him for)~(her|his|all my|{elder})~{money}(?!@(for (me|her|him)|online|shop|in (the|a)|on (g|d|a|r)))|(sons?|nephew|grandson|man|cousin)!~(take!|tak(es|en|ing)|took|spend*|withdraw*|keeps|control*)~((her|all my|{elder})~{money}|money (from|out of) my)(?!@(for (me|her|him)|online|shop|in (the|a)|on d))|(daughter|niece)~(take!|tak(es|en|ing)|took|spend*|withdraw*|keeps)~(his|all my|{elder})~{money}(?!@(for (me|her|him)|online|shop|in (the|a)|on (g|d|a|r)))
(steal|stole|nick|robb|pinch|swindl|fleec|pocket|empti|help*~sel[fv] to|rip*)*~(her|his|their|from|off|my)~({money}|{elder})(?!@(from my ph|online))|(nephew|grandson|sons?|neighbour|lodger)!~has (her|all) (bank )?(card|money)|(tak|took)*~{money}~(from|off)~({elder}|her|him)!|({carer}|son|daughter|nephew|neighbour|friend)*@(steal|stole|robb)*~(money|jewel|from)
go(es|ing) through (her|his) (purse|wallet|bag)|conned into|lend* (his|her) bank|sign*~(house|home|flat) over|sign* over (the|his|her)|signing~over|power of att*@(steal|mis)|mis* (of )?power of|giv* (all )?(her|his) savings|goes into (her|his) house|{money}~(all )?(her|his) savings
{elder} & (being used|neglected (by|in|%)|exploit|taken advantage|malnour|very thin|filthy|not eating|being bull|torment|frightened of (a )?(st|ca)|financ* (ab|ex)|unexplained|hate crime|threatened by (her|his|my|a (m|n|g))|wet bed|more cash|concern* for)
neglect(ing|s)?%|being neglected|neglected (old|eld|man|la|wom|chi|bab)|(self|of|to) neglect|neglect(ing)? (her|him|it)!|^neglect%|tak(e|ing|en|es) advantage( of)?( {me}| {elder}|%| by| fin)|financial* (ab|expl)|(she|he) is being (exploit|abus|used)|(people|friends|they|gang) (are |keep |r )?(using|exploiting|robbing) (him|her|them)%|cuckoo(?! cl)|modern slav|forced (labour|to work)|traffick|mate crime|safeguarding (con|al|ref|iss|ri|wor|adult)|(elder|adult) (abuse|at risk|safeg)|(vulnerable|older|disabled) (\w{1,9} )?(is |are )?(being )?(abus|exploit|at risk of (ab|ha)|harm|bullied)|abuse of an? (old|vul|dis)
(left|sat|lying|lies)*~(mess!|urine|faeces|wee|wet bed|soiled|filth|dirty bed)|(bed|pressure|in) ?sores!|left without (food|water)|(not|isnt|arent|nobody|no one)~(feeding|washing|giving|caring|looking after|fed|changed|given)~({elder}|her!|him!|food or|med|bed)(?! (pass|lap|tab|set|log|acc|the w))|{elder}~(not|never|isnt) (being |been )?(fed|washed|cared|looked after)|squalor|malnour|hoarding (house|r)|wont let any ?one (in|visit)|wont let (us|me) (visit|see (her|him|mum|dad))|not eating~wash|living in filth|keep* (him|her|dad|mum|me|nan) locked|(tied|restrained) (to|in) (the|a) (bed|chair)|over ?medicated|moved in and~(taken|runs|control)|moved in~helping himself|mov* in~wont leave
(taken over|living in|moved in|using)~(his|her|their)~(flat|home|house)@(drug|deal|gang|sell|wont leave)|taken over (his|her)|(dealers|gang|drugs)*@(flat|home|house)|(forc|pressur|mak|made|trick)*~(chang|sign|giv)*~(will!|house|over|power|money)
h?esgeulus|(dwyn|cymryd|gwario|gwagio|tynnu)~(h?arian|[bp]h?ensiwn|cynil|[bp]h?res!|fudd|oddi|cyfrif banc|gemwaith|mhwrs)|helpu ei hun|mynd a~([cg]ynil|harian|mudd)|d?defnyddio gan|newid ei h?ewyllys|(manteisio|cymryd mantais) (arn|ar(?! (y|r|gyn|gyf|ei gyf)!))|diogelu oedol|pryder* (diogelu|am les)|oedolyn (bregus|mewn)|caethwas|llafur dan|masnachu pobl|[cg]amfanteis|h?ecs[bp]loet|n?[gc]?h?am ?drin~(henoed|arian|oedol|gofal|staff|berson|pobl)|camddef*~atwr|(delwyr|gang|cyffuriau|dd?ieithr)@(fflat|cartref)|briwiau g|heb esboniad|clymu i|(ei|n) [cg]adw~dan glo|[cg]adw (dad|mam|hi|fo|fe)~dan glo|symud i mewn a|arwyddo r ty|(gwely|dillad) gwlyb|trosedd casineb|poenydio|fwlio am|neb yn (bwydo|gofalu)
`,
  },
  {
    id: 'homeless-tonight',
    says: String.raw`
{nowhere}*~(to |2 |safe )*(sleep|stay(?! (in|con))|live!|kip|stop|go(%| ton| and| with| now| after| for the ni| else| to%))|{nowhere}*~({soon}|over my head)|^no home%|(no|got a) (bed|roof)(%| for| over)|need somewhere to stay|where can i sleep
(evict|kick|thr[eo]w|chuck|turf|boot|lock)*( {me})? out( of)?~({soon}|home|house|flat|hostel|room|and|with|by)|(kick|thr[eo]w|chuck|turf|boot)*( {me})? out( the hos|%)|{soon}~evict|(been|being|getting|got|illegally) evicted(?! last)|evict*( us| me| him)? {soon}|lock*~out of (my|the|our) (house|flat|home|room|hostel)|locks? changed|changed the locks
(homeless|street) {soon}|homeless from|{soon}~homeless|(made|will be|become|becoming|going) homeless(?! (char|vol|she))|street homeless|(i have|have|got|with) (no home|nowhere)(%| and)|^(im|i am) homeless(%| with)|rough (sleeping|sleeper) ton|nfa~(from|today|tonight)|(im|am|we|ended|end|kids|living|out|are|^)( up)? ?on the streets?!(?! (by|near|be))|lost my (home|ten)|(told|asked)( me)? to leave(%| and| ton|~ton)|cant (come back|stay at (my|his|her))|out of sofas|sofa (ends|ton|after)|has to go today|leave~(hostel|refuge|shelter|accom*) (today|ton|tom|now)|leave today%
(sleep|slept)*~(rough!|street|outside|park!|tent|doorway|bench|bus st|night bus|woods|station|(my|our|her|his|the|a) (car|van))|(bed|roof|hostel|shelter|somewhere to s|room)~(tonig|tonit|2nig|for the night%)(?! on)|somewhere~to sleep|cant go home|living in (a|my|our) (tent|car with)|emergency (accom|hous)|(need*~|^(night )?)shelter%|need*~(night |emergency )shelter|(stuff|things|belongings)~(pavement|street)|in a car with~(bab|kid|chi)
(unman|nunll[ea]|unll[ea]|nunman|lle|ty|to uwch|[gc]artref|gwely|llety|stafell|hostel|rhywle)( \w{1,5}){0,2} (i |ir )?(aros|[gc]ysgu|[fb]yw(?! yn)|brys|fy mhen|am y nos|ein pennau)|(unman|nunll[ea]|unll[ea])~(i )?(fynd|fyw)(%| heno| gyda)|(gwely|llety|lloches|hostel|stafell|ystafell|to uwch|(lle|rhywle)~(aros|[gc]ysgu|fynd))@heno|(dim|sgen|s gen i|does|sdim)~(nunll[ea]|unll[ea]|unman|lle|cartref)~(mynd|fynd|fyw|%)|ble alla i gysgu
^(dwi n|dw i n|rwy n|fi n) ddigartref%|colli fy (nghartref|nhy|stafell|ystafell)|lloches (heno|nos)|d?dim cartref|heb (lety|unman|gartref)|(ges|cael|wedi) (i )?(fy|ei|ein) (nhroi|troi)|d?digartref (heno|nawr|rwan|heddi|ers|efo|ac yn oer|fory|o h)|cysg*~(heno|mas|allan n|yn yr oer|stryd|tu (fas|allan)|car!|nghar|fan|fainc|barc|parc|drws siop|goedwig|orsaf)|ar y stryd(?! (fawr|n))|ar y strydoedd|mhethau~(stryd|pafin)|yn y car gyda|mewn car gyda|(byw|cysgu)~[pm]h?abell|(cicio|taflu|lluchio|hel|hala|troi|nghicio|nhaflu|nhroi|daflu|thaflu|droi|throi|cic)( \w{1,2}){0,2} (allan|mas|owt)(?! o (r (g|m|z)|ddata))|cael ein troi|cloi (ni|fi) (allan|mas)(?! o (fy|f) nghyf)|(newid y|cloeon wedi) ?(clo|newid)|dadfeddi|wrtha i am adael|g?adael~(hostel|lloches|llety) (heno|heddiw|fory)|ddim dod nol|(methu|fedra i ddim) aros (gyda|efo|yn nh|ar ei soff)
`,
  },
  {
    id: 'fraud-now',
    says: String.raw`
(gave|given|giving|told|sent|paid|transferred|typed|entered|put|read|shared)!(?! (my )?(son|dau|grand|mum|dad|hus|wife|the (job|cou)))@(bank (det|card|acc)|card (num|det)|sort code|security code|pin!|one time|passcode|pass ?word|otp!|account (num|det)|cvv|codes?~(over|to|from)|the code to)(?!@(uc!|universal|job|work!|son|daughter|grand|again|wrong|order|buy|log|company|council|library|landlord))
(gave|sent|sending|paid|transferr*|lost|wired)@(scam|fraud|con ?m[ae]n|fake|pretend|stranger|bitcoin|crypto|gift card|met online|doesnt exist|vanished|to (some ?one|a (man|woman)))|transferred money
(been|got|being|getting|just)~(scammed|conned|defrauded|swindled|phished|tricked)|been done%|(some ?one|they|he|scam*) (has|have|got) my (bank|card|pin|acc)|(they|he|some ?one|scam*|hack*)@(took|taken)(?! over)@acc|hacked~money|(in|inside|into|controlling) my (comp|lap|acc)* (right )?now|remote access~now|remote access@(rang|call|some ?one|strang|phoned)
(he|hes|they|theyre|some ?one|man|scammer|hacker)!( is| are| has| have| got| still){0,2} (got )?(on|in|into|inside|controlling|control of|access to|taken over|remote access to|moving the) (my|her|his|mums|dads|mouse) (comp|lap|pc|phone|screen|bank|ipad|on)|let~(him|them|man|someone|they)~(on|in|into|control|access|connect)\w{0,5}( to)? (my|her|the) (comp|lap|phone|pc)
(money|£\d+)~(gone|missing|disappear|vanish)( from| out|%)|(empt|drain|clear|clean)(i?ed)~account|(payment|transaction)s?@(didnt|dont|not)~(make|recog)|(buy|bought|read|ask|want)*~(gift|itunes|steam|google play) card|click*~link~((put|gave|ent|typ|fill)*~(detail|card|bank|info|number)|paid)|(being|im|been|was|he is|theyre)~blackmailed|blackmailing|sextort(?!ion (em|sc))
(cael|wedi)~(sgamio|nhwyllo|dwyllo|thwyllo)|(rh?oi|rhoddais|rhoddodd|rois|rhois|wedi rhoi|dweud)~(manylion (banc|cerd)|rhif|cod!|pin!|cyfrinair (i (ryw|dd)|iddo|iddi))(?! (i r sw))|(anfon|tal|gyrru|trosglwyddo|hala)*@(sgam|dieithr|twyll|ffug)|arian wedi (mynd|diflannu)|sgam*~gwagio|(mewn|yn|ar|rheoli) fy (nghyfrifi|nglin|laptop)
`,
  },
  { id: 'medical-advice', says: 'chest pain|poen yn y (fr|mr)est|poen yn fy mrest' },
  {
    id: 'medical-advice',
    says: `
((take|taking|took|swallow|dose|mg|have)!|how (many|much))~(tablet|pill|medic|parac|ibup|antib|statin)|(tablet|pill|medic|parac|ibup|antib|statin|blood press)*@(alcohol|safe|dose|together|pregn|side)|side effect|tooth ?ache|dentist|rash!|symptom|(need|see|want)( to see)? (a |the |my )?(doctor|gp!|nurse|optician)|infection|vomit|dizzy|my (back|knee|head|stomach|ear|foot|leg|tooth|throat)~(hurt|ache|sore|pain|swollen)|need~prescription
(angen|gweld) (meddyg|doctor)|d?deintydd|[dn]?dannoedd|sgil ?effeith|symptom|poen~(cefn|pen|bol|clust)|brech!|(cymryd|gymryd)~(tabled|moddion|meddyg)
`,
    unless: '{digital}|order|mend|fix|repair|charg',
  },
  {
    id: 'housing-repairs',
    says: String.raw`
(boiler|heating|hot water|radiator|toilet|taps?!|roof|windows?!(?! (\d|up|xp))|gutter|ceiling|sink|shower|pipe|electrics?!|socket|front door|fence|lift!) & (brok|leak|block|{not} work|fix|repair|stopped|off|burst|drip|overflow|smash|crack|pouring|out of order)
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
    says: `
bailif|bailliff|arrears|debts?!|(appeal|challeng)*~(pip|esa|uc!|benefit|dec)|mandatory recon|(benefits?|uc|pip|esa|dla|universal credit|money|payments?)!~(stop+ed|cut!|refus|sanction|turned down|suspend)|stopped~(benefit|money|pay|pip|uc!)|sanction|(cant|cannot|struggl*)( to)? (pay|afford)~(rent|council tax|gas|electric|energy|heating|mortgage)|loan shark|payday loan|crisis (loan|grant)|bankrupt|owe~(money|rent|council|£)|ccj!|budgeting loan|overpay|behind (with|on)~(rent|bill|mort)
beiliaid|feiliaid|ol ddyled|n?d?d?yled|apelio|budd ?dal*~stop|methu talu
`,
    unless: '{digital}',
  },
  {
    id: 'legal-immigration',
    says: `
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

const pattern = (shorthand: string, flags = 'iu'): RegExp =>
  new RegExp(`\\b(?:${written(shorthand)})`, flags);

/** What looks like danger and is none. */
export const harmlessPattern = pattern(harmless, 'giu');

export interface RedirectRule {
  id: RedirectId;
  /** Any of these says it. One each line, since an engine takes long over one large pattern. */
  says: readonly RegExp[];
  /** The rule is passed over where this is said as well. */
  unless: RegExp | null;
}

/** What each redirect listens for, in the order in which panels win. */
export const redirectRules: readonly RedirectRule[] = rules.map(({ id, says, unless }) => ({
  id,
  says: says
    .trim()
    .split('\n')
    .map((line) => pattern(line)),
  unless: unless === undefined ? null : pattern(unless),
}));
