## References that were promised, asked for anew for each job

asks-references = Referenzen, die Ihnen zugesagt sind
asks-references-hint = Für jede Stelle fragen Sie neu, und jedes Mal ist es ein Ja oder ein Nein. Sagen Sie, um welche Stelle es geht.
asks-references-job = Welche Stelle ({ $min } bis { $max } Zeichen)
asks-references-send = Für diese Stelle fragen
