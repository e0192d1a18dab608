# Pages that change by themselves.

live-title = As it happens
live-pause = Pause
live-resume = Go on
live-no-answers = Nobody has answered yet.
live-letters-label = Letters

# $sent: number
# $left: number
# $deferred: number
# $failed: number
live-letters = Letters: { $sent } sent, { $left } to go, { $deferred } put off by mail servers, { $failed } that reached nobody
live-broken = This no longer changes by itself; the page is loaded again in half a minute.
