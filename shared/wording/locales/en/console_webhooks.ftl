# Webhooks and tasks, in the console

console-webhooks = Webhooks
console-webhook = Webhook
console-webhooks-why = A webhook tells another program what happens in this group: each thing is sent to its address at once, signed, and sent again if nobody takes it.
console-no-webhooks = There is none yet. Developers who want to react to what happens here give you an address; enter it below.
console-webhook-url = Address that it is sent to
console-webhook-url-hint = It begins with https:// and belongs to a program that waits for it.
console-webhook-types = Only some of what happens (nothing ticked: all of it)
console-webhook-all = Gets all that happens

# $number: number
console-webhook-some =
    { $number ->
        [one] Gets one kind of thing that happens
       *[other] Gets { $number } kinds of things that happen
    }

console-webhook-state =
    { $state ->
        [on] on
        [off] off
       *[other] fails
    }

console-webhook-make = Make the webhook
console-webhook-secret = What is sent to { $url } is signed with this secret. It is shown only now: copy it to where it is checked.
console-webhook-turn-off = Turn it off
console-webhook-turn-on = Turn it on
console-webhook-delete = Delete it
console-webhook-failing-since = Every try has failed since
console-webhook-tries = What was sent
console-webhook-no-tries = Nothing was sent in the last 30 days.

# $at: text
# $attempt: number
console-try-at = { $at }, attempt { $attempt }

# $status: number
console-try-answered = Answered with status { $status }

console-try-unanswered = There was no answer.
console-try-again = Send it again

console-try-state =
    { $state ->
        [taken] taken
       *[other] failed
    }

refused-webhook-off = This webhook is off: turn it on first.

# $most: number
refused-webhooks-many = A group has at most { $most } webhooks: delete one first, or have one get more.

console-tasks = Tasks
console-tasks-why = What waits for its time, and what could not be done. What failed is tried again by itself for a while; once it was given up, it waits for you.
console-no-tasks = Nothing waits, and nothing failed.

console-task-kind =
    { $kind ->
        [event_fan_out] People hear of a change
        [reminder] A reminder goes out
        [origin_trial] A new list is written to, a few people first
        [organizer_letter] Your letter goes out
        [hold_expiry] Places that nobody confirmed are given to others
        [offers] Places are offered to who waits
        [still_coming] Who has a place is asked whether they still come
        [feedback] Who came is asked how it was
        [draw] Places are drawn
        [announce] Followers hear of an event
        [webhook] A webhook is told
       *[other] { $kind }
    }

console-task-state =
    { $state ->
        [waiting] waits
        [running] is being done
        [failed] failed
       *[other] missed
    }

# $at: text
console-task-at =
    { $state ->
        [waiting] Will be done: { $at }
        [running] Since { $at }
        [failed] Last tried: { $at }
       *[other] Would have been due: { $at }. Too late it would do harm, so it was left out.
    }

console-task-retry = Try again
