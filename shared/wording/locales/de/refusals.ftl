## Warum eine Antwort nicht angenommen wurde und was man dann tun kann.

refusal-full = Die Veranstaltung ist ausgebucht und hat keine Warteliste. Sie können noch mit „Vielleicht“ oder „Nein“ antworten.

# $max: number
refusal-too-many-guests =
    { $max ->
        [0] Gäste können nicht mitgebracht werden: Bitte antworten Sie nur für sich selbst.
        [one] Jede Person kann höchstens einen Gast mitbringen. Bitte antworten Sie noch einmal mit weniger Gästen.
       *[other] Jede Person kann höchstens { $max } Gäste mitbringen. Bitte antworten Sie noch einmal mit weniger Gästen.
    }

# $asked: number
# $free: number
refusal-does-not-fit = Für { $asked } Personen reichen die freien Plätze nicht: Höchstens { $free } haben noch Platz. Bitte antworten Sie noch einmal mit weniger Gästen.
refusal-not-open-yet = Für diese Veranstaltung sind noch keine Antworten möglich. Sie bekommen eine E-Mail, sobald es so weit ist.
refusal-closed = Die Anmeldefrist ist vorbei. Absagen können Sie weiterhin.
refusal-over = Die Veranstaltung ist vorbei.
refusal-cancelled = Die Veranstaltung wurde abgesagt.
refusal-withdrawn = Die Einladung wurde zurückgezogen. Bitte fragen Sie die Person, die Sie eingeladen hat.
refusal-date-called-off = Dieser Termin wurde abgesagt. Für die anderen Termine können Sie weiterhin antworten.
refusal-no-seat-for-one-date = Einen Platz für einen einzelnen Termin gibt es nur mit einem Platz für die ganze Reihe: Sagen Sie zuerst für alle Termine zu und dann für die Termine ab, an denen Sie fehlen.
refusal-last-date = Das ist der letzte Termin, zu dem Sie kommen wollten: Bitte sagen Sie für die ganze Reihe ab, damit jemand anderes Ihren Platz haben kann.

# $taken: number
refusal-below-taken =
    { $taken ->
        [one] Ein Platz ist schon vergeben: Die Zahl der Plätze kann nicht kleiner sein.
       *[other] { $taken } Plätze sind schon vergeben: Die Zahl der Plätze kann nicht kleiner sein.
    }
