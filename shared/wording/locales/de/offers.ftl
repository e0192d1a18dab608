## Ein frei gewordener Platz wird Wartenden angeboten.

subject-offered = Ein Platz ist frei
subject-offer-lapsed = Der Platz ging weiter
letter-offered = Für Sie ist ein Platz frei geworden: { $title }
letter-offered-shared = Ein Platz ist frei geworden, und wer zuerst zusagt, hat ihn: { $title }
letter-outrun = Jemand war etwas schneller, und der Platz ist vergeben. Sie stehen wieder auf der Warteliste: { $title }
letter-offer-lapsed = Wir haben nichts von Ihnen gehört, deshalb ging der Platz an die Nächsten auf der Warteliste: { $title }

situation-offered =
    { $guests ->
        [0] Er ist bis { $moment } für Sie reserviert. Ein Knopfdruck, und Sie sind dabei. Danach geht er an die Nächsten auf der Warteliste.
        [one] Plätze für Sie und einen Gast sind bis { $moment } reserviert. Ein Knopfdruck, und Sie sind dabei. Danach gehen sie an die Nächsten auf der Warteliste.
       *[other] Plätze für Sie und { $guests } Gäste sind bis { $moment } reserviert. Ein Knopfdruck, und Sie sind dabei. Danach gehen sie an die Nächsten auf der Warteliste.
    }

situation-offered-shared = Es ist bald so weit, deshalb bekommen auch andere auf der Warteliste diese E-Mail: Wer zuerst zusagt, hat den Platz. Ist jemand schneller, behalten Sie Ihren Platz auf der Warteliste. Bitte antworten Sie bis { $moment }.
situation-offer-lapsed = Wenn Sie noch kommen möchten, sagen Sie zu: Dann stehen Sie wieder auf der Warteliste oder haben einen Platz, wenn einer frei ist.
button-take-offer = Ja, ich nehme ihn
button-offer-no = Nein, ich kann nicht

## Die persönliche Seite

rsvp-offered = Ein Platz ist für Sie frei
rsvp-offered-until = Er ist bis { $moment } für Sie reserviert.
rsvp-offered-next = Sagen Sie bald zu, dann gehört er Ihnen.
rsvp-offered-shared = Auch andere auf der Warteliste wissen davon: Wer zuerst zusagt, hat ihn.

## Die Konsole

console-waitlist-mode = Wenn ein Platz frei wird
console-offered-until = Reserviert bis { $moment }

console-waitlist-mode-is =
    { $mode ->
        [promote] Die Nächsten auf der Warteliste haben ihn sofort
        [offer] Er wird den Nächsten auf der Warteliste angeboten, die ihn nehmen oder nicht
        [lottery] Wer zusagt, nimmt an einer Verlosung teil
       *[auto] Die Nächsten auf der Warteliste haben ihn, am letzten Tag wird er angeboten
    }
situation-waiting-for-offer = Sobald ein Platz für Sie frei wird, bieten wir ihn Ihnen mit einer E-Mail an: Er gehört Ihnen, wenn Sie in der Zeit zusagen, die darin steht. Wenn Sie nicht mehr kommen können, verlassen Sie bitte die Warteliste, damit andere nachrücken.
