## An Veranstalter: Wer aus einer neuen Quelle stammt, bekommt keine Briefe mehr.

sending-stopped-subject = Briefe an Menschen aus „{ $from }“ wurden angehalten

# $written_to: number
# $bounced: number
# $complained: number
sending-stopped = Von { $written_to } ersten Briefen an Menschen aus „{ $from }“ kamen { $bounced } zurück, weil es die Adresse nicht gibt, und { $complained } wurden als Spam gemeldet. Das ist zu viel: Mailserver halten so einen Absender bald für einen von Spam, und dann kommt kein Brief von Ihnen mehr an. Deshalb geht an Menschen von dort nichts mehr hinaus.

# $waiting: number
sending-stopped-next = { $waiting } Menschen warten. Bitte sehen Sie nach, ob die Liste alt ist und ob diese Menschen Post von Ihnen erwarten. Wem Sie besser nicht schreiben, dessen Einladung nehmen Sie zurück.
sending-stopped-go-on = Um den anderen trotzdem zu schreiben
