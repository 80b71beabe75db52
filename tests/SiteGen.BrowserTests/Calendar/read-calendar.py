"""Reads a calendar (iCalendar, RFC 5545) from standard input with the icalendar library, and prints its events as JSON."""

import json
import sys

from icalendar import Calendar

calendar = Calendar.from_ical(sys.stdin.buffer.read())
print(json.dumps([
    {
        "uid": str(event["uid"]),
        "start": event.decoded("dtstart").isoformat(),
        "end": event.decoded("dtend").isoformat(),
        "summary": str(event["summary"]),
    }
    for event in calendar.walk("VEVENT")
]))
