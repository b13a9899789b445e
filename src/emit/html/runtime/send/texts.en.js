// Everything that sending says, in English. The keys are those of texts.js.

const S = {
  locale: 'en-GB',
  when: (time) => time,
  sendingTitle: 'Your application is being sent',
  sending: 'Please keep this page open.',
  encrypting: 'Your answers are being encrypted on this device. Please keep this page open.',
  sendingButton: 'Sending …',
  progress: 'Sent',

  waitingTitle: 'Not delivered yet',
  waiting: (seconds) =>
    `We could not reach the authority. The next attempt is in ${seconds === 1 ? 'one second' : `${seconds} seconds`}. Your answers stay on this page.`,
  offline: 'Your device is not connected to the internet right now.',
  now: 'Send now',
  stop: 'Stop trying',

  failedTitle: 'Not delivered',
  failed:
    'We tried several times and got no answer. Your answers are still on this page. Send again later, or save the application for later. It will not arrive twice.',
  broken: 'There was a fault on this page. We do not know whether your application arrived. Send again, or save it for later. It will not arrive twice.',
  again: 'Send again',

  unconfirmedTitle: 'No confirmation',
  unconfirmed:
    'Your answers were transferred, but we got no reference number. So we do not know whether your application was received. Send again, or ask the authority. It will not arrive twice.',

  refusedTitle: 'Not accepted',
  refused: 'The authority did not accept the application like this. Your answers are still on this page.',
  refusedWords: (words) => `The answer was: “${words}”`,
  refusedFaults: 'This was the reason:',
  tooBig: 'The application with its files is too large. Choose smaller files and send again.',
  nobody: 'Nobody accepts applications at this address at the moment. Your answers are still on this page. Please contact the authority.',
  earlier:
    'This application has already been received, with the answers you sent first. What you changed afterwards has not arrived. Please tell the authority directly.',
  unreadable: (name) => `The file “${name}” can no longer be read. Please choose it again. Nothing was sent.`,
  noCrypto:
    'This application is only sent encrypted. That is not possible here because the connection is not secure (https) or the browser is too old. Nothing was sent. Your answers are still on this page.',
  notEncrypted: 'Your answers could not be encrypted. Nothing was sent. Your answers are still on this page.',

  receivedTitle: 'Your application has been received',
  number: 'Reference number',
  time: 'Received',
  service: 'Application',
  authority: 'Authority',
  keepReceipt: 'Keep the reference number. You need it if you have questions.',
  sent: 'What you sent',
  print: 'Print',
  save: 'Save receipt',
  receiptName: (number) => `receipt-${number.replace(/[^\w-]+/g, '-').slice(0, 60)}.html`,
};
