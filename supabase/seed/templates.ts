type Template = { key: string; channels: Channel[]; hi: string; en: string; buttons?: Button[] }
type Channel = 'sms' | 'whatsapp' | 'push'
type Button = { id: string; hi: string; en: string }

const toCitizen: Channel[] = ['sms', 'push']
const toOfficer: Channel[] = ['whatsapp', 'sms']
const answers: Button[] = [
  { id: 'accept', hi: 'स्वीकार', en: 'Accept' },
  { id: 'not_mine', hi: 'मेरा नहीं', en: 'Not mine' },
  { id: 'solved', hi: 'निराकृत', en: 'Solved' },
]

/** Texts as they would be registered with the providers. {name} is a variable of at most 40 characters; {link} and {code} are made at delivery. */
export const templates: Template[] = [
  {
    key: 'complaint_registered',
    channels: toCitizen,
    hi: 'आपकी शिकायत {number} दर्ज हुई। {department} को {due} तक का समय है। स्थिति: {link} - सुनवाई',
    en: 'Your complaint {number} is registered. {department} has until {due}. Status: {link} - Sunwai',
  },
  {
    key: 'complaint_assigned',
    channels: toOfficer,
    hi: 'नई शिकायत {number}: {category}, {place}। {due} तक निराकरण करें। {link}',
    en: 'New complaint {number}: {category}, {place}. Solve by {due}. {link}',
    buttons: answers,
  },
  {
    key: 'complaint_escalated',
    channels: toOfficer,
    hi: 'शिकायत {number} ({category}, {place}) नीचे हल नहीं हुई, अब यह आपके पास है। समय-सीमा {due}। {link}',
    en: 'Complaint {number} ({category}, {place}) was not solved below and is now with you. Time limit: {due}. {link}',
    buttons: answers,
  },
  {
    key: 'complaint_passed_up',
    channels: toOfficer,
    hi: 'शिकायत {number} ({category}) आपके यहाँ हल नहीं हुई। यह अब ऊपर के अधिकारी के पास है।',
    en: 'Complaint {number} ({category}) was not solved at your desk. It is with a higher officer now.',
  },
  {
    key: 'complaint_directed',
    channels: toOfficer,
    hi: 'कलेक्टर का निर्देश, शिकायत {number} ({category}, {place})। यहां पढ़ें: {link}',
    en: 'The Collector has directed you on complaint {number} ({category}, {place}). Read it: {link}',
    buttons: answers,
  },
  {
    key: 'complaint_on_hold',
    channels: toCitizen,
    hi: 'शिकायत {number} {until} तक रुकी है। कारण यहां देखें: {link} - सुनवाई',
    en: 'Complaint {number} is on hold until {until}. See why: {link} - Sunwai',
  },
  {
    key: 'complaint_resolved',
    channels: toCitizen,
    hi: '{department} कहता है कि शिकायत {number} हल हो गई। क्या आप संतुष्ट हैं? बताएं: {link} - सुनवाई',
    en: '{department} says complaint {number} is solved. Are you satisfied? Tell us: {link} - Sunwai',
  },
  {
    key: 'complaint_reopened',
    channels: toCitizen,
    hi: 'शिकायत {number} फिर खोली गई और ऊपर के अधिकारी को दी गई। स्थिति: {link} - सुनवाई',
    en: 'Complaint {number} is open again, with a higher officer. Status: {link} - Sunwai',
  },
  {
    key: 'complaint_closed',
    channels: toCitizen,
    hi: 'शिकायत {number} बंद हुई। फिर परेशानी हो तो: {link} - सुनवाई',
    en: 'Complaint {number} is closed. If it comes back: {link} - Sunwai',
  },
  {
    key: 'complaint_answered',
    channels: toCitizen,
    hi: 'शिकायत {number} पर आपके लिए उत्तर आया है। देखें: {link} - सुनवाई',
    en: 'There is an answer for you on complaint {number}. See it: {link} - Sunwai',
  },
  {
    key: 'complaint_merged',
    channels: toCitizen,
    hi: 'शिकायत {number} वही बात है जो {into} में है। दोनों का काम साथ होगा, आपसे अलग पूछा जाएगा: {link} - सुनवाई',
    en: 'Complaint {number} is the same matter as {into}. They are worked on together; you are asked for yourself: {link} - Sunwai',
  },
  {
    key: 'complaint_not_actionable',
    channels: toCitizen,
    hi: 'शिकायत {number} जिला प्रशासन के कार्य क्षेत्र से बाहर है। कारण यहां देखें: {link} - सुनवाई',
    en: 'Complaint {number} is outside what the district can decide. See why: {link} - Sunwai',
  },
  {
    key: 'phone_code',
    channels: ['sms'],
    hi: 'सुनवाई में आपका कोड {code} है। 10 मिनट तक चलेगा। किसी को न बताएं।',
    en: 'Your Sunwai code is {code}. It works for 10 minutes. Tell nobody.',
  },
  {
    key: 'call_invitation',
    channels: toOfficer,
    hi: 'सुनवाई की एक वीडियो कॉल में नागरिक आपसे अभी बात करना चाहते हैं। जुड़ें: {link}',
    en: 'A citizen in a Sunwai video call wants to talk with you now. Join: {link}',
  },
  {
    key: 'call_back',
    channels: toCitizen,
    hi: 'सुनवाई आपसे बात करना चाहता है। यहां छुएं: {link}',
    en: 'Sunwai wants to talk with you. Touch here: {link}',
  },
]
