"""Reads webhooks as somebody else's server does: the library of Standard Webhooks checks each. Prints a line a message.

Called with the secret and a port. The first request is answered 503, all others 204.
"""

import http.server
import json
import sys

import standardwebhooks

HOOK = standardwebhooks.Webhook(sys.argv[1])


class Reader(http.server.BaseHTTPRequestHandler):
    busy = True

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        message = HOOK.verify(body, headers)
        for spoilt in (body + b" ", body.replace(b"acquaint", b"Acquaint", 1)):
            try:
                HOOK.verify(spoilt, headers)
                raise AssertionError("what was changed on the way verifies")
            except standardwebhooks.WebhookVerificationError:
                pass
        said = {"id": headers["webhook-id"], "status": 503 if Reader.busy else 204, **message}
        self.send_response(said["status"])
        self.send_header("content-length", "0")
        self.end_headers()
        Reader.busy = False
        print(json.dumps(said), flush=True)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", int(sys.argv[2])), Reader)
print("{}", flush=True)
server.serve_forever()
