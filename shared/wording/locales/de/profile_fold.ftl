## What people say of themselves below the fold, and in confidence

profile-more = Mehr von Ihnen, wenn Sie mögen
profile-headline = Wer Sie sind, in einer Zeile
profile-employer = Wo Sie arbeiten
profile-field = Ihr Fach
profile-stage = Wo Sie auf Ihrem Weg sind
profile-languages = Sprachen, die Sie sprechen
profile-confidence = Im Vertrauen
profile-confidence-hint = Das sieht niemand, auch kein Veranstalter: Es wird verschlüsselt aufbewahrt und hilft nur bei der Wahl, wer kurzfristig zuerst gefragt wird.
profile-confidence-helps = Ich kann helfen
profile-confidence-seeks = Ich hätte gern Hilfe
profile-delicate =
    { $topic ->
        [equal_pay] Gleichen Lohn verlangen
        [trouble] Ärger bei der Arbeit
        [leaving] Eine Stelle aufgeben oder verlieren
        [health] Gesundheit und Sorge für andere
       *[pay] Gehalt verhandeln
    }
profile-avoids = Leute und Arbeitgeber, denen ich nicht begegnen möchte, je Zeile: ein Name, eine E-Mail-Adresse oder eine Firma
profile-avoids-hint = Das sieht niemand. Bitten zwischen Ihnen enden, als hätte niemand hingesehen.
asks-paused-subject = Eine Pause von Bitten
asks-paused-opening = Drei Bitten in Folge blieben ohne ein Wort von Ihnen. Das ist in Ordnung: Dreißig Tage lang erreicht Sie keine weitere, und niemand erfährt davon. Wenn Sie lieber gefragt werden, beendet ein Klick die Pause.
asks-stay = Bitten sollen mich erreichen
asks-stay-hint = Im Moment erreichen Sie keine Bitten. Ein Klick, und sie tun es wieder.
