// Days and times where the authority is, as people read them.

const day = (time) => new Date(time).toLocaleDateString(D.locale, { dateStyle: 'long', timeZone: 'Europe/Berlin' });
const clock = (time) => new Date(time).toLocaleTimeString(D.locale, { timeStyle: 'short', timeZone: 'Europe/Berlin' });
const moment = (time) => D.moment(day(time), clock(time));
