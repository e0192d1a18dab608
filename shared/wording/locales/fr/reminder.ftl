## Rappels, à qui vient.

reminder-subject = Rappel : { $title } @ { $when }
reminder-opening = Vous avez une place pour { $title } : { $when }.
reminder-ask = Si vous ne pouvez plus venir, dites-le, s’il vous plaît : quelqu’un d’autre pourra avoir votre place.
reminder-ask-date = Si vous ne pouvez pas venir à cette date, dites-le, s’il vous plaît. Vous gardez votre place aux autres dates.
reminder-button = Je ne peux pas venir
