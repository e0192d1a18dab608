## The letter to owners when a webhook of their group was turned off

webhook-off-subject = A webhook of { $group } was turned off
webhook-off-opening = For five days nothing that was sent to { $url } was accepted there, so nothing more is sent: it was turned off. What happens in { $group } until you turn it on again is not sent later; the group's activity (`GET /groups/…/activity`) has it.
webhook-off-button = How to turn it on
webhook-off-closing = `GET { $tries }` says how each try went. Once that is mended, send `PATCH { $path }` with `"enabled": true`.
webhook-off-why = You get this letter because { $address } owns { $group } at { $site }.
