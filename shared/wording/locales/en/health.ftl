# How the instance is, for who operates it

health-title = How this instance is
health-well = All is well.
health-ill = Something here wants you to look.
health-database = Database and its disk
health-database-well = It takes changes, and its disk has room.

health-database-ill =
    { $why ->
        [busy] It is too busy: others hold locks, or there is more work than it gets done.
        [read_only] It takes no changes: see whether it was set to read-only, or is a standby.
        [full] Its disk is full: make room. What was acknowledged is safe.
        [failing] Its disk fails: look at the system’s log, and think of your backup.
        [damaged] Some of it can’t be read: stop, and restore a backup.
        [moved] The file is no longer where it was opened: start again.
       *[other] It does not answer: see whether it runs.
    }

health-queue = Queue
health-queue-well = It takes messages.
health-queue-ill = The broker does not answer. Nothing is lost: messages wait in the database until it is back.
health-letters = Letters that are owed
health-letters-none = None: all are out.

# $letters: number
# $minutes: number
health-letters-owed =
    { $letters ->
        [one] One; it has waited for { $minutes } min.
       *[other] { $letters }; the oldest has waited for { $minutes } min.
    }

health-mail-server = Mail server
health-mail-server-none = None is set: letters are kept in a folder, which /dev/mailbox shows.
health-mail-server-took-none = No letter has gone out yet.

# $deferred: number
# $minutes: number
health-mail-server-took = It took the last letter { $minutes } min ago. Put off and tried again: { $deferred }.
health-mail-server-silent = It has taken no letter while some wait: see whether it runs, and what the worker’s log says.
health-tasks = Tasks
health-tasks-well = None has failed, and none is late.

# $failed: number
# $overdue: number
health-tasks-ill = Failed: { $failed }. Late: { $overdue }. See `acquaint tasks list`, and have them done by `acquaint tasks retry`.
health-messages = Messages for the queue

# $number: number
health-messages-wait =
    { $number ->
        [0] None waits.
        [one] One waits.
       *[other] { $number } wait.
    }

health-inbound = Mail from outside

# $number: number
health-inbound-wait =
    { $number ->
        [0] All of it was read.
        [one] One waits to be read.
       *[other] { $number } wait to be read.
    }
