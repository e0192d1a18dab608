## Signing in with a browser

sign-in-title = Sign in
sign-in-why = Give the address that your account has. You get a letter with a link that signs you in.
sign-in-none =
    { $signup ->
        [open] No account yet? The same letter opens one.
       *[closed] No account yet? Whoever runs this instance makes one for you, or an owner of a group asks you into its team.
    }
sign-in-address = Your mail address
sign-in-send = Send me the link
sign-in-address-wrong = This is no mail address. Write it like name@example.org.
sign-in-asked-title = Look at your mail
sign-in-asked = If this address may sign in here, a letter is on its way to it. Open its link in this browser within 15 minutes.
sign-in-asked-elsewhere = Did you open it on another device? Then it shows six digits there: type them here.
sign-in-code = The six digits
sign-in-code-send = Sign in
sign-in-code-wrong = These digits are wrong, or the link is too old. After five wrong tries, ask for a new link.
sign-in-new = Ask for a new link
sign-in-press = Sign in as { $address } in this browser.
sign-in-button = Sign in
sign-in-elsewhere-title = Asked for elsewhere
sign-in-elsewhere = Somebody asked to sign in as { $address } in another browser than this one. Were you that, on another device? Then press the button, and type the digits there.
sign-in-elsewhere-warning = If you did not ask for it, close this page. Never give the digits to anybody: they would be signed in as you.
sign-in-show-code = Show the digits
sign-in-code-title = Your digits
sign-in-code-is = Type these in the browser that asked, within 15 minutes of your asking:
sign-in-over-title = This link was used, or is too old
sign-in-over = A link signs in once, within 15 minutes. Nothing was changed.

## The console

console-title = Console
console-signed-in = You are signed in as { $address }.
console-groups = Your groups
console-no-groups = You belong to no group's team yet. Make a group, or have an owner of one invite you.

# $role: text
console-place = { $group }: { $role }

# $role: text
console-place-event = { $group }, only { $event }: { $role }

role =
    { $role ->
        [owner] owner
        [editor] editor
        [people] people (invitations and answers)
        [door] door
       *[other] a role that this version does not know
    }

console-offer = Look at the offer
console-leave = Leave
console-sessions = Browsers that are signed in
console-browser = { $name }
console-browser-unknown = A browser

# $since: text
# $seen: text
console-session = signed in on { $since }, last seen on { $seen }

console-this-browser = (this one)
console-end = Sign it out
console-keys = Keys
console-keys-why = With a key, programs use the API as you: `Authorization: Bearer KEY`.
console-no-keys = There are none.
console-key-called =
    { $name ->
        [unnamed] A key without a name
       *[other] { $name }
    }

# $made: text
console-key-made = made on { $made }

# $used: text
console-key-used = last used on { $used }

console-key-unused = never used

# $ends: text
console-key-ends = until { $ends }

console-key-rights = only { $rights }
console-revoke = End it
console-key-new = Make a key
console-key-name = What it is called

# $max: number
console-key-name-wrong = A key needs a name of at most { $max } characters, in one line.
console-key-title = Your new key
console-key-shown = This is the key “{ $name }”. It is shown only now: copy it to where it is used.
console-back = Back to the console
console-sign-out = Sign out
console-sign-out-everywhere = Sign out everywhere
console-last-owner = You are the last owner of this group: make somebody else an owner first.

## A place in a team

place-title = A place in a team

# $role: text
place-offered = You are asked to see to { $group }, as: { $role }.

# $role: text
place-offered-event = You are asked to see to { $event } of { $group }, as: { $role }.

place-join = Join
place-decline = No, thanks

# $role: text
place-joined = You see to { $group }, as: { $role }.

# $role: text
place-joined-event = You see to { $event } of { $group }, as: { $role }.

place-declined-title = Declined
place-declined = You do not belong to the team.
place-console = Go to the console

## The letters

sign-in-letter-subject = Your link to sign in
sign-in-letter-opening = With this link you sign in as { $address }. It is good for one press, within 15 minutes of your asking, in the browser that asked.
sign-in-letter-closing = In another browser it shows six digits, which you type where you asked. Never give them, or this link, to anybody.
place-letter-subject = { $group }: a place in the team

# $role: text
place-letter-opening = You are asked to see to { $group }, as: { $role }.

# $role: text
place-letter-opening-event = You are asked to see to { $event } of { $group }, as: { $role }.

place-letter-button = Look at the offer
place-letter-closing = It gives you no right, and nobody hears of it, before you take it.
# $day: text
place-letter-why = You get this letter because an owner of { $group } gave your address { $address } at { $site } on { $day }. If you don't want the place, you need do nothing.
place-letter-decline = I don't want this place

## Pages of what went wrong

error-again-title = Sign in again for this
error-again = What a thief would keep wants a sign-in of the last 10 minutes.
error-again-sign-in-next = Nothing was changed. Sign in again at /console/sign-in, then repeat it.
error-cross-site-title = This came from elsewhere
error-cross-site = Your browser does not say that a page of ours sent this, so it was not done.
error-cross-site-next = Open /console and press the button there. If it fails again, use a newer browser.
error-role-title = This is not yours to do
error-role = Your role or your key does not have the right `{ $right }`.
error-role-next = An owner of the group can give you a role that has it.
error-makes-no-groups = Your account came with a place in a team. It makes no groups of its own.
error-makes-no-groups-next = Whoever runs this program can let it: `acquaint organizer create` with your address.
error-unchanged-next = Nothing was changed.
error-home = To the start page
console-key-new-rights = The rights that it is kept to
console-key-new-rights-hint = One a line, of these: { $words }. Left empty, it may do all that you may.
console-key-new-ends = When it ends (UTC)
