## Der Brief an die Eigentümer, wenn ein Webhook ihrer Gruppe abgeschaltet wurde

webhook-off-subject = Ein Webhook von { $group } wurde abgeschaltet
webhook-off-opening = Fünf Tage lang wurde nichts angenommen, was an { $url } gesendet wurde. Deshalb wird nichts mehr gesendet: Der Webhook wurde abgeschaltet. Was in { $group } geschieht, bis Sie ihn wieder einschalten, wird nicht nachgesendet; es steht im Verlauf der Gruppe.
webhook-off-button = Die Versuche ansehen
webhook-off-closing = Dort sehen Sie, was aus jedem Versuch wurde, und schalten ihn wieder ein, sobald das behoben ist.
# $since: text
webhook-off-why = Sie bekommen diesen Brief, weil { $group } auf { $site } seit dem { $since } der Adresse { $address } gehört.
