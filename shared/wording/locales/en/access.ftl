## What the place has for people who need it.

facts-access = Access

access-fact =
    { $fact ->
        [step_free] step-free
        [accessible_toilet] accessible toilet
        [reserved_parking] reserved parking
        [hearing_loop] hearing loop
        [sign_language] sign language
        [captions] captions
       *[quiet_room] quiet room
    }

# $fact: text
console-access = The place: { $fact }
