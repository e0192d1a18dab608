# قوالب الفعاليات

console-template-forget = حذف القالب { $name }
