// The timers of a page that nobody looks at go once a second; those of a worker go on.
onmessage = ({ data: everyMs }) => setInterval(() => postMessage(null), everyMs)
