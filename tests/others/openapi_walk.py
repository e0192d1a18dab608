"""Asks for every operation of the OpenAPI document with every status that it names, and holds each answer against its
schema. Prints how many answers that were; ends badly at the first that is not as described, and if a status never came.

    openapi_walk.py BASE KEY
"""

import datetime
import email
import email.policy
import json
import re
import sys
import time
import urllib.parse
import uuid

import httpx
from jsonschema import Draft202012Validator, FormatChecker

BASE, KEY, EXPORT_KEY = sys.argv[1:]

# What no request brings about, and why.
NEVER_ASKED_FOR = {
    "403": "what each role may not is another test's: api::tests::rights",
    ("create_invitations", "429"): "new organizers are trusted here",
    ("test_letter", "429"): "it takes too many",
}
# Lists that stay empty here: what is in them comes by mail.
STAY_EMPTY = {"list_proposals"}

NO_BODY = object()
formats = FormatChecker()


@formats.checks("date-time", ValueError)
def is_date_time(text):
    return not isinstance(text, str) or datetime.datetime.fromisoformat(text).tzinfo is not None


@formats.checks("uri")
def is_uri(text):
    return not isinstance(text, str) or bool(urllib.parse.urlsplit(text).netloc)


class Api:
    def __init__(self):
        self.http = httpx.Client(base_url=BASE, timeout=30)
        self.document = self.http.get("/api/openapi.json").json()
        assert self.document["servers"] == [{"url": BASE}], self.document["servers"]
        # What is not described is not answered either.
        for schema in self.document["components"]["schemas"].values():
            if "properties" in schema:
                schema["additionalProperties"] = False
        self.operations = {
            operation["operationId"]: (method, path, operation)
            for path, methods in self.document["paths"].items()
            for method, operation in methods.items()
        }
        self.seen = {}
        self.filled = set()

    def example(self, name):
        """The body that the document gives as an example; none: the operation takes no fields."""
        content = self.operations[name][2].get("requestBody", {}).get("content", {})
        if not content:
            return NO_BODY
        schema = content["application/json"]["schema"]["$ref"].rsplit("/", 1)[1]
        return self.document["components"]["schemas"][schema]["example"]

    def call(self, name, status, body=NO_BODY, headers=None, content=None, key=KEY, query=None, **parts):
        method, path, operation = self.operations[name]
        described = {(one["in"], one["name"]) for one in operation["parameters"]}
        for place, names in (("path", parts), ("query", query or {})):
            assert all((place, one) in described for one in names), f"{name}: {names} among {described}"
        headers = {**({"Authorization": f"Bearer {key}"} if key else {}), **(headers or {})}
        if body is not NO_BODY:
            content = json.dumps(body)
        if content is not None:
            headers.setdefault("Content-Type", "application/json")
        path = path.format(**{one: urllib.parse.quote(value, safe="") for one, value in parts.items()})
        answer = self.http.request(method.upper(), path, headers=headers, content=content, params=query)
        said = f"{name}: {method} {path}: {answer.status_code} {answer.text}"
        assert answer.status_code == status, f"{said}; not {status}"
        self.compare(name, operation["responses"].get(str(status)), answer, said)
        return answer

    def compare(self, name, described, answer, said):
        assert described, f"{said} is not described"
        self.seen[name, str(answer.status_code)] = self.seen.get((name, str(answer.status_code)), 0) + 1
        if "content" not in described:
            assert not answer.content, said
            return
        kind = answer.headers["content-type"].split(";")[0]
        content = described["content"].get(kind)
        assert content, f"{said} is {kind}"
        if not kind.endswith("json"):
            return
        schema = {**content["schema"], "components": self.document["components"]}
        Draft202012Validator(schema, format_checker=formats).validate(answer.json())
        if answer.json().get("items"):
            self.filled.add(name)

    def missing(self):
        wanted = {
            (name, status)
            for name, (_, _, operation) in self.operations.items()
            for status in operation["responses"]
            if status != "default" and not {status, (name, status)} & set(NEVER_ASKED_FOR)
        }
        lists = {name for name in self.operations if name.startswith("list_")}
        return sorted(wanted - set(self.seen)), sorted(lists - self.filled - STAY_EMPTY)


def real_id(name, path, event):
    """Of a thing that is there."""
    if "/webhooks/{id}" in path:
        return event["webhook_id"]
    if "/invitations/{id}" in path:
        return event["invitation_id"]
    return event["group_id"] if "/groups/" in path else event["id"]


def every_refusal(api, event):
    """What all operations refuse in the same way."""
    for name, (method, path, operation) in api.operations.items():
        nobody = str(uuid.uuid4())
        kinds = {"recurrence_id": event["starts"], "address": "anna@example.com"}
        parts = {one: kinds.get(one, nobody) for one in re.findall(r"{(\w+)}", path)}
        api.call(name, 401, key=None, **parts)
        if "404" in operation["responses"]:
            api.call(name, 404, body=api.example(name), **parts)
        if method in ("post", "put", "patch"):
            limit = 10 << 20 if name == "create_invitations" else 1 << 20
            api.call(name, 400, content="{", **parts)
            api.call(name, 413, content="{" + limit * " ", **parts)
            api.call(name, 415, content="{}", headers={"Content-Type": "text/plain"}, **parts)
            real = {**parts, "id": real_id(name, path, event)} if "id" in parts else {}
            api.call(name, 422, body={"no_such_field": 1}, **real)
        if name.startswith("list_"):
            api.call(name, 422, query={"limit": "0"}, **parts)
        if "412" in operation["responses"]:
            real = real_id(name, path, event)
            body = api.example(name)
            key = EXPORT_KEY if name == "delete_group" else KEY
            if "account" in parts:
                parts["account"] = api.call("list_members", 200, id=real).json()["items"][0]["account"]
            api.call(name, 412, key=key, body=body, headers={"If-Match": '"0"'}, **{**parts, "id": real})


def unsubscribe(base, address, scope):
    """Waits for a letter to the address in the mailbox, and follows its List-Unsubscribe."""
    for _ in range(150):
        page = httpx.get(f"{base}/dev/mailbox").text
        for letter in re.findall(r"/dev/mailbox/([0-9a-f-]{36})", page):
            raw = httpx.get(f"{base}/dev/mailbox/{letter}/raw").content
            letter = email.message_from_bytes(raw, policy=email.policy.default)
            link = re.search(r"<(http[^>]*)>", letter["List-Unsubscribe"] or "")
            if address in letter["To"] and link:
                assert httpx.post(link[1], data={"scope": scope}).status_code == 303
                return
        time.sleep(0.2)
    raise AssertionError(f"no letter to {address}")


def mailed_link(base, address, path):
    """Waits for a letter to the address in the mailbox with a link to such a page."""
    for _ in range(150):
        page = httpx.get(f"{base}/dev/mailbox").text
        for letter in re.findall(r"/dev/mailbox/([0-9a-f-]{36})", page):
            raw = httpx.get(f"{base}/dev/mailbox/{letter}/raw").content
            letter = email.message_from_bytes(raw, policy=email.policy.default)
            text = letter.get_body(("plain",)).get_content()
            link = re.search(rf"http\S+{path}\S+", text)
            if address in letter["To"] and link:
                return link[0]
        time.sleep(0.2)
    raise AssertionError(f"no link to {path} for {address}")


def sign_in(base, address):
    """Signs a browser in by the link that is mailed; answers its cookies."""
    browser = httpx.Client(headers={"Sec-Fetch-Site": "same-origin"})
    assert browser.post(f"{base}/console/sign-in", data={"email": address}).status_code == 303
    assert browser.post(mailed_link(base, address, "/console/sign-in/")).status_code == 303
    return "; ".join(f"{name}={value}" for name, value in browser.cookies.items())


def follow(base, slug, address):
    """Follows a group by the link that is mailed."""
    assert httpx.post(f"{base}/g/{slug}/follow", data={"email": address}).status_code == 200
    assert httpx.post(mailed_link(base, address, "/follow/")).status_code == 303


def team_and_keys(api, group):
    team = {"id": group["id"]}
    own = api.call("list_members", 200, **team).json()["items"][0]["account"]
    api.call("delete_member", 409, account=own, **team)
    api.call("patch_member", 409, body={"role": "door"}, account=own, **team)
    noor = api.example("create_member")
    offered = api.call("create_member", 201, body=noor, **team).json()["account"]
    api.call("create_member", 409, body=noor, **team)
    api.call("patch_member", 200, body=api.example("patch_member"), account=offered, **team)
    by_browser = {"Cookie": sign_in(BASE, noor["email"]), "Sec-Fetch-Site": "same-origin"}
    made = api.call("create_key", 201, body=api.example("create_key"), key=None, headers=by_browser).json()
    api.call("list_keys", 200, key=None, headers=by_browser)
    api.call("delete_key", 204, key=None, headers=by_browser, id=made["id"])
    api.call("delete_member", 204, account=offered, **team)
def webhooks(api, group, hook):
    """Nothing listens there, and it is not the public internet."""
    api.call("list_webhooks", 200, id=group["id"])
    for _ in range(150):
        tries = api.call("list_tries", 200, id=hook).json()["items"]
        if tries:
            break
        time.sleep(0.2)
    api.call("replay_try", 202, id=tries[0]["id"])
    api.call("patch_webhook", 200, body={"enabled": False}, id=hook)
    api.call("replay_try", 409, id=tries[0]["id"])
    for _ in range(19):
        made = api.call("create_webhook", 201, body=api.example("create_webhook"), id=group["id"]).json()
    api.call("create_webhook", 409, body=api.example("create_webhook"), id=group["id"])
    api.call("delete_webhook", 204, id=made["id"])


def approval(api, make):
    """Where each is accepted or declined."""
    event = {"id": make(approval=True, capacity=1)["id"]}
    api.call("publish_event", 200, **event)
    people = [{"email": f"{name}@example.net", "name": name} for name in ("ada", "ben", "cem")]
    api.call("create_invitations", 202, body={"people": people, "obtained": {"from": "a fair", "ground": "asked"}}, **event)
    ada, ben, cem = api.call("list_invitations", 200, **event).json()["items"]
    for one in (ada, ben):
        httpx.post(one["rsvp_url"], data={"answer": "yes"}, headers={"Accept": "application/json"})
    api.call("accept_invitation", 200, id=ada["id"])
    api.call("get_invitation", 200, id=ada["id"])
    api.call("patch_invitation", 200, body=api.example("patch_invitation"), id=ada["id"])
    api.call("patch_invitation", 409, body={"seat": "confirmed", "reason": "speaks"}, id=ben["id"])
    api.call("accept_invitation", 409, id=ben["id"])
    api.call("decline_invitation", 200, id=ben["id"])
    api.call("decline_invitation", 409, id=cem["id"])
    api.call("cancel_event", 200, **event)
    api.call("accept_invitation", 410, id=ben["id"])
    api.call("decline_invitation", 410, id=ben["id"])
    api.call("patch_invitation", 410, body={"seat": "confirmed", "reason": "speaks"}, id=ben["id"])


def door(api, one, anna):
    link = api.call("create_door_link", 201, **one).json()
    api.call("list_door_links", 200, **one)
    api.call("delete_door_link", 204, id=link["id"])
    here = {"invitation_id": anna["id"]}
    came = api.call("create_check_in", 201, body=here, **one).json()
    api.call("create_check_in", 409, body=here, **one)
    api.call("list_check_ins", 200, **one)
    api.call("delete_check_in", 204, id=came["id"])


def walk(api):
    day = datetime.date.today() + datetime.timedelta(days=30)
    times = {"starts": f"{day}T18:30:00", "ends": f"{day}T21:00:00"}
    past = {"starts": "2020-01-02T18:30:00", "ends": "2020-01-02T21:00:00"}
    group = api.call("create_group", 201, body=api.example("create_group"), headers={"Idempotency-Key": "1"}).json()
    api.call("patch_group", 200, body=api.example("patch_group"), id=group["id"])
    api.call("get_group", 200, id=group["id"])
    api.call("get_retention", 200, id=group["id"])
    api.call("list_groups", 200, query={"limit": "1"})
    team_and_keys(api, group)
    gone = api.call("create_group", 201, body=api.example("create_group") | {"slug": "gone"}).json()
    api.call("delete_group", 204, key=EXPORT_KEY, id=gone["id"])

    def make(**differing):
        body = {**api.example("create_event"), **times, **differing}
        return api.call("create_event", 201, body=body, id=group["id"]).json()

    api.call("create_event", 201, body=api.example("create_event"), id=group["id"])
    # Over when all else is done.
    now = datetime.datetime.now(datetime.UTC)
    ends = now + datetime.timedelta(seconds=8)
    soon = {"starts": f"{now:%FT%T}", "ends": f"{ends:%FT%T}", "time_zone": "UTC"}
    short = make(**soon)
    api.call("publish_event", 200, id=short["id"])
    venue = {"name": "Loft", "address": "Ring 1", "latitude": 50.9, "longitude": 7.0}
    event = make(
        recurrence="FREQ=WEEKLY;COUNT=3", venue=venue, capacity=1, waitlist=False, rsvp_closes=times["starts"],
        online_url="https://meet.example.org/x", description="Text",
    )
    hook = {"url": "http://127.0.0.1:9/"}
    event["webhook_id"] = api.call("create_webhook", 201, body=hook, id=group["id"]).json()["id"]
    aside = {"id": make()["id"]}
    known = {"people": [{"email": "dan@example.com"}], "obtained": {"from": "a fair", "ground": "asked"}}
    api.call("create_invitations", 202, body=known, **aside)
    event["invitation_id"] = api.call("list_invitations", 200, **aside).json()["items"][0]["id"]
    every_refusal(api, event)
    one = {"id": event["id"]}
    api.call("cancel_event", 409, **one)
    api.call("restore_event", 409, **one)
    people = [{"email": f"{name}@example.com", "name": name} for name in ("anna", "bo", "cleo")] + [{"email": "no one"}]
    api.call("create_invitations", 202, body={"people": people, "obtained": {"from": "a fair", "ground": "asked"}}, **one)
    anna, bo, cleo = api.call("list_invitations", 200, **one).json()["items"]
    api.call("resend_invitation", 409, id=anna["id"])
    api.call("announce_event", 409, **one)
    api.call("publish_event", 200, **one)
    api.call("delete_group", 409, key=EXPORT_KEY, id=group["id"])
    follow(BASE, group["slug"], "dora@example.com")
    api.call("announce_event", 202, **one)
    follower = api.call("list_followers", 200, id=group["id"]).json()["items"][0]
    api.call("delete_follower", 204, id=group["id"], follower=follower["id"])
    api.call("delete_event", 409, **one)
    api.call("patch_event", 200, body=api.example("patch_event"), headers={"If-Match": "*"}, **one)
    api.call("get_event", 200, **one)
    for status in ("draft", "published"):
        api.call("list_events", 200, query={"status": status, "from": "2026-01-01"}, id=group["id"])
    api.call("list_occurrences", 200, **one)
    date = {**one, "recurrence_id": event["starts"]}
    api.call("patch_occurrence", 200, body=api.example("patch_occurrence"), **date)

    api.call("put_rsvp", 200, body=api.example("put_rsvp") | {"email": "anna@example.com"}, **one)
    api.call("put_rsvp", 409, body={"email": "bo@example.com", "answer": "yes"}, **one)
    door(api, one, anna)
    httpx.post(cleo["rsvp_url"], data={"answer": "maybe", "note": "perhaps"}, headers={"Accept": "application/json"})
    httpx.post(f"{cleo['rsvp_url']}/occurrences", data={"day": f"{day + datetime.timedelta(days=7)}", "answer": "no"})
    api.call("list_invitations", 200, **one)
    api.call("list_seat_log", 200, **one)
    api.call("count_private_answers", 200, **one)
    api.call("resend_invitation", 202, id=cleo["id"])
    api.call("resend_invitation", 429, id=cleo["id"])
    approval(api, make)
    unsubscribe(BASE, "anna@example.com", "group")
    unsubscribe(BASE, "bo@example.com", "all")
    for kind in ("csv", "json", "vcf"):
        api.call(f"get_attendees_{kind}", 200, key=EXPORT_KEY, query={"segment": "going"}, **one)
    api.call("list_deliveries", 200, **one)
    api.call("list_proposals", 200, **one)
    origin = api.call("list_origins", 200, id=group["id"]).json()["items"][0]
    api.call("continue_origin", 202, id=origin["id"])
    letter = api.call("create_letter", 202, body=api.example("create_letter") | {"hours_from_start": -1}, **one).json()
    api.call("list_letters", 200, **one)
    api.call("preview_letter", 200, body=api.example("preview_letter"), **one)
    api.call("test_letter", 202, body=api.example("test_letter"), **one)
    api.call("delete_letter", 204, id=letter["id"])
    api.call("delete_letter", 409, id=letter["id"])
    api.call("list_suppressions", 200, id=group["id"])
    api.call("list_activity", 200, query={"after": "0"}, id=group["id"])
    api.call("delete_suppression", 204, id=group["id"], address="anna@example.com")
    api.call("delete_suppression", 409, id=group["id"], address="bo@example.com")
    api.call("delete_invitation", 204, id=bo["id"])

    listed = api.call("create_import", 201, body=api.example("create_import"), id=group["id"]).json()
    bad = {**api.example("create_import"), "text": "nobody"}
    api.call("create_import", 201, body=bad, id=group["id"])
    api.call("get_import", 200, query={"state": "ready"}, id=listed["id"])
    api.call("get_import", 422, query={"limit": "0"}, id=listed["id"])
    api.call("apply_import", 200, id=listed["id"])
    contact = api.call("list_contacts", 200, id=group["id"]).json()["items"][0]
    api.call("delete_contact", 204, id=group["id"], contact=contact["id"])
    template = api.call("create_template", 201, body={"name": "Evening", "event_id": event["id"]}, id=group["id"]).json()
    api.call("list_templates", 200, id=group["id"])
    api.call("delete_template", 204, id=group["id"], template=template["id"])
    api.call("copy_event", 201, body=api.example("copy_event") | {"starts": event["starts"]}, **one)

    webhooks(api, group, event["webhook_id"])
    # Its body may be left out.
    api.call("cancel_event", 200, **one)
    api.call("publish_event", 409, **one)
    api.call("patch_event", 409, body={"title": "Late"}, **one)
    api.call("create_letter", 409, body=api.example("create_letter"), **one)
    api.call("patch_occurrence", 409, body={"status": "confirmed"}, **date)
    api.call("put_rsvp", 410, body=api.example("put_rsvp"), **one)
    api.call("create_check_in", 410, body={"invitation_id": anna["id"]}, **one)
    api.call("restore_event", 200, **one)
    api.call("cancel_event", 200, body=api.example("cancel_event"), **one)
    over = make(**past)
    api.call("publish_event", 422, id=over["id"])
    api.call("create_door_link", 409, id=over["id"])
    api.call("delete_event", 204, id=over["id"])
    time.sleep(max(0, (ends - datetime.datetime.now(datetime.UTC)).total_seconds()))
    api.call("create_invitations", 409, body=api.example("create_invitations"), id=short["id"])


api = Api()
walk(api)
statuses, lists = api.missing()
assert not statuses, f"never answered: {statuses}"
assert not lists, f"always empty: {lists}"
print(sum(api.seen.values()))
