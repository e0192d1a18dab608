## The letter to owners when a webhook of their group was turned off

webhook-off-subject = A webhook of { $group } was turned off
webhook-off-opening = For five days nothing that was sent to { $url } was accepted there, so nothing more is sent: it was turned off. What happens in { $group } until you turn it on again is not sent later; the activity of the group has it.
webhook-off-button = See the tries
webhook-off-closing = There you see how each try went, and turn it on again once that is mended.
# $since: text
webhook-off-why = You get this letter because { $address } owns { $group } at { $site }, since { $since }.
