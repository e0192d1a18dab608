## An ask that the one asked passes on to somebody who can help better

asks-pass-on =
    { $kind ->
        [connection] Ich kenne jemanden: fragen
       *[other] Ich kenne jemanden, der besser passt
    }
asks-pass-on-hint = Die Person, die Sie wählen, wird mit Ihrem Wort dafür gefragt, das nach einem Ja auch { $name } liest. { $name } hört, dass Sie es weitergegeben haben, und nicht, an wen, bevor es ein Ja gibt.
asks-pass-on-to = An wen
asks-pass-on-why = Ein paar Worte über { $name } dazu ({ $min } bis { $max } Zeichen)
asks-connector = { $connector } meint, Sie beide sollten sich treffen: „{ $words }“
asks-passed-subject = { $name } hat Ihre Bitte weitergegeben
# $day: text
asks-passed-opening = { $name } kennt jemanden, der Ihnen besser helfen kann, und hat für Sie fragen lassen. Sie hören bis zum { $day }, so oder so.
asks-passed-outside-subject = { $name } will für Sie jemandem schreiben
# $day: text
asks-passed-outside-opening = { $name } kennt jemanden, der Ihnen besser helfen kann, und will dieser Person schreiben. Sie hören bis zum { $day }, so oder so.
asks-passed-said = Sie haben es weitergegeben. Danke. Bei einem Ja hören Sie davon.
