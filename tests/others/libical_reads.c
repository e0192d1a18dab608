/* Tells what calendars say, as libical (the engine of Evolution, KDE and Cyrus) reads them, and what it finds wrong.
 *
 *     libical_reads FILE...
 *
 * Prints a line of JSON for each file, in the words that all readers here share. Instants come from the VTIMEZONE in
 * the file. `errors` holds what the parser complains of, and "restrictions" if icalrestriction_check() refuses the
 * calendar by RFC 5545 and 5546. */

#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Before 3.1 it had another name. */
#if ICAL_MAJOR_VERSION == 3 && ICAL_MINOR_VERSION < 1
#define icalcomponent_clone icalcomponent_new_clone
#endif

static void say_text(const char *text)
{
    if (text == NULL) {
        printf("null");
        return;
    }
    putchar('"');
    for (; *text; text++) {
        unsigned char octet = (unsigned char)*text;
        if (octet == '"' || octet == '\\')
            printf("\\%c", octet);
        else if (octet < 0x20)
            printf("\\u%04x", octet);
        else
            putchar(octet);
    }
    putchar('"');
}

static const char *text_of(icalcomponent *in, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(in, kind);
    return property ? icalproperty_get_value_as_string(property) : NULL;
}

/* TEXT and words; icalproperty_get_value_as_string() would give the escapes back. */
static const char *plain(icalcomponent *in, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(in, kind);
    icalvalue *value = property ? icalproperty_get_value(property) : NULL;
    return value ? icalvalue_get_text(value) : NULL;
}

static icaltimezone *zone_of(icalcomponent *calendar, const char *name)
{
    icalcomponent *one = icalcomponent_get_first_component(calendar, ICAL_VTIMEZONE_COMPONENT);
    for (; one; one = icalcomponent_get_next_component(calendar, ICAL_VTIMEZONE_COMPONENT)) {
        const char *id = text_of(one, ICAL_TZID_PROPERTY);
        if (id && strcmp(id, name) == 0) {
            icaltimezone *zone = icaltimezone_new();
            icaltimezone_set_component(zone, icalcomponent_clone(one));
            return zone;
        }
    }
    fprintf(stderr, "no VTIMEZONE for %s\n", name);
    exit(1);
}

static void say_instant(icalcomponent *calendar, icalcomponent *event, const char *name, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    if (!property) {
        printf(",\"%s\":null", name);
        return;
    }
    icalparameter *zone = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    struct icaltimetype time = icalvalue_get_datetime(icalproperty_get_value(property));
    icaltimezone *rules = zone ? zone_of(calendar, icalparameter_get_tzid(zone)) : icaltimezone_get_utc_timezone();
    printf(",\"%s\":%lld", name, (long long)icaltime_as_timet_with_zone(time, rules));
    if (zone)
        icaltimezone_free(rules, 1);
}

static const char *parameter(icalproperty *property, icalparameter_kind kind)
{
    icalparameter *found = icalproperty_get_first_parameter(property, kind);
    if (!found)
        return NULL;
    return kind == ICAL_CN_PARAMETER ? icalparameter_get_cn(found)
                                     : icalparameter_enum_to_string(icalparameter_get_partstat(found));
}

static void say_people(icalcomponent *event, const char *name, icalproperty_kind kind)
{
    icalproperty *one = icalcomponent_get_first_property(event, kind);
    const char *before = "";
    printf(",\"%s\":[", name);
    for (; one; one = icalcomponent_get_next_property(event, kind)) {
        printf("%s{\"address\":", before);
        say_text(icalproperty_get_value_as_string(one));
        printf(",\"name\":");
        say_text(parameter(one, ICAL_CN_PARAMETER));
        printf(",\"answer\":");
        say_text(parameter(one, ICAL_PARTSTAT_PARAMETER));
        printf("}");
        before = ",";
    }
    printf("]");
}

static void say_event(icalcomponent *calendar, icalcomponent *event)
{
    printf("{\"uid\":");
    say_text(plain(event, ICAL_UID_PROPERTY));
    printf(",\"sequence\":%d", icalcomponent_get_sequence(event));
    say_instant(calendar, event, "stamp", ICAL_DTSTAMP_PROPERTY);
    say_instant(calendar, event, "starts", ICAL_DTSTART_PROPERTY);
    say_instant(calendar, event, "ends", ICAL_DTEND_PROPERTY);
    printf(",\"summary\":");
    say_text(plain(event, ICAL_SUMMARY_PROPERTY));
    printf(",\"description\":");
    say_text(plain(event, ICAL_DESCRIPTION_PROPERTY));
    printf(",\"location\":");
    say_text(plain(event, ICAL_LOCATION_PROPERTY));
    printf(",\"status\":");
    say_text(text_of(event, ICAL_STATUS_PROPERTY));
    printf(",\"transparency\":");
    say_text(text_of(event, ICAL_TRANSP_PROPERTY));
    printf(",\"url\":");
    say_text(text_of(event, ICAL_URL_PROPERTY));
    say_people(event, "organizer", ICAL_ORGANIZER_PROPERTY);
    say_people(event, "attendees", ICAL_ATTENDEE_PROPERTY);
    printf(",\"alarms\":%d}", icalcomponent_count_components(event, ICAL_VALARM_COMPONENT));
}

static const char *before_next;

/* A DATE-TIME with its zone; icalcomponent_get_recurrenceid() leaves it out. */
static struct icaltimetype time_of(icalcomponent *event, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    return property ? icalproperty_get_datetime_with_component(property, event) : icaltime_null_time();
}

/* Whether another VEVENT of the calendar says when this occurrence is. The library leaves that to who asks. */
static int is_replaced(icalcomponent *event, time_t starts)
{
    icalcomponent *calendar = icalcomponent_get_parent(event);
    icalcompiter next = icalcomponent_begin_component(calendar, ICAL_VEVENT_COMPONENT);
    for (icalcomponent *other = icalcompiter_deref(&next); other; other = icalcompiter_next(&next)) {
        struct icaltimetype original = time_of(other, ICAL_RECURRENCEID_PROPERTY);
        if (other != event && !icaltime_is_null_time(original) &&
            strcmp(icalcomponent_get_uid(other), icalcomponent_get_uid(event)) == 0 &&
            icaltime_as_timet_with_zone(original, original.zone) == starts)
            return 1;
    }
    return 0;
}

static void say_occurrence(icalcomponent *event, struct icaltime_span *span, void *unused)
{
    (void)unused;
    if (is_replaced(event, span->start))
        return;
    printf("%s[", before_next);
    say_text(icalcomponent_get_uid(event));
    printf(",%lld,%lld]", (long long)span->start, (long long)span->end);
    before_next = ",";
}

static void say_occurrences(icalcomponent *calendar)
{
    struct icaltimetype from = icaltime_from_string("19700101T000000Z");
    struct icaltimetype to = icaltime_from_string("21000101T000000Z");
    icalcompiter next = icalcomponent_begin_component(calendar, ICAL_VEVENT_COMPONENT);
    before_next = "";
    for (icalcomponent *event = icalcompiter_deref(&next); event; event = icalcompiter_next(&next))
        icalcomponent_foreach_recurrence(event, from, to, say_occurrence, NULL);
}

static void say_errors(icalcomponent *in)
{
    icalproperty *error = icalcomponent_get_first_property(in, ICAL_XLICERROR_PROPERTY);
    for (; error; error = icalcomponent_get_next_property(in, ICAL_XLICERROR_PROPERTY)) {
        printf("%s", before_next);
        say_text(icalproperty_get_value_as_string(error));
        before_next = ",";
    }
    icalcompiter next = icalcomponent_begin_component(in, ICAL_ANY_COMPONENT);
    for (icalcomponent *inner = icalcompiter_deref(&next); inner; inner = icalcompiter_next(&next))
        say_errors(inner);
}

static char *read_whole(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END) != 0) {
        perror(path);
        exit(1);
    }
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    if (!text || fread(text, 1, (size_t)size, file) != (size_t)size) {
        perror(path);
        exit(1);
    }
    text[size] = 0;
    fclose(file);
    return text;
}

static void tell(const char *path)
{
    const char *name = strrchr(path, '/');
    char *text = read_whole(path);
    icalcomponent *calendar = icalcomponent_new_from_string(text);
    free(text);
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
        fprintf(stderr, "%s is no calendar\n", path);
        exit(1);
    }
    /* The check writes what it finds into the calendar too. */
    int keeps_rules = icalrestriction_check(calendar);
    printf("{\"file\":");
    say_text(name ? name + 1 : path);
    printf(",\"method\":");
    say_text(text_of(calendar, ICAL_METHOD_PROPERTY));
    printf(",\"name\":");
    say_text(plain(calendar, ICAL_NAME_PROPERTY));
    printf(",\"events\":[");
    const char *before = "";
    icalcompiter next = icalcomponent_begin_component(calendar, ICAL_VEVENT_COMPONENT);
    for (icalcomponent *event = icalcompiter_deref(&next); event; event = icalcompiter_next(&next)) {
        printf("%s", before);
        say_event(calendar, event);
        before = ",";
    }
    printf("],\"occurrences\":[");
    say_occurrences(calendar);
    printf("],\"errors\":[");
    before_next = "";
    say_errors(calendar);
    if (!keeps_rules)
        printf("%s\"restrictions\"", before_next);
    printf("]}\n");
    icalcomponent_free(calendar);
}

int main(int count, char **paths)
{
    for (int at = 1; at < count; at++)
        tell(paths[at]);
    return 0;
}
