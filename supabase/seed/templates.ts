/** Texts as they would be registered with the providers. {name} is a variable of at most 40 characters;
 * {app_url} is part of the text; {link}, {officer_link} and {code} are made at delivery. */
type Template = { key: string; channels: Channel[]; hi: string; en: string; buttons?: Button[] }
type Channel = 'sms' | 'whatsapp' | 'push'
type Button = { id: string; hi: string; en: string }

const toCitizen: Channel[] = ['sms', 'push']
const toOfficer: Channel[] = ['whatsapp', 'sms']

export const templates: Template[] = [
  {
    key: 'complaint_registered',
    channels: toCitizen,
    hi: 'आपकी शिकायत {number} दर्ज हुई। {department} को {due} तक का समय है। स्थिति: {app_url}/t/{link} - सुनवाई',
    en: 'Your complaint {number} is registered. {department} has until {due}. Status: {app_url}/t/{link} - Sunwai',
  },
  {
    key: 'complaint_assigned',
    channels: toOfficer,
    hi: 'नई शिकायत {number}: {category}, {place}। {due} तक निराकरण करें। {app_url}/o/{officer_link}',
    en: 'New complaint {number}: {category}, {place}. Solve by {due}. {app_url}/o/{officer_link}',
    buttons: [
      { id: 'accept', hi: 'स्वीकार', en: 'Accept' },
      { id: 'not_mine', hi: 'मेरा नहीं', en: 'Not mine' },
      { id: 'solved', hi: 'निराकृत', en: 'Solved' },
    ],
  },
  {
    key: 'complaint_accepted',
    channels: toCitizen,
    hi: 'शिकायत {number}: {department} ने काम शुरू किया। स्थिति: {app_url}/t/{link} - सुनवाई',
    en: 'Complaint {number}: {department} has taken it up. Status: {app_url}/t/{link} - Sunwai',
  },
  {
    key: 'complaint_transferred',
    channels: toCitizen,
    hi: 'शिकायत {number} अब {department} के पास है। स्थिति: {app_url}/t/{link} - सुनवाई',
    en: 'Complaint {number} is now with {department}. Status: {app_url}/t/{link} - Sunwai',
  },
  {
    key: 'complaint_on_hold',
    channels: toCitizen,
    hi: 'शिकायत {number} {until} तक रुकी है। कारण यहां देखें: {app_url}/t/{link} - सुनवाई',
    en: 'Complaint {number} is on hold until {until}. See why: {app_url}/t/{link} - Sunwai',
  },
  {
    key: 'complaint_resolved',
    channels: toCitizen,
    hi: '{department} कहता है कि शिकायत {number} हल हो गई। क्या आप संतुष्ट हैं? बताएं: {app_url}/t/{link} - सुनवाई',
    en: '{department} says complaint {number} is solved. Are you satisfied? Tell us: {app_url}/t/{link} - Sunwai',
  },
  {
    key: 'complaint_reopened',
    channels: toCitizen,
    hi: 'शिकायत {number} फिर खोली गई और ऊपर के अधिकारी को दी गई। स्थिति: {app_url}/t/{link} - सुनवाई',
    en: 'Complaint {number} is open again, with a higher officer. Status: {app_url}/t/{link} - Sunwai',
  },
  {
    key: 'complaint_escalated',
    channels: toOfficer,
    hi: 'शिकायत {number} ({category}, {place}) की समय-सीमा बीत गई। यह ऊपर के स्तर को भेजी गई।',
    en: 'Complaint {number} ({category}, {place}) is past its time limit and has gone one level up.',
  },
  {
    key: 'complaint_closed',
    channels: toCitizen,
    hi: 'शिकायत {number} बंद हुई। फिर परेशानी हो तो: {app_url}/t/{link} - सुनवाई',
    en: 'Complaint {number} is closed. If it comes back: {app_url}/t/{link} - Sunwai',
  },
  {
    key: 'phone_code',
    channels: ['sms'],
    hi: 'सुनवाई में आपका कोड {code} है। 10 मिनट तक चलेगा। किसी को न बताएं।',
    en: 'Your Sunwai code is {code}. It works for 10 minutes. Tell nobody.',
  },
  {
    key: 'call_link',
    channels: ['sms'],
    hi: 'आपकी कॉल यहां फिर खुलेगी: {app_url}/t/{link} - सुनवाई',
    en: 'Your call opens again here: {app_url}/t/{link} - Sunwai',
  },
  {
    key: 'call_back',
    channels: ['sms'],
    hi: 'सुनवाई आपसे बात करना चाहता है। यहां छुएं: {app_url}/t/{link}',
    en: 'Sunwai wants to talk with you. Touch here: {app_url}/t/{link}',
  },
]
