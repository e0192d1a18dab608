## Der Brief an die Eigentümer, wenn ein Webhook ihrer Gruppe abgeschaltet wurde

webhook-off-subject = Ein Webhook von { $group } wurde abgeschaltet
webhook-off-opening = Fünf Tage lang wurde nichts angenommen, was an { $url } gesendet wurde. Deshalb wird nichts mehr gesendet: Der Webhook wurde abgeschaltet. Was in { $group } geschieht, bis Sie ihn wieder einschalten, wird nicht nachgesendet; es steht im Verlauf der Gruppe (`GET /groups/…/activity`).
webhook-off-button = So schalten Sie ihn ein
webhook-off-closing = `GET { $tries }` sagt, was aus jedem Versuch wurde. Ist das behoben, senden Sie `PATCH { $path }` mit `"enabled": true`.
webhook-off-why = Sie bekommen diesen Brief, weil { $group } auf { $site } der Adresse { $address } gehört.
