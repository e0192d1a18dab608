## References that were promised, asked for anew for each job

asks-references = References that you were promised
asks-references-hint = For each job you ask anew, and each time it is a yes or a no. Say which job it is.
asks-references-job = Which job ({ $min } to { $max } characters)
asks-references-send = Ask for this job
