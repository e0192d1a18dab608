"""Verifies the DKIM signatures of letters with dkimpy, and the public key comes from the command line instead of DNS.

    verifies.py DNS_NAME RECORD FILE...

Prints a line for each file: `pass`, or why not.
"""

import pathlib
import sys

import dkim

name, record = sys.argv[1:3]


def dns(asked, timeout=5):
    return record.encode() if asked.decode().rstrip(".") == name else None


for path in sys.argv[3:]:
    letter = dkim.DKIM(pathlib.Path(path).read_bytes())
    try:
        print("pass" if letter.verify(dnsfunc=dns) else "fail")
    except dkim.DKIMException as error:
        print(f"fail: {error}")
