## What people see of each other below the fold, and what is said of times

invalid-too-far = Das liegt mehr als { $days } Tage in der Zukunft: Wählen Sie eine frühere Zeit.
asks-soon-needed-by = Wann Sie es brauchen (nach der Uhr von { $zone })
asks-soon-line-before = Ihre Zeile ist schon abgeschickt.
profile-mentees = So viele Menschen begleite ich im Mentoring zugleich (0 bis { $most }; jede Zusage zählt ein halbes Jahr)
asks-mentees = Begleitet bis zu { $count } zugleich
asks-speaks = Spricht: { $languages }
asks-with-a-seat = Wer dabei ist, hilft einander: mit einem Kaffee, einem Kontakt, einem Rat. Auf Ihrer Seite sagen Sie, wobei Sie helfen können und ob andere Sie fragen dürfen. Von einer Woche vorher bis dreißig Tage danach können Sie andere fragen.
