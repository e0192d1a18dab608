## A group's monthly coffee

coffee-title = A coffee this month
coffee-subject =
    { $kind ->
        [coffee_remind] Still time to say: a coffee with somebody of { $group } this month?
        [coffee_tomorrow] Tomorrow you hear whom you have coffee with
        [coffee_meet] Your coffee this month: { $names }
        [coffee_nobody] No coffee this month
       *[coffee_ask] A coffee with somebody of { $group } this month?
    }
# $day: text
coffee-opening =
    { $kind ->
        [coffee_remind] Would you like to meet somebody of { $group } for a coffee this month? One press says so. Who says nothing until { $day } is out this time.
        [coffee_tomorrow] You are in. On { $day } you and somebody of { $group } get each other’s name and address. If it does not suit you after all, one press until then skips this month, and nobody hears of it.
        [coffee_meet] You and { $names } of { $group } are in for a coffee this month. Whoever writes first suggests a time: an answer to this letter goes straight there.
        [coffee_nobody] There was nobody of { $group } left for you to meet this month. Next month you are asked again.
       *[coffee_ask] Would you like to meet somebody of { $group } for a coffee this month? You meet nobody twice before you met all others who are in. Say so by { $day }; who says nothing is out.
    }
coffee-two = { $one } and { $other }
coffee-closing = From here on it is between you: Acquaint reads nothing of it. The cards come along with this letter.
coffee-say = In or out
coffee-skip = Skip this month
coffee-in = In
coffee-out = Out this month
coffee-never = Ask me no more
coffee-leave = Ask me no more
# $day: text
coffee-why = You get this letter because you said on your page on { $day } that { $group } may ask you each month if you are in for a coffee ({ $address }).
# $day: text
coffee-page = Everybody of { $group } who is in gets the name and address of somebody else on { $day }. Until then you can change your answer, and nobody hears of it.
coffee-said =
    { $answer ->
        [in] You are in this month.
        [over] This month is decided. Look into your mail.
        [never] You are asked no more. Your own page has it, should you change your mind.
       *[out] You are out this month.
    }
profile-coffee = Ask me each month if I’m in for a coffee with somebody of this group
console-coffee =
    { $state ->
        [on] Monthly coffee is on. On the first of each month, everybody who ticked it on their page is asked whether they are in, and those who are get somebody to meet. You see nothing of who meets whom.
       *[off] A monthly coffee can bring your people together, two at a time. Everybody who ticks it on their page is asked each month whether they are in. You would see nothing of who meets whom.
    }
console-coffee-switch =
    { $what ->
        [off] Switch monthly coffee off
       *[on] Switch monthly coffee on
    }
