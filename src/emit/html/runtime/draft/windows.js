// Other windows of this browser with the same application.

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(DATABASE) : null;

const announce = (what) => channel?.postMessage({ place: MARK, what });
const warn = () => showNotice(notice('warning', D.twoTabsTitle, paragraph(D.twoTabs)));

// Whoever opens a draft asks; whoever has it open answers, and both warn.
channel?.addEventListener('message', ({ data }) => {
  if (data?.place !== MARK || !keeping || application.received) return;
  if (data.what === 'opened') {
    announce('here');
    warn();
  } else if (data.what === 'here') {
    warn();
  }
});
