## Was die Veranstalter alle fragen, die zusagen.

questions-heading = Was die Veranstalter fragen
questions-owed = Bitte beantworten Sie die Fragen der Veranstalter
questions-send = Antworten senden
fault-question = „{ $question }“: Eine Antwort fehlt oder ist keine von denen, die es gibt.
fault-question-reworded = „{ $question }“ heißt inzwischen anders: Bitte lesen Sie die Frage noch einmal.
console-questions = Fragen an alle, die zusagen
console-questions-hint = Je Zeile eine Art (text, choice, many, yes_no, consent, private), mit * falls sie beantwortet werden muss, dann die Frage, ihre Möglichkeiten hinter |, eine Hilfe hinter //, jedes Zeichen zwischen Leerzeichen. Steht „after“ vor der Art, werden alle, die da waren, danach mit einer E-Mail gefragt; steht „door“ davor, sieht der Einlass die Antwort. Was hinter # steht, bleibt, wie es ist: Es benennt die Frage.
questions-after = Wie war es? Die Veranstalter wüssten es gern
questions-after-done = Danke: Die Veranstalter haben Ihre Antworten
question-private = Das sehen nur die Inhaber der Gruppe, und es wird 7 Tage nach der Veranstaltung gelöscht.
question-private-given = Beantwortet; leer gelassen bleibt es dabei.
question-private-clear = Meine Antwort löschen

## The letter that asks once it is over

feedback-subject = Wie war es? { $title }
feedback-opening = „{ $title }“ ist vorbei, und Sie hatten einen Platz. Die Veranstalter wüssten gern, wie es für Sie war.
feedback-once = Sie antworten auf Ihrer eigenen Seite. Das ist die einzige E-Mail dazu.
feedback-button = Sagen, wie es war
