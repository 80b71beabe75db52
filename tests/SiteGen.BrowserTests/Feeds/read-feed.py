"""Reads an Atom feed from standard input with the feedparser library, and prints it as JSON."""

import json
import sys

import feedparser

feed = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({
    "error": str(feed.bozo_exception) if feed.bozo else None,
    "version": feed.version,
    "id": feed.feed.get("id"),
    "title": feed.feed.get("title"),
    "language": feed.feed.get("language"),
    "links": [[link.rel, link.type, link.href] for link in feed.feed.get("links", [])],
    "entries": [
        {
            "id": entry.id,
            "link": entry.link,
            "title": entry.title,
            "updated": entry.updated,
            "published": entry.get("published"),
            "author": entry.get("author"),
            "summary": entry.get("summary"),
            "content": entry.content[0].value if "content" in entry else None,
        }
        for entry in feed.entries
    ],
}))
