# Templates of events

console-template-forget = Delete the template { $name }
