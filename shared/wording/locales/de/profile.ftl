## What people say of themselves to others of a group

profile-title = Was andere von Ihnen wissen dürfen
profile-intro = Veranstalter sehen nichts davon. Leute, die bei derselben Veranstaltung einen Platz haben, sehen Ihren Namen und diese Worte, und nur, wenn Sie ankreuzen, dass sie Sie fragen dürfen.
profile-saved = Gespeichert.
profile-none = Sie haben noch mit keiner Gruppe zu tun.
profile-may-be-asked = Leute bei denselben Veranstaltungen dürfen mich fragen
profile-helps = Ich kann helfen bei (höchstens { $most })
profile-seeks = Ich hätte gern Hilfe bei (höchstens { $most })
profile-seeks-hint = Das sieht niemand: Wer dabei helfen kann, steht unter den Leuten, die Sie fragen können, zuerst.
profile-about = Fragen Sie mich nach
profile-no-topics = Diese Gruppe hat noch keine Themen genannt.
profile-settings = Wie viel Sie gefragt werden möchten, über alle Gruppen
profile-budget = So viele Bitten in einer Woche erreichen mich höchstens
profile-paused-until = Keine vor dem
profile-paused-hint = Niemand erfährt von einer Pause oder einer Grenze.
console-topics = Themen
console-topics-hint = Wobei sich Leute Ihrer Veranstaltungen helfen können, eines je Zeile, höchstens { $most }. Auf ihren eigenen Seiten wählen sie daraus.
profile-all = Alle Gruppen, eine Pause, und wie oft gefragt werden darf
