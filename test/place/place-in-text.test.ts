import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullGazetteerFacts, widgetGazetteerFacts } from '../../publish/build-gazetteer.ts';
import { createGazetteer } from '../../shared/place/gazetteer.ts';
import { numRuns } from '../runs.ts';
import { told } from './told.ts';

const full = createGazetteer(fullGazetteerFacts());
const widget = createGazetteer(widgetGazetteerFacts());

describe('the place of whoever speaks', () => {
  test.each<[text: string, part: string, meant: string]>([
    ['help with my ipad near BN1', 'BN1', 'outcode BN1'],
    ['free sim card PA3', 'PA3', 'outcode PA3'],
    ['free sim in m8', 'm8', 'outcode M8'],
    ['computer class b4', 'b4', 'outcode B4'],
    ['i want to become a web developer leeds', 'leeds', 'place Leeds'],
    ['volunteer to help people with computers Worcester', 'Worcester', 'place Worcester'],
    ['dosbarth cyfrifiaduron yng Nghaernarfon', 'Nghaernarfon', 'place Caernarfon'],
    ['cwrs it yn y gymraeg llandudno', 'llandudno', 'place Llandudno'],
    [
      'tenant, 68, no device, UC migration notice, needs 1:1 and somewhere free near NE6',
      'NE6',
      'outcode NE6',
    ],
    ['Client has EDS L1 from us last term, wants Level 2 or ICDL. CF24', 'CF24', 'outcode CF24'],
    [
      'Older tenant (79) wants to learn tablet, gets on better in groups of her own age, Hove',
      'Hove',
      'place Hove',
    ],
    ['Profoundly deaf BSL user, needs smartphone skills, text contact only, M14', 'M14', 'outcode M14'],
    ['Asylum seeker, Arabic, phone only, no data, ESOL beginner. Needs SIM. L4', 'L4', 'outcode L4'],
    ['lady in village outside Newtown SY16, no bus, 2 yrs behind on tech', 'Newtown SY16', 'outcode SY16'],
    ['wheelchair user needs step free venue for basic PC course S2', 'S2', 'outcode S2'],
    ['women only beginner sessions w creche BD3', 'BD3', 'outcode BD3'],
    ['has L1, wants next level, CF24', 'CF24', 'outcode CF24'],
    ['nain 82, Pwllheli, galwad fideo', 'Pwllheli', 'place Pwllheli'],
    ['I am at bn1  1ae.', 'bn1  1ae', 'outcode BN1'],
    ['sim card S2 5AB', 'S2 5AB', 'outcode S2'],
    ['Leeds LS11, wants to get online', 'Leeds LS11', 'outcode LS11'],
    ['hove bn3 laptop', 'hove bn3', 'outcode BN3'],
    ['I stay at 12 Main St, Dundee DD1', 'Dundee DD1', 'outcode DD1'],
    ['needs E1 ESOL in E1', 'E1', 'outcode E1'],
    ['near L2', 'L2', 'outcode L2'],
    ['free sim card L2', 'L2', 'outcode L2'],
    ['W12 tablet', 'W12', 'outcode W12'],
    ['posted with BFPO 34', 'BFPO 34', 'no-location'],
    ['i live in reading', 'reading', 'place Reading'],
    ['classes in Reading', 'Reading', 'place Reading'],
    ['Basic computer course, Reading', 'Reading', 'place Reading'],
    ['computer class in bath', 'bath', 'place Bath'],
    ['my gran lives in Wells', 'Wells', 'place Wells'],
    ['flat in Wells, Somerset', 'Wells, Somerset', 'place Wells'],
    ['she lives near Eye', 'Eye', 'place Eye'],
    ['i live in March', 'March', 'place March'],
    ['near deal', 'deal', 'place Deal'],
    ['she lives in Street', 'Street', 'place Street'],
    ['ladies group, Barry', 'Barry', 'place Barry'],
    ['12 Leeds Road, Bradford', 'Bradford', 'place Bradford'],
    ['I moved from Leeds to Hove', 'Hove', 'place Hove'],
    ['my son is in Manchester but I live in Wigan', 'Wigan', 'place Wigan'],
    ['free wifi manchester city centre', 'manchester', 'place Manchester'],
    ['hackney council tenant', 'hackney', 'place Hackney'],
    ['lives in the Gorbals', 'Gorbals', 'place Gorbals'],
    ['lady 81 Wythenshawe', 'Wythenshawe', 'place Wythenshawe'],
    ['course in Bury St Edmunds', 'Bury St Edmunds', 'place Bury St Edmunds'],
    ['St. Helens tablet class', 'St. Helens', 'place St Helens'],
    ['older person Newcastle upon Tyne', 'Newcastle upon Tyne', 'place Newcastle upon Tyne'],
    ['Kirkwall, Orkney', 'Kirkwall, Orkney', 'place Kirkwall'],
    ['Bangor, Gwynedd tablet help', 'Bangor, Gwynedd', 'place Bangor, Gwynedd'],
    ['in Newport, Isle of Wight', 'Newport, Isle of Wight', 'place Newport, Isle of Wight'],
    ['computer class in bangor', 'bangor', 'choose Bangor, County Down | Bangor, Gwynedd'],
    ['Shirley, 74, Solihull', 'Solihull', 'place Solihull'],
    ['universal credit in scotland', 'scotland', 'area Scotland'],
    ['digital skills cornwall', 'cornwall', 'area Cornwall'],
    ['client lives rural Powys', 'Powys', 'area Powys'],
    ['around the Wirral', 'Wirral', 'area Wirral'],
    ['Tower Hamlets resident, no internet', 'Tower Hamlets', 'area Tower Hamlets'],
    ['based Inverness, can travel', 'Inverness', 'place Inverness'],
    ['laptop for school (Swansea)', 'Swansea', 'place Swansea'],
    ['tablet classes - Bradford', 'Bradford', 'place Bradford'],
    ['yn y Barri', 'Barri', 'place Barry'],
    ['byw ym Mangor', 'Mangor', 'place Bangor, Gwynedd'],
    ['angen help ym Mhwllheli', 'Mhwllheli', 'place Pwllheli'],
    ['cymorth yn Nolgellau', 'Nolgellau', 'place Dolgellau'],
    ['Dwi’n byw yng Nghaerdydd', 'Nghaerdydd', 'place Cardiff'],
    ['dw i’n dod o Gaerdydd', 'Gaerdydd', 'place Cardiff'],
    ['cwrs ym Mro Morgannwg', 'Mro Morgannwg', 'area Vale of Glamorgan'],
    ['angen cymorth yn Sir Benfro', 'Sir Benfro', 'area Pembrokeshire'],
    ['help yng Ngwynedd', 'Ngwynedd', 'area Gwynedd'],
    ['gliniadur, Llanelli', 'Llanelli', 'place Llanelli'],
    ['THE LADY LIVES IN LEEDS', 'LEEDS', 'place Leeds'],
  ])('%j', (text, part, meant) => {
    const read = full.findInText(text);
    expect([read && text.slice(read.start, read.end), told(read?.reading)]).toEqual([part, meant]);
  });
});

describe('no place', () => {
  test.each([
    'help with reading',
    'help with reading and writing',
    'interested in reading',
    'I am interested in Rugby',
    'Reading',
    'reading glasses app',
    'good deal on broadband',
    'computer course starting in march',
    'starts in March',
    'in the bath',
    'my laptop died',
    'over the phone',
    'send an email',
    'i have a stone in my shoe',
    'in the church hall',
    'call me on the street',
    'hope you can help',
    'mark from the council',
    'my eye hurts',
    'black mold in my flat',
    'facetime my grandchildren in australia',
    'family in Perth, Australia',
    'my mum is 74 and wants to video call us, she has no tablet',
    'food bank near me',
    'somewhere near me',
    'g suite',
    'B1 English',
    'wants B1 speaking test',
    'has L1',
    'passed Entry 3',
    'E3 maths',
    'level L2',
    'next step after L1',
    'computer course L2',
    'L1 English, L2 maths',
    'ESOL E2',
    'samsung s10 broken',
    'galaxy S21',
    'my m8 says there is free data',
    'txt a pic 2 my m8',
    'wifi sorted b4 xmas',
    'cant w8 to learn zoom',
    'SIM please, asylum, s95',
    's21 notice, housing form',
    'macbook m1',
    'off the M25',
    'vitamin b12',
    'hp15 laptop',
    'hp 15 8gb laptop',
    'upgrade to w11',
    'windows 11 wont update',
    'co2 alarm',
    'PS5 and 4G and MP3',
    'P45, P60, ESA50, UC50, PIP2, DS1500',
    'I need my CV done',
    'BT broadband',
    'an IT course',
    'my halifax app',
    'halifax online banking',
    'norton antivirus',
    'my son Stanley has a laptop',
    'Mrs Preston needs help',
    'My name is Chester',
    'I’m Shirley and I need help',
    'Beverley needs help with zoom',
    'bank of england app',
    'who do i marry',
    'a gelli di fy helpu',
    'so 1 2 go',
    'ZZ1 1AA',
    '',
    '   ',
    '🙂🙂🙂',
  ])('%j', (text) => {
    expect(told(full.findInText(text)?.reading)).toBe('nothing');
    expect(told(widget.findInText(text)?.reading)).toBe('nothing');
  });
});

test('start and end are in the text as it was given, whatever it holds', () => {
  const filler = fc.string({ unit: 'grapheme', maxLength: 30 });
  fc.assert(
    fc.property(filler, filler, (before, after) => {
      const text = `${before}\nI live in Wolverhampton.\n${after}`;
      const read = widget.findInText(text);
      expect(read === null ? '' : text.slice(read.start, read.end)).toBe('Wolverhampton');
    }),
    numRuns(3_000),
  );
});

test('whatever is written is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = widget.findInText(text);
      if (read !== null) expect(read.start).toBeLessThan(read.end);
    }),
    numRuns(3_000),
  );
});

test('a long text is read at its beginning', () => {
  expect(told(widget.findInText(`I live in Hove. ${'I like tea in bed. '.repeat(60_000)}`)?.reading)).toBe(
    'place Hove',
  );
});
