// How services put what they teach, and how people put what they want: the raw material of made-up directories.
import type { TopicId } from '../../shared/record/taxonomy.ts';

export interface TopicPhrases {
  /** In a service's name. */
  titles: readonly string[];
  /** In its summary, after "help with" or "learn about". */
  offers: readonly string[];
  /** As somebody asks for it. */
  asks: readonly string[];
}

export const topicPhrases: Record<TopicId, TopicPhrases> = {
  'first-steps': {
    titles: ['First Steps Online', 'Getting Started', 'Start from Scratch'],
    offers: ['first steps for people who have never used a computer', 'getting online for the first time'],
    asks: ['never used a computer before', 'complete beginner wants to get online', 'basic digital skills'],
  },
  smartphone: {
    titles: ['Smartphone Help', 'Phone Clinic'],
    offers: ['making sense of a new smartphone', 'calls, apps and settings on your phone'],
    asks: ['how to use my new smartphone', 'help with my android phone', 'putting apps on an iphone'],
  },
  tablet: {
    titles: ['Tablet Taster', 'Tablets for All'],
    offers: ['using an iPad or other tablet', 'tablet lessons at your speed'],
    asks: ['lessons for my ipad', 'learn to use a tablet', 'kindle fire help'],
  },
  computer: {
    titles: ['Computer Basics', 'PC Club', 'Laptops Made Plain'],
    offers: ['using a laptop or desktop computer', 'Windows, folders and the basics of computers'],
    asks: ['computer class', 'learn how my laptop works', 'it course'],
  },
  'keyboard-mouse': {
    titles: ['Mouse and Keyboard', 'Typing Practice'],
    offers: ['using a mouse and a keyboard', 'touch typing practice'],
    asks: ['struggling with the mouse', 'learn to type faster', 'keyboard lessons'],
  },
  'using-internet': {
    titles: ['Internet Basics', 'Find It Online'],
    offers: ['searching the web and finding information online', 'using the internet with care'],
    asks: ['how to search the internet', 'looking things up online', 'use google'],
  },
  'digital-confidence': {
    titles: ['Digital Confidence', 'No Silly Questions'],
    offers: ['building confidence with technology', 'patient help at your own pace'],
    asks: ['scared of technology', 'no confidence with computers', 'worried about pressing the wrong button'],
  },
  'home-internet': {
    titles: ['Home Broadband Help', 'Wi-Fi Fix'],
    offers: ['getting broadband and Wi-Fi at home', 'sorting out a router that drops out'],
    asks: ['wifi at home keeps dropping', 'getting broadband put in', 'no internet in my flat'],
  },
  'cheaper-internet': {
    titles: ['Cheaper Broadband', 'Social Tariff Check'],
    offers: ['social tariffs and cheaper broadband', 'cutting the cost of your internet'],
    asks: ['cheaper broadband on benefits', 'cannot afford the internet', 'social tariff'],
  },
  'mobile-data-sim': {
    titles: ['Data Bank', 'Free SIM Point'],
    offers: ['free SIM cards and mobile data', 'a data bank for people without credit'],
    asks: ['free sim card with data', 'run out of mobile data', 'need data for my phone'],
  },
  'device-get': {
    titles: ['Laptop Scheme', 'Device Library', 'Tech for Families'],
    offers: ['refurbished laptops and tablets', 'borrowing a device'],
    asks: ['free laptop for my daughter', 'borrow a tablet', 'need a second hand computer'],
  },
  'device-give': {
    titles: ['Give a Laptop', 'Tech Reuse'],
    offers: ['taking in old laptops to pass on', 'giving devices a second life'],
    asks: ['donate my old laptop', 'recycle an old tablet', 'give away computers'],
  },
  'device-fix': {
    titles: ['Repair Café', 'Fix It Friday'],
    offers: ['mending laptops and phones', 'slow or broken devices'],
    asks: ['laptop running slow', 'phone screen broken', 'computer has a virus'],
  },
  'public-access': {
    titles: ['Public Computers', 'Use a Computer Here'],
    offers: ['free computers, Wi-Fi and printing', 'a computer to use for an hour'],
    asks: ['somewhere to print', 'use a computer for free', 'public wifi'],
  },
  'digital-landline': {
    titles: ['Phone Switchover Help', 'Digital Phone Line'],
    offers: ['the change to digital landlines', 'keeping your phone and alarm after the switch'],
    asks: ['landline going digital', 'phone line switch over', 'care alarm and the new phone line'],
  },
  email: {
    titles: ['Email for All', 'Your Inbox'],
    offers: ['setting up and sending email', 'tidying your inbox'],
    asks: ['set up an email address', 'learn to send emails', 'cannot get into my emails'],
  },
  messaging: {
    titles: ['WhatsApp Hour', 'Stay in Touch'],
    offers: ['texting and WhatsApp', 'sending messages and pictures to friends'],
    asks: ['how to use whatsapp', 'send text messages', 'group chat with the family'],
  },
  'video-calls': {
    titles: ['Video Call Practice', 'See the Family'],
    offers: ['video calls with Zoom or FaceTime', 'seeing family on a screen'],
    asks: ['video call my grandchildren', 'how to use zoom', 'facetime with family'],
  },
  'social-media': {
    titles: ['Social Media Morning', 'Facebook and Friends'],
    offers: ['Facebook and other social media', 'joining groups online'],
    asks: ['how to use facebook', 'instagram for my group', 'social media lessons'],
  },
  'online-safety': {
    titles: ['Safe Online', 'Stay Safe on the Web'],
    offers: ['staying safe online', 'keeping your details to yourself'],
    asks: ['stay safe online', 'internet safety session', 'is this website safe'],
  },
  scams: {
    titles: ['Scam Watch', 'Spot the Scam'],
    offers: ['spotting scams and fake messages', 'what to do about fraud'],
    asks: ['spotting scams', 'suspicious text message', 'how to tell a scam email'],
  },
  passwords: {
    titles: ['Password Clinic', 'Locked Out'],
    offers: ['passwords and getting back into accounts', 'two step sign in'],
    asks: ['forgotten my password', 'locked out of my account', 'help with passwords'],
  },
  privacy: {
    titles: ['Your Data', 'Privacy Settings'],
    offers: ['privacy settings and cookies', 'who sees your data'],
    asks: ['privacy settings on my phone', 'who can see my posts', 'stop being tracked'],
  },
  misinformation: {
    titles: ['True or False', 'News Check'],
    offers: ['telling true news from false', 'checking what you read online'],
    asks: ['how to spot fake news', 'is this story true', 'checking facts online'],
  },
  'child-safety': {
    titles: ['Parents Online', 'Safer Screens'],
    offers: ['keeping children safe online', 'parental controls'],
    asks: ['keep my kids safe online', 'parental controls', 'my son is always gaming'],
  },
  'digital-wellbeing': {
    titles: ['Screen Balance', 'Log Off Well'],
    offers: ['balancing screen time', 'feeling better about being online'],
    asks: ['spend too long on my phone', 'screen time', 'social media makes me feel bad'],
  },
  'online-forms': {
    titles: ['Form Filling', 'Apply Online'],
    offers: ['filling in forms online', 'help to apply for things on the web'],
    asks: ['fill in a form online', 'help with an online application', 'form i cannot do online'],
  },
  'government-online': {
    titles: ['Gov.uk Help', 'Council Online'],
    offers: ['council tax, blue badges and other public services online', 'using gov.uk'],
    asks: ['apply for a blue badge online', 'council tax online', 'renew my passport online'],
  },
  'universal-credit': {
    titles: ['Universal Credit Desk', 'UC Journal Help'],
    offers: ['your Universal Credit journal', 'making a claim for Universal Credit'],
    asks: ['universal credit journal', 'claim universal credit online', 'uc login'],
  },
  'immigration-online': {
    titles: ['eVisa Help', 'Status Online'],
    offers: ['eVisas and proving your status online', 'UKVI accounts'],
    asks: ['evisa account', 'share code for my status', 'ukvi login'],
  },
  'housing-online': {
    titles: ['Bid for a Home', 'Tenant Portal Help'],
    offers: ['bidding for homes online', 'using the tenants’ app'],
    asks: ['bid for a council house online', 'tenant app', 'pay rent online'],
  },
  'health-online': {
    titles: ['NHS App Clinic', 'Health Online'],
    offers: ['the NHS App and repeat prescriptions', 'booking a doctor online'],
    asks: ['nhs app', 'order my prescription online', 'book a gp appointment online'],
  },
  'online-banking': {
    titles: ['Banking Online', 'Mobile Banking Morning'],
    offers: ['banking on a phone or computer', 'paying bills online'],
    asks: ['online banking', 'bank branch closed need the app', 'pay bills on my phone'],
  },
  'online-shopping': {
    titles: ['Shop Online', 'Groceries by Click'],
    offers: ['shopping online safely', 'ordering groceries on the web'],
    asks: ['order shopping online', 'how to buy on amazon', 'online food shop'],
  },
  'saving-money': {
    titles: ['Save Money Online', 'Deals and Savings'],
    offers: ['comparing prices online', 'saving money on bills'],
    asks: ['compare energy prices', 'save money online', 'find vouchers online'],
  },
  'travel-maps': {
    titles: ['Maps and Travel', 'Out and About Online'],
    offers: ['maps, bus times and tickets on a phone', 'planning a journey online'],
    asks: ['google maps on my phone', 'bus times app', 'buy train tickets online'],
  },
  'school-online': {
    titles: ['School Apps', 'Homework Club Online'],
    offers: ['school apps and homework', 'keeping up with school online'],
    asks: ['school app for parents', 'homework online', 'school dinner payments app'],
  },
  'help-someone': {
    titles: ['Helping Others Online', 'Carers’ Tech'],
    offers: ['doing things online for somebody else', 'helping a friend online'],
    asks: [
      'do things online for my mum',
      'help my dad with his bank online',
      'look after accounts for my husband',
    ],
  },
  'job-search': {
    titles: ['Job Club', 'Work Online'],
    offers: ['finding and applying for jobs online', 'job sites and applications'],
    asks: ['apply for jobs online', 'job search help', 'using indeed'],
  },
  cv: {
    titles: ['CV Workshop', 'CV Hour'],
    offers: ['writing and typing a CV', 'making your CV better'],
    asks: ['help with my cv', 'type a cv', 'cover letter'],
  },
  'work-skills': {
    titles: ['Digital Skills for Work', 'Work Ready'],
    offers: ['digital skills that employers ask for', 'computers for your job'],
    asks: ['digital skills for work', 'need computer skills for my job', 'improve it skills at work'],
  },
  'office-software': {
    titles: ['Spreadsheets and Documents', 'Word and Excel'],
    offers: ['Word, Excel and PowerPoint', 'spreadsheets for real life'],
    asks: ['excel course', 'learn word and powerpoint', 'spreadsheets'],
  },
  'files-cloud': {
    titles: ['Files and Cloud', 'Tidy Your Files'],
    offers: ['saving files and using the cloud', 'backing up your things'],
    asks: ['back up my files', 'icloud storage full', 'save documents on google drive'],
  },
  'qualification-eds': {
    titles: ['Essential Digital Skills', 'Digital Skills Certificate'],
    offers: ['an Essential Digital Skills qualification', 'a certificate in digital skills'],
    asks: ['essential digital skills level 1', 'digital skills qualification', 'certificate in computers'],
  },
  'qualification-ict': {
    titles: ['ICDL', 'IT User Skills Level 2'],
    offers: ['ICDL and IT user qualifications', 'an IT diploma'],
    asks: ['icdl course', 'it qualification level 2', 'ecdl'],
  },
  'digital-careers': {
    titles: ['Coding Bootcamp', 'Into Tech'],
    offers: ['coding and web development', 'a start in a digital career'],
    asks: ['learn to code', 'become a web developer', 'cyber security course'],
  },
  'ai-tools': {
    titles: ['AI for All', 'Talking to Chatbots'],
    offers: ['using AI tools such as ChatGPT', 'what AI can and cannot do'],
    asks: ['how to use chatgpt', 'what is ai', 'ai course'],
  },
  'online-learning': {
    titles: ['Learn Online', 'Study Skills Online'],
    offers: ['learning online', 'finding courses on the web'],
    asks: ['free online courses', 'study from home online', 'distance learning'],
  },
  photos: {
    titles: ['Photos and Video', 'Picture Club'],
    offers: ['taking, keeping and sharing photos', 'making albums on a computer'],
    asks: ['get photos off my phone', 'share pictures with family', 'edit photos'],
  },
  entertainment: {
    titles: ['Films and Music', 'E-books and Audiobooks'],
    offers: ['e-books, films and music online', 'catch-up television'],
    asks: ['watch bbc iplayer', 'borrow ebooks from the library', 'listen to music on spotify'],
  },
  hobbies: {
    titles: ['Family History Online', 'Hobbies on the Web'],
    offers: ['family history and hobbies online', 'games and puzzles on a tablet'],
    asks: ['trace my family tree', 'knitting patterns online', 'play chess online'],
  },
  'smart-home': {
    titles: ['Smart Home Hour', 'Alexa and Friends'],
    offers: ['smart speakers and smart meters', 'voice helpers at home'],
    asks: ['set up alexa', 'smart meter help', 'smart speaker for my nan'],
  },
  'assistive-tech': {
    titles: ['Tech for Sight and Hearing', 'Assistive Tech Try-out'],
    offers: ['screen readers and magnifiers', 'making devices work for you'],
    asks: ['screen reader', 'make the text bigger', 'voice typing'],
  },
  'digital-champion': {
    titles: ['Digital Champions', 'Volunteer with Tech'],
    offers: ['becoming a digital champion', 'volunteering to help others online'],
    asks: [
      'volunteer to help people with computers',
      'become a digital champion',
      'teach older people tablets',
    ],
  },
  'train-staff': {
    titles: ['Train Your Team', 'Staff Digital Skills'],
    offers: ['training staff and volunteers', 'digital skills for your team'],
    asks: ['digital training for our staff', 'train our volunteers', 'team training in digital skills'],
  },
  'org-digital': {
    titles: ['Charity Digital', 'Digital for Groups'],
    offers: ['websites and systems for small groups', 'digital plans for charities'],
    asks: ['website for our charity', 'digital help for a small business', 'our group needs a new system'],
  },
};
